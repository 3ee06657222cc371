import { useQuery } from '@tanstack/react-query';
import { App, Dropdown } from 'antd';
import { purposesQuery } from '../api/queries';
import type { Session } from '../api/records';
import { switchLanguage, useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { asProblem } from '../problem/Problem';
import { leave, useDeclarePurpose } from '../session/change';
import { useSampleData } from '../session/deployment';
import type { Reader } from '../session/reader';
import { useNames } from '../session/places';

/** The purpose in force, and the menu to change it. */
export function PurposeChip({ session }: { session: Session }) {
  const { purpose } = session;
  const { t, language, say } = useLanguage();
  const { message } = App.useApp();
  const purposes = useQuery(purposesQuery);
  const names = useNames();
  const declare = useDeclarePurpose();
  if (purpose === null) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [purpose],
        items: [
          { type: 'group', label: t('purpose.change'), key: 'why' },
          ...(purposes.data ?? []).filter((each) => session.purposes.includes(each.code)).map((each) => ({ key: each.code, label: say(each.name) })),
        ],
        onClick: ({ key }) => {
          if (key === purpose) return;
          declare.mutate(key, {
            onSuccess: () =>
              void message.success(t('purpose.changed', { purpose: say(purposes.data?.find((p) => p.code === key)?.name) })),
            onError: (error) => {
              const problem = asProblem(error);
              void message.error(problem.text('detail', language) ?? problem.text('title', language) ?? problem.code, 0);
            },
          });
        },
      }}
    >
      <button type="button" className="purpose" title={t('purpose.hint')}>
        <Icon name="eye" />
        <span>{t('purpose.label')}</span> <b>{names.purpose(purpose)}</b>
        <Icon name="down" />
      </button>
    </Dropdown>
  );
}

export function LanguageSwitch() {
  const { language } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="textual s13"
      lang={other === 'en' ? 'en' : 'zh-CN'}
      title={other === 'en' ? 'English' : '中文'}
      onClick={() => void switchLanguage(other)}
    >
      {other === 'en' ? 'EN' : '中文'}
    </button>
  );
}

/** Name, organisation and role; the way out. */
export function AccountMenu({ reader }: { reader: Pick<Reader, 'session' | 'role'> }) {
  const { t } = useLanguage();
  const { session, role } = reader;
  const organisation = session.organisation ?? '';
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'account', disabled: true, label: <span className="mono">{session.account}</span> },
          { type: 'divider' },
          { key: 'leave', icon: <Icon name="leave" />, label: t('account.leave') },
        ],
        onClick: ({ key }) => {
          if (key === 'leave') void leave();
        },
      }}
    >
      <button type="button" className="who">
        <span className="sr">{t('account.menu')}</span>
        <span className="av" aria-hidden="true">
          {[...session.displayName][0] ?? '·'}
        </span>
        <span className="name">
          {session.displayName}
          <small>
            {organisation}
            {organisation ? ' · ' : ''}
            {t(`role.${role}`)}
          </small>
        </span>
      </button>
    </Dropdown>
  );
}

export function DemoMark() {
  const { t } = useLanguage();
  return useSampleData() ? <span className="demo">{t('brand.demo')}</span> : null;
}
