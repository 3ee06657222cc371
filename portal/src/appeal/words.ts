import type { Appeal, AppealState } from '../api/records';
import { factIdParts } from '../figures/factId';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { useNames } from '../session/places';

/** True while the objection still waits for somebody. */
export function isOpen(state: AppealState): boolean {
  return state === 'filed' || state === 'under-investigation' || state === 'found';
}

/** What an objection is against, in words: 占地面积 2025 年四季度, or the result of a period. */
export function useSubject() {
  const { t } = useLanguage();
  const names = useNames();
  const periodName = usePeriod();
  return (appeal: Pick<Appeal, 'factId' | 'result'>): string => {
    const parts = appeal.factId ? factIdParts(appeal.factId) : null;
    if (parts) return t('appeal.ofFact', { quantity: names.quantity(parts.quantity), period: periodName(parts.quarter) });
    if (appeal.result) return t('appeal.ofResult', { period: periodName(appeal.result.period) });
    return appeal.factId ?? '';
  };
}

/** A proposed value must be readable as the bureaus' own: at most 12 digits before the point and 6 after. */
export function isReportable(value: string): boolean {
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(value.trim().replace(/,/g, '').replace('−', '-'));
}

export function asReported(value: string): string {
  return value.trim().replace(/,/g, '').replace('−', '-');
}
