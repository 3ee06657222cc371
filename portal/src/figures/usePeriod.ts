import { useLanguage } from '../language/language';
import { period } from './period';

/** A period in words: 2025 年四季度, 2025 Q4, 2025 年度. */
export function usePeriod() {
  const { t } = useLanguage();
  return (code: string): string => {
    const read = period(code);
    if (!read) return code;
    if (read.quarter === null) return t('period.year', { year: read.year });
    const quarter = read.quarter as 1 | 2 | 3 | 4;
    return t(`period.q${quarter}`, { year: read.year });
  };
}
