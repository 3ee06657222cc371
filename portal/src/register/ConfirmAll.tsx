import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { address, ask } from '../api/client';
import type { ListConfirmed } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useNames } from '../session/places';
import { useReader } from '../session/reader';

/** Signs the list of a year: a park for its members, the district for all. */
export function ConfirmAll({ year }: { year: string }) {
  const { t } = useLanguage();
  const { session, role } = useReader();
  const names = useNames();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const district = session.district ?? session.park?.split('-')[0] ?? '';
  const confirm = useMutation({
    mutationFn: () => ask<ListConfirmed>(address(`/districts/${district}/lists/${year}/confirmation`), { method: 'POST' }),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'register' || queryKey[2] === 'enterprise' });
    },
  });
  const reach = role === 'park-officer' ? names.park(session.park) : names.district(district);
  const close = () => {
    setAsking(false);
    confirm.reset();
  };
  return (
    <>
      <button type="button" className="btn pri" onClick={() => setAsking(true)}>
        {t('register.confirmList', { year })}
      </button>
      <Modal
        open={asking}
        title={t('register.confirmQuestion', { reach, year })}
        onCancel={close}
        closable={false}
        width={520}
        footer={
          <div className="row" style={{ justifyContent: 'flex-end' }}>
            <button type="button" className="btn" onClick={close}>
              {t(confirm.data ? 'register.confirmClose' : 'register.confirmNot')}
            </button>
            {!confirm.data && (
              <button type="button" className="btn pri" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
                {t('register.confirmDo', { year })}
              </button>
            )}
          </div>
        }
      >
        {confirm.isError && <ProblemView problem={asProblem(confirm.error)} />}
        {confirm.data ? (
          <p className="note ok" role="status">
            <Icon name="tick" />
            <span>{t('register.confirmSaid', { ...confirm.data })}</span>
          </p>
        ) : (
          <ul className="impact">
            <li>{t('register.confirmImpact1')}</li>
            <li>{t('register.confirmImpact2')}</li>
            <li>{t('register.confirmImpact3')}</li>
          </ul>
        )}
      </Modal>
    </>
  );
}
