import { Link } from 'react-router-dom';
import type { Simulation } from '../api/records';
import { figure } from '../figures/decimal';
import { useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { RankChange } from '../pieces/RankChange';

/** What the list would be: who changes class, how far ranks shift, which indicators tell nobody apart any more. */
export function SimulationView({ simulation }: { simulation: Simulation }) {
  const { t } = useLanguage();
  const { classChanges: changes, rankShifts: shifts } = simulation;
  return (
    <section aria-label={t('whatIf.answer')}>
      <p className="note" role="status">
        <Icon name="info" />
        <span>
          {t('whatIf.summary', {
            total: changes.total,
            up: changes.up,
            down: changes.down,
            size: simulation.after.size,
            mean: shifts.meanDistance,
          })}
        </span>
      </p>
      <div className="whatif-pair">
        <Classes simulation={simulation} />
        <SaturationTable simulation={simulation} />
      </div>
      <Movers simulation={simulation} />
    </section>
  );
}

function Classes({ simulation }: { simulation: Simulation }) {
  const { t, say } = useLanguage();
  const codes = [...new Set([...simulation.before.classes, ...simulation.after.classes].map((each) => each.code))];
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('whatIf.classes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.class')}</th>
            <th scope="col" className="r">{t('whatIf.before')}</th>
            <th scope="col" className="r">{t('whatIf.after')}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => {
            const before = simulation.before.classes.find((each) => each.code === code);
            const after = simulation.after.classes.find((each) => each.code === code);
            return (
              <tr key={code}>
                <th scope="row">
                  {code} {say((after ?? before)!.name)}
                </th>
                <td className="r num">{before?.count ?? '—'}</td>
                <td className="r num">{after?.count ?? '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function SaturationTable({ simulation }: { simulation: Simulation }) {
  const { t } = useLanguage();
  const nameOf = useIndicatorName();
  const change = (before: string | undefined, after: string | undefined) => `${before ?? '—'} → ${after ?? '—'}`;
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('whatIf.saturation')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.indicator')}</th>
            <th scope="col" className="r">
              {t('whatIf.atCap')}
              <span className="unit">%</span>
            </th>
            <th scope="col" className="r">
              {t('whatIf.atZero')}
              <span className="unit">%</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {simulation.saturation.map((each) => (
            <tr key={each.indicator}>
              <th scope="row">{nameOf(each.indicator, each.name)}</th>
              <td className="r num">{change(each.before?.atCapPercent, each.after?.atCapPercent)}</td>
              <td className="r num">{change(each.before?.atZeroPercent, each.after?.atZeroPercent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Movers({ simulation }: { simulation: Simulation }) {
  const { t } = useLanguage();
  const { items, total } = simulation.classChanges;
  if (total === 0) return <p className="muted">{t('whatIf.nobody')}</p>;
  return (
    <div className="tw">
      <table className="t">
        <caption>
          {t(items.length < total ? 'whatIf.moversFirst' : 'whatIf.movers', { shown: items.length, total })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.enterprise')}</th>
            <th scope="col">{t('whatIf.class')}</th>
            <th scope="col" className="r">{t('whatIf.rank')}</th>
            <th scope="col" className="r">{t('whatIf.shift')}</th>
            <th scope="col" className="r">{t('whatIf.score')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.creditCode}>
              <th scope="row">
                <Link to={`/scores/${each.creditCode}?period=${simulation.period}`}>{each.name}</Link>
              </th>
              <td>
                {each.classBefore ?? '—'} → {each.classAfter ?? '—'}
              </td>
              <td className="r num">
                {each.rankBefore ?? '—'} → {each.rankAfter ?? '—'}
              </td>
              <td className="r">
                {each.rankBefore !== null && each.rankAfter !== null && <RankChange before={each.rankBefore} now={each.rankAfter} />}
              </td>
              <td className="r num">
                {each.figureBefore ? figure(each.figureBefore) : '—'} → {each.figureAfter ? figure(each.figureAfter) : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
