import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { address, ask, type Versioned } from '../api/client';
import { resultStandingQuery } from '../api/queries';
import type { ResultStanding } from '../api/records';
import { figure } from '../figures/decimal';
import { useLanguage } from '../language/language';
import { TextField } from '../pieces/Fields';
import { StepDialog } from '../pieces/StepDialog';
import { useNames } from '../session/places';
import { useReader } from '../session/reader';
import type { Step } from './steps';

/** The usual length of review and objections, in working days; from five to sixty may be set. */
const REVIEW_DAYS = '10';

/** One step of the year, asked once more; a refusal says what is in its way. */
export function ResultStepDialog({ read, step, onClose }: { read: Versioned<ResultStanding>; step: Step; onClose: () => void }) {
  const { t } = useLanguage();
  const { role, session } = useReader();
  const names = useNames();
  const client = useQueryClient();
  const [days, setDays] = useState(REVIEW_DAYS);
  const [key] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const { district, year, versions, waived } = read.value;
  const latest = versions.at(-1);
  const whole = /^\d{1,2}$/.test(days.trim());
  const again = () => {
    void client.invalidateQueries({ queryKey: resultStandingQuery(district, String(year)).queryKey });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'resultLines' });
  };
  const take = useMutation({
    mutationFn: (reason: string) =>
      ask<ResultStanding>(address(`/results/${district}/${year}/${step}`), {
        method: 'POST',
        body: { reason, ...(step === 'preliminary' ? { reviewWorkingDays: Number(days) } : {}) },
        version: read.version,
        idempotencyKey: key,
      }),
    onSuccess: () => {
      again();
      onClose();
    },
  });
  const said = step === 'confirmation' && role === 'park-officer' ? 'park' : step;
  const counts = {
    year,
    reach: role === 'park-officer' ? names.park(session.park) : names.district(district),
    count: figure(latest?.enterprises ?? 0),
    missing: figure(Math.max((latest?.missing ?? 0) - waived, 0)),
  };
  return (
    <StepDialog
      title={t(`result.step.${said}.question`, counts)}
      impact={[t(`result.step.${said}.impact1`, counts), t(`result.step.${said}.impact2`), t(`result.step.${said}.impact3`)]}
      submit={t(`result.step.${said}.submit`, counts)}
      keep={t(`result.step.${said}.keep`)}
      busy={take.isPending}
      problem={take.error}
      ready={step !== 'preliminary' || whole}
      onSubmit={(reason) => take.mutate(reason)}
      onTry={() => setTried(true)}
      onClose={() => {
        // it may have been refused because somebody else was faster
        if (take.isError) again();
        onClose();
      }}
    >
      {step === 'preliminary' && (
        <TextField
          id="review-days"
          type="number"
          label={t('result.reviewDays')}
          hint={t('result.reviewDaysHint')}
          wrong={tried && !whole ? t('result.reviewDaysWrong') : null}
          value={days}
          onChange={setDays}
        />
      )}
    </StepDialog>
  );
}
