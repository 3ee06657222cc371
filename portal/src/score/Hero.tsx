import type { ClassRule, HistoryEntry, Scheme, Score } from '../api/records';
import { atPoint, figure } from '../figures/decimal';
import { isAnnual, periodBefore } from '../figures/period';
import { usePeriod } from '../figures/usePeriod';
import { useGlyphLabel } from '../glyph/names';
import { ScorePicture } from '../glyph/ScorePicture';
import { useLanguage } from '../language/language';
import { ClassBadge } from '../pieces/ClassBadge';
import { RankChange } from '../pieces/RankChange';

/** Score, rank and make-up at one glance. */
export function Hero({ score, history, scheme }: { score: Score; history: HistoryEntry[] | null; scheme: Scheme | null }) {
  const { t } = useLanguage();
  const glyphLabel = useGlyphLabel();
  const before = history?.find((each) => each.period === periodBefore(score.period)) ?? null;
  const above = score.list !== 'below-scale';
  return (
    <section className={above ? 'card hero' : 'card hero hero-below'} aria-label={t('score.atAGlance')}>
      <ScoreBlock score={score} before={before} />
      <RankBlock score={score} before={before} rule={above ? (scheme?.classesAbove ?? null) : (scheme?.classesBelow ?? null)} />
      {above && score.terms && score.terms.length > 0 && (
        <div>
          <p className="s13 muted" style={{ marginBottom: 6 }}>
            {t('score.makeUp')} <b className="ink apart">{t('glyph.area')}</b>
            {t('score.makeUpHow')}
          </p>
          <ScorePicture terms={score.terms} label={glyphLabel(score.terms)} />
        </div>
      )}
    </section>
  );
}

function ScoreBlock({ score, before }: { score: Score; before: HistoryEntry | null }) {
  const { t } = useLanguage();
  const periodName = usePeriod();
  const above = score.list !== 'below-scale';
  const shown = above ? score.scoreShown : (score.taxPerMu?.valueShown ?? score.taxPerMu?.value);
  const beforeShown = above ? before?.scoreShown : (before?.valueShown ?? before?.value);
  const parts = shown == null ? null : atPoint(shown);
  return (
    <div>
      <p className="s13 muted">
        {t(above ? 'score.total' : 'score.taxPerMu', { period: periodName(score.period) })}
        <span className="tag apart">{t(score.periodKind === 'annual' ? 'period.annualTag' : 'period.trackingTag')}</span>
      </p>
      {parts ? (
        <p className="score-figure num">
          {parts.whole}
          <small>{parts.decimals}</small>
          {!above && <span className="unit score-unit">{t('indicator.taxPerMu.unit')}</span>}
        </p>
      ) : (
        <p className="score-figure miss">{t('score.noFigure')}</p>
      )}
      {above && <p className="s13">{t('score.scale')}</p>}
      {beforeShown != null && (
        <p className="s13 muted">
          {t(isAnnual(score.period) ? 'score.yearBefore' : 'score.quarterBefore')}{' '}
          <span className="num">{figure(beforeShown)}</span>
        </p>
      )}
      {score.class !== null && (
        <div style={{ marginTop: 10 }}>
          <ClassBadge code={score.class} name={score.className} big />
        </div>
      )}
    </div>
  );
}

function RankBlock({ score, before, rule }: { score: Score; before: HistoryEntry | null; rule: ClassRule | null }) {
  const { t } = useLanguage();
  if (score.rank === null) {
    return (
      <div>
        <p className="s13 muted">{t('score.rank')}</p>
        <p className="rank-figure na">{t('rank.none')}</p>
        {score.list === 'transition' && <p className="s13 soft">{t('score.transition')}</p>}
      </div>
    );
  }
  return (
    <div>
      <p className="s13 muted">{t('score.rank')}</p>
      <p className="rank-figure num">
        {score.rank}
        <small> / {figure(score.size)}</small>
        {score.tied && <small> {t('rank.tied')}</small>}
      </p>
      <p className="s13">
        {before?.rank != null && (
          <>
            {t(isAnnual(score.period) ? 'score.rankYearBefore' : 'score.rankQuarterBefore', {
              rank: before.rank,
              size: figure(before.size),
            })}{' '}
            <RankChange before={before.rank} now={score.rank} />
          </>
        )}
      </p>
      <RankStrip rank={score.rank} size={score.size} rule={rule} />
    </div>
  );
}

/** Where the rank lies in the whole list; with the classes' shares where the rule is by share. */
function RankStrip({ rank, size, rule }: { rank: number; size: number; rule: ClassRule | null }) {
  const { t, say } = useLanguage();
  if (size <= 0) return null;
  const at = ((rank - 0.5) / size) * 100;
  let from = 0;
  const zones =
    rule?.by === 'share'
      ? rule.classes.map((each) => {
          const to = each.upTo === null ? 100 : Number(each.upTo);
          const zone = { ...each, from, width: to - from };
          from = to;
          return zone;
        })
      : [];
  return (
    <div className={zones.length === 0 ? 'strip-rank plain' : 'strip-rank'} role="img" aria-label={t('score.rankAria', { rank, size })}>
      {zones.length === 0 && <span className="zone bare" style={{ left: 0, width: '100%' }} />}
      {zones.map((zone) => (
        <span key={zone.code} className={`zone ${zone.code}`} style={{ left: `${zone.from}%`, width: `${zone.width}%` }}>
          <em>
            <b>{zone.code}</b> {zone.width >= 18 ? say(zone.name) : ''}
          </em>
        </span>
      ))}
      <span className="pt" style={{ left: `${at}%` }} />
      <span className="tk first">1</span>
      <span className="tk last num">{figure(size)}</span>
      {at > 8 && at < 92 && (
        <span className="tk here num" style={{ left: `${at}%` }}>
          {rank}
        </span>
      )}
    </div>
  );
}
