import type { Ranking } from '../api/records';
import { periodBefore } from '../figures/period';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import type { RankingView } from './address';
import type { Show } from './useView';

/** Either nobody fits the filters, or the period has no result yet. */
export function NoRows({
  view,
  show,
  period,
  ranking,
}: {
  view: RankingView;
  show: Show;
  period: string | null;
  ranking: Ranking;
}) {
  const { t, say } = useLanguage();
  const periodName = usePeriod();
  const className = ranking.classes.find((each) => each.code === view.class)?.name;
  if (view.class === null && view.q === null) {
    const before = period ? periodBefore(period) : null;
    return (
      <div className="card emp">
        <svg className="chart" width="120" height="64" viewBox="0 0 120 64" aria-hidden="true">
          <path d="M10 26h100" stroke="var(--hz-ink-300)" strokeWidth="3" strokeLinecap="round" />
          <path d="M60 26l-10 28h20z" fill="none" stroke="var(--hz-ink-300)" strokeWidth="2" />
          <g fill="var(--hz-ink-300)">
            {[24, 36, 48, 72, 84, 96].map((x) => (
              <circle key={x} cx={x} cy="18" r="2" />
            ))}
          </g>
        </svg>
        <h2>{t('ranking.empty.title', { period: period ? periodName(period) : '' })}</h2>
        <p>{t('ranking.empty.text')}</p>
        {before && (
          <div className="row">
            <button type="button" className="btn" onClick={() => show({ period: before })}>
              {t('ranking.empty.before', { period: periodName(before) })}
            </button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="card emp">
      <Icon name="search" large />
      <h2>{t('ranking.noMatch.title')}</h2>
      <p>{t('ranking.noMatch.text')}</p>
      <div className="row wrap">
        {view.class && (
          <button type="button" className="chip" onClick={() => show({ class: null })}>
            {view.class} {say(className)}
            <Icon name="cross" />
            <span className="sr">{t('ranking.noMatch.remove')}</span>
          </button>
        )}
        {view.q && (
          <button type="button" className="chip" onClick={() => show({ q: null })}>
            {view.q}
            <Icon name="cross" />
            <span className="sr">{t('ranking.noMatch.remove')}</span>
          </button>
        )}
        <button type="button" className="textual s13" onClick={() => show({ class: null, q: null })}>
          {t('ranking.noMatch.all')}
        </button>
      </div>
    </div>
  );
}
