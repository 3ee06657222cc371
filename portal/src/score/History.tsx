import { useState } from 'react';
import type { HistoryEntry, Score } from '../api/records';
import { figure, length } from '../figures/decimal';
import { isAnnual, quarterIndex, shortPeriod } from '../figures/period';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { ClassBadge } from '../pieces/ClassBadge';
import { Segmented } from '../pieces/Segmented';
import { plot } from './plot';

type ListKind = Score['list'];

const QUARTERS = 8;

/** The last eight quarters as a line, and the same numbers as a table. */
export function History({ history, list, period }: { history: HistoryEntry[] | null; list: ListKind; period: string }) {
  const { t } = useLanguage();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const shown = history ? recent(history) : [];
  const valued = shown.filter((each) => shownValue(each, list) !== null);
  return (
    <section className="card history" aria-labelledby="history-title">
      <div className="h">
        <h2 id="history-title">{t('history.title')}</h2>
        <div className="right noprint">
          <Segmented
            small
            label={t('history.view')}
            value={view}
            options={[
              { value: 'chart', text: t('history.chart') },
              { value: 'table', text: t('history.table') },
            ]}
            onChange={setView}
          />
        </div>
      </div>
      <div className="bd">
        {valued.length === 0 ? (
          <p className="soft s13">{t('history.none')}</p>
        ) : view === 'chart' ? (
          <Chart entries={valued} list={list} period={period} />
        ) : (
          <HistoryTable entries={[...shown].reverse()} list={list} />
        )}
      </div>
    </section>
  );
}

function shownValue(entry: HistoryEntry, list: ListKind): string | null {
  return (list === 'below-scale' ? entry.valueShown : entry.scoreShown) ?? null;
}

/** The newest quarters and the years that end among them, oldest first; a year stands after its fourth quarter. */
function recent(history: readonly HistoryEntry[]): HistoryEntry[] {
  const sorted = [...history].sort(
    (a, b) => (quarterIndex(a.period) ?? 0) - (quarterIndex(b.period) ?? 0) || b.period.length - a.period.length,
  );
  const quarters = sorted.filter((each) => !isAnnual(each.period)).slice(-QUARTERS);
  const from = quarterIndex(quarters[0]?.period ?? '') ?? 0;
  return sorted.filter((each) => (quarterIndex(each.period) ?? 0) >= from);
}

function Chart({ entries, list, period }: { entries: HistoryEntry[]; list: ListKind; period: string }) {
  const { t } = useLanguage();
  const periodName = usePeriod();
  const drawn = plot(
    entries.map((each) => ({
      period: each.period,
      value: length(shownValue(each, list)),
      at: quarterIndex(each.period) ?? 0,
      annual: isAnnual(each.period),
    })),
    list === 'below-scale' ? null : 100,
  );
  const first = entries[0]!;
  const last = entries.at(-1)!;
  return (
    <>
      <svg
        className="chart"
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        width="100%"
        role="img"
        aria-label={t('history.aria', {
          from: periodName(first.period),
          fromValue: figure(shownValue(first, list) ?? ''),
          to: periodName(last.period),
          toValue: figure(shownValue(last, list) ?? ''),
        })}
      >
        {drawn.lines.map((line) => (
          <g key={line.value}>
            <path d={`M36 ${line.y}H${drawn.width}`} stroke={line.strong ? 'var(--hz-base)' : 'var(--hz-line-soft)'} />
            <text x="30" y={line.y + 4} textAnchor="end" className={line.strong ? 'ax b' : 'ax'}>
              {line.value}
            </text>
          </g>
        ))}
        <path d={drawn.path} fill="none" stroke="var(--hz-p-600)" strokeWidth="2" strokeLinejoin="round" />
        {drawn.points.map((point) => (
          <circle
            key={point.period}
            cx={point.x}
            cy={point.y}
            r={point.annual ? 4 : 3}
            fill={point.annual ? 'var(--hz-p-600)' : 'var(--hz-surface)'}
            stroke="var(--hz-p-600)"
            strokeWidth="2"
          />
        ))}
        {drawn.points
          .filter((point) => !point.annual)
          .map((point) => (
            <text key={point.period} x={point.x} y={drawn.height - 4} textAnchor="middle" className={point.period === period ? 'ax b' : 'ax'}>
              {shortPeriod(point.period)}
            </text>
          ))}
        {drawn.points
          .filter((point) => point.period === period)
          .map((point) => {
            const entry = entries.find((each) => each.period === point.period)!;
            const nearEdge = point.x > drawn.width - 46;
            return (
              <text key="now" x={nearEdge ? drawn.width : point.x} y={Math.max(point.y - 10, 12)} textAnchor={nearEdge ? 'end' : 'middle'} className="lb">
                {figure(shownValue(entry, list) ?? '')}
              </text>
            );
          })}
      </svg>
      <p className="s12 muted" style={{ marginTop: 6 }}>
        {t('history.points')}
        {list === 'below-scale' && ` ${t('indicator.taxPerMu.unit')}`}
      </p>
    </>
  );
}

function HistoryTable({ entries, list }: { entries: HistoryEntry[]; list: ListKind }) {
  const { t } = useLanguage();
  const periodName = usePeriod();
  return (
    <div className="tw mini">
      <table className="t">
        <caption className="sr">{t('history.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ranking.period')}</th>
            <th scope="col" className="r">
              {list === 'below-scale' ? t('indicator.taxPerMu.column') : t('history.score')}
            </th>
            <th scope="col" className="r">
              {t('score.rank')}
            </th>
            <th scope="col">{t('ranking.class')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.period}>
              <th scope="row" className={isAnnual(entry.period) ? 'b' : ''}>
                {periodName(entry.period)}
              </th>
              <td className="r num">
                {shownValue(entry, list) === null ? (
                  <span className="na">{t(entry.list === list ? 'score.noFigure' : `list.${entry.list}.name`)}</span>
                ) : (
                  figure(shownValue(entry, list)!)
                )}
              </td>
              <td className="r num">
                {entry.rank === null ? <span className="na">{t('rank.none')}</span> : `${entry.rank} / ${figure(entry.size)}`}
              </td>
              <td>
                <ClassBadge code={entry.class} name={entry.className} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
