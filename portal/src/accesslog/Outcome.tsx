import type { AccessEntry } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';

export function Outcome({ entry }: { entry: AccessEntry }) {
  const { t } = useLanguage();
  if (entry.outcome === 'unreadable') return <span className="tag dash">{t('log.unreadable')}</span>;
  return entry.outcome === 'served' ? (
    <span className="tag">
      <Icon name="tick" />
      {t('log.served')}
    </span>
  ) : (
    <span className="tag err">
      <Icon name="lock" />
      {t('log.denied')}
    </span>
  );
}
