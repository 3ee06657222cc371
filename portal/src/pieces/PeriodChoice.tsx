import { Select } from 'antd';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from './Icon';

/** The period of a page. One that was asked for and is not among those offered stands before them: the page says what is wrong with it. */
export function PeriodChoice({
  period,
  periods,
  onChange,
}: {
  period: string | null;
  /** Newest first; null while they are not known. */
  periods: readonly string[] | null;
  onChange: (period: string) => void;
}) {
  const { t } = useLanguage();
  const say = usePeriod();
  const offered = period && periods && !periods.includes(period) ? [period, ...periods] : (periods ?? []);
  return (
    <Select
      aria-label={t('ranking.period')}
      prefix={<span className="muted">{t('ranking.period')}</span>}
      suffixIcon={<Icon name="down" />}
      value={period}
      style={{ width: 188 }}
      listHeight={320}
      popupMatchSelectWidth={false}
      options={offered.map((each) => ({ value: each, label: say(each) }))}
      onChange={onChange}
    />
  );
}
