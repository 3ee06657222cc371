import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { address, ask } from '../api/client';
import { LIST_NAMES, type EnterpriseDetail, type EnterpriseList, type ListName } from '../api/records';
import { useLanguage } from '../language/language';
import { ReasonField } from '../pieces/Fields';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader } from '../session/reader';

/** Confirms where the enterprise stands, or as a district decides otherwise with a reason, from a quarter on. */
export function DecideScope({ enterprise, entry }: { enterprise: EnterpriseDetail; entry: EnterpriseList }) {
  const { t } = useLanguage();
  const { role } = useReader();
  const client = useQueryClient();
  const [list, setList] = useState<ListName>(entry.list);
  const [fromQuarter, setFromQuarter] = useState(entry.fromQuarter);
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState(false);
  const decide = useMutation({
    mutationFn: (body: { decision: 'confirm' | 'override'; list: ListName; reason?: string; fromQuarter?: string }) =>
      ask<unknown>(address(`/enterprises/${enterprise.creditCode}/scope-decisions`), {
        method: 'POST',
        body: { year: entry.year, ...body },
        version: enterprise.version,
      }),
    onSuccess: () => {
      setReason('');
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'register' || queryKey[2] === 'enterprise' });
    },
  });
  return (
    <section className="part card" aria-label={t('register.decide')}>
      <div className="h">
        <h2>{t('register.decideYear', { year: entry.year })}</h2>
        <div className="right">
          <button
            type="button"
            className="btn"
            disabled={decide.isPending || entry.list === 'undetermined'}
            title={entry.list === 'undetermined' ? t('register.undeterminedFirst') : undefined}
            onClick={() => decide.mutate({ decision: 'confirm', list: entry.list })}
          >
            {t('register.confirmOne')}
          </button>
        </div>
      </div>
      <div className="bd">
        {decide.isError && <ProblemView problem={asProblem(decide.error)} />}
        {decide.isSuccess && (
          <p className="note ok" role="status">
            {t('register.recorded')}
          </p>
        )}
        {role === 'district-officer' && (
          <form
            className="col"
            onSubmit={(event) => {
              event.preventDefault();
              const text = reason.trim();
              setLacks(text === '');
              if (text !== '') decide.mutate({ decision: 'override', list, fromQuarter, reason: text });
            }}
          >
            <div className="row wrap">
              <span className="field">
                <label htmlFor="decide-list" className="muted">
                  {t('register.list')}
                </label>
                <select id="decide-list" value={list} onChange={(event) => setList(event.target.value as ListName)}>
                  {LIST_NAMES.filter((each) => each !== 'undetermined').map((each) => (
                    <option key={each} value={each}>
                      {t(`register.listOf.${each}`)}
                    </option>
                  ))}
                </select>
              </span>
              <span className="field">
                <label htmlFor="decide-from" className="muted">
                  {t('register.fromQuarter')}
                </label>
                <select id="decide-from" value={fromQuarter} onChange={(event) => setFromQuarter(event.target.value)}>
                  {[1, 2, 3, 4].map((quarter) => (
                    <option key={quarter} value={`${entry.year}Q${quarter}`}>
                      {entry.year}Q{quarter}
                    </option>
                  ))}
                </select>
              </span>
            </div>
            <ReasonField
              id="decide-reason"
              label={t('register.reasonRequired')}
              wrong={lacks ? t('register.reasonMissing') : null}
              maxLength={500}
              value={reason}
              onChange={setReason}
            />
            <p>
              <button type="submit" className="btn" disabled={decide.isPending}>
                {t('register.overrule')}
              </button>
            </p>
          </form>
        )}
      </div>
    </section>
  );
}
