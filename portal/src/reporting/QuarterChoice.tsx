import { periodBefore } from '../figures/period';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';

/** A quarter with its neighbours. */
export function QuarterChoice({ quarter, onChoose }: { quarter: string; onChoose: (quarter: string) => void }) {
  const { t } = useLanguage();
  const before = periodBefore(quarter);
  return (
    <>
      <button type="button" className="btn sm" disabled={before === null} onClick={() => before && onChoose(before)}>
        <Icon name="left" />
        {t('delivery.before')}
      </button>
      <b className="num">{quarter}</b>
      <button type="button" className="btn sm" onClick={() => onChoose(quarterAfter(quarter))}>
        {t('delivery.after')}
        <Icon name="right" />
      </button>
    </>
  );
}

/** The quarter before the running one, in Beijing. */
export function latestEnded(now: Date): string {
  const [year, month] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' })
    .format(now)
    .split('-')
    .map(Number);
  return periodBefore(`${year}Q${Math.ceil(month! / 3)}`)!;
}

export function quarterAfter(quarter: string): string {
  const year = Number(quarter.slice(0, 4));
  return quarter.endsWith('Q4') ? `${year + 1}Q1` : `${year}Q${Number(quarter.at(-1)) + 1}`;
}
