import type { Ranking } from '../api/records';
import { IN_LEGEND, type GlyphTerm } from '../glyph/geometry';
import { ScoreGlyph } from '../glyph/ScoreGlyph';
import { useLanguage } from '../language/language';
import { useNames } from '../session/places';

const LEGEND: readonly GlyphTerm[] = [
  { indicator: 'a', weight: '30', ratio: '1.3', status: 'present' },
  { indicator: 'b', weight: '25', ratio: '0.7', status: 'present' },
  { indicator: 'c', weight: '25', ratio: '2', status: 'present' },
  { indicator: 'd', weight: '20', ratio: null, status: 'missing' },
];

/** How the list is divided, under which rule; and how to read the glyph. */
export function ClassStrip({ ranking }: { ranking: Ranking }) {
  const { t, say, language } = useLanguage();
  const names = useNames();
  const label = ranking.classes
    .map((each) => t('ranking.classCount', { code: each.code, name: say(each.name), count: each.count }))
    .join(language === 'zh' ? '，' : ', ');
  return (
    <div className="strip row">
      <span className="s13 soft nw">{t('ranking.distribution')}</span>
      <span className="dist" role="img" aria-label={label}>
        {ranking.classes
          .filter((each) => each.count > 0)
          .map((each) => (
            <span key={each.code} className={each.code} style={{ flex: each.count }} title={say(each.name)}>
              {each.code} {each.count}
            </span>
          ))}
      </span>
      {ranking.unranked > 0 && (
        <span className="s13 nw">{t('ranking.unranked', { count: ranking.unranked })}</span>
      )}
      <span className="vr" />
      <span className="s13 nw soft">{names.scheme(ranking.scheme)}</span>
      <span className="grow" />
      {ranking.list === 'above-scale' && (
        <span className="row s12 soft legend" title={t('glyph.legendLabel')}>
          <ScoreGlyph terms={LEGEND} size={IN_LEGEND} label={t('glyph.legendLabel')} />
          <span>
            {t('glyph.legend1')}
            <br />
            {t('glyph.legend2')} <b>{t('glyph.area')}</b>
          </span>
        </span>
      )}
    </div>
  );
}
