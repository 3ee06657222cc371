import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { purposesQuery } from '../api/queries';
import type { Session } from '../api/records';
import { useLanguage } from '../language/language';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { leave, useDeclarePurpose } from '../session/change';
import { offeredPurposes, type PortalRole } from '../session/session';

/** Asked once per session, before the first enterprise is read: without a purpose no data. */
export function PurposeDialog({ session, role }: { session: Session; role: PortalRole }) {
  const { t, say } = useLanguage();
  const purposes = useQuery(purposesQuery);
  const declare = useDeclarePurpose();
  const fitting = offeredPurposes(session, role);
  const [usual, ...others] = fitting;
  // Where only one fits it is set already: what is left is to know it and to go on.
  const [chosen, setChosen] = useState<string | null>(others.length === 0 ? (usual ?? null) : null);
  const options = fitting.flatMap((code) => purposes.data?.filter((each) => each.code === code) ?? []);
  const name = say(options.find((each) => each.code === chosen)?.name);
  return (
    <Modal
      open
      title={t('purpose.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={520}
      footer={
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <button type="button" className="btn" onClick={() => void leave()}>
            {t('account.leave')}
          </button>
          <button
            type="button"
            className="btn pri"
            disabled={chosen === null || declare.isPending}
            onClick={() => chosen && declare.mutate(chosen)}
          >
            {chosen === null ? t('purpose.chooseFirst') : t('purpose.continueWith', { purpose: name })}
          </button>
        </div>
      }
    >
      <p className="soft" style={{ marginBottom: 14 }}>
        {t('purpose.why')}
      </p>
      {purposes.isError && (
        <ProblemView problem={asProblem(purposes.error)} onRetry={() => void purposes.refetch()} />
      )}
      {declare.isError && <ProblemView problem={asProblem(declare.error)} />}
      <fieldset>
        <legend className="sr">{t('purpose.title')}</legend>
        {options.map((purpose) => (
          <label key={purpose.code} className="choice">
            <input
              type="radio"
              name="purpose"
              value={purpose.code}
              autoFocus={purpose.code === usual}
              checked={purpose.code === chosen}
              onChange={() => setChosen(purpose.code)}
            />
            <span className="grow">
              <b>{say(purpose.name)}</b>
              <span className="s12 muted mono">{purpose.code}</span>
            </span>
            {purpose.code === usual && others.length > 0 && <span className="tag">{t('purpose.usual')}</span>}
          </label>
        ))}
      </fieldset>
    </Modal>
  );
}
