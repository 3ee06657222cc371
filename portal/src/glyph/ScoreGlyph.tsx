import { glyphColumns, IN_TABLE, type GlyphColumn, type GlyphSize, type GlyphTerm } from './geometry';

/** The columns and the baseline; the caller says what they mean in words. */
export function GlyphDrawing({ terms, size }: { terms: readonly GlyphTerm[]; size: GlyphSize }) {
  const middle = size.height / 2;
  const large = size.height > 60;
  return (
    <>
      {glyphColumns(terms, size).map((column) => (
        <Column key={column.indicator} column={column} middle={middle} large={large} />
      ))}
      <path d={`M0 ${middle}H${size.width}`} stroke="var(--hz-base)" strokeWidth="1" />
    </>
  );
}

function Column({ column, middle, large }: { column: GlyphColumn; middle: number; large: boolean }) {
  const { x, width } = column;
  if (column.absent) {
    return (
      <rect
        x={x + 0.5}
        y={middle + 0.5}
        width={Math.max(width - 1, 0.5)}
        height={middle - 1}
        fill="none"
        stroke="var(--hz-warn)"
        strokeDasharray={large ? '3 2' : '2 2'}
      />
    );
  }
  return (
    <>
      {column.base && (
        <rect x={x} y={column.base.y} width={width} height={column.base.height} fill="var(--hz-bar)" />
      )}
      {column.over && (
        <rect x={x} y={column.over.y} width={width} height={column.over.height} fill="var(--hz-bar-over)" />
      )}
      {column.capped && <rect x={x} y={0} width={width} height={large ? 3 : 2} fill="var(--hz-star)" />}
    </>
  );
}

/** 衡图 in a table row. */
export function ScoreGlyph({ terms, label, size = IN_TABLE }: { terms: readonly GlyphTerm[]; label: string; size?: GlyphSize }) {
  return (
    <svg
      className="glyph"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      <GlyphDrawing terms={terms} size={size} />
    </svg>
  );
}
