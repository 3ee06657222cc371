import type { Named } from '../api/records';
import { trimmed } from '../figures/decimal';
import { useLanguage } from '../language/language';
import { glyphColumns, ON_PAGE, type GlyphTerm } from './geometry';
import { GlyphDrawing } from './ScoreGlyph';
import { useShortIndicator } from './names';

const LABELLED_HEIGHT = 166;
const SCALE = 84;

/** Rough width of a label at 11 px, enough to decide whether it fits under its column. */
function labelWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 11 : 6.1), 0);
}

/** 衡图 of the score page: columns with names, weights and the scale. */
export function ScorePicture({ terms, label }: { terms: readonly (GlyphTerm & { name?: Named })[]; label: string }) {
  const { t } = useLanguage();
  const short = useShortIndicator();
  const columns = glyphColumns(terms, ON_PAGE);
  const middle = ON_PAGE.height / 2;
  const right = ON_PAGE.width + 8;
  return (
    <svg
      className="glyph picture"
      width={ON_PAGE.width + SCALE}
      height={LABELLED_HEIGHT}
      viewBox={`0 0 ${ON_PAGE.width + SCALE} ${LABELLED_HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <GlyphDrawing terms={terms} size={ON_PAGE} />
      {columns.map((column, index) => {
        const term = terms[index]!;
        const centre = column.x + column.width / 2;
        const name = short(column.indicator);
        return (
          <g key={column.indicator}>
            {labelWidth(name) <= column.width + 2 && (
              <text x={centre} y={147} textAnchor="middle" className="ax">
                {name}
              </text>
            )}
            <text x={centre} y={161} textAnchor="middle" className="ax b">
              {trimmed(term.weight)}
            </text>
          </g>
        );
      })}
      <path d={`M${right} ${middle}l8 -5v10z`} fill="var(--hz-base)" />
      <text x={right + 12} y={middle + 4} className="ax b">
        {t('glyph.baseline')}
      </text>
      <text x={right} y={12} className="ax">
        {t('glyph.cap')}
      </text>
      <text x={right} y={ON_PAGE.height} className="ax">
        0
      </text>
      <text x={right} y={161} className="ax">
        {t('glyph.weight')}
      </text>
    </svg>
  );
}
