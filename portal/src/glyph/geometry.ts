import type { TermStatus } from '../api/records';
import { length } from '../figures/decimal';

/**
 * 衡图: one column per indicator. Its width is the weight, its height the value against the baseline (0 to 2 times),
 * the line across is the baseline; so the area is the score. Lengths only: nothing here is read as a figure.
 */
export interface GlyphTerm {
  indicator: string;
  weight: string;
  ratio: string | null;
  status: TermStatus;
}

export interface GlyphColumn {
  indicator: string;
  x: number;
  width: number;
  /** Up to the baseline. */
  base: { y: number; height: number } | null;
  /** Above the baseline. */
  over: { y: number; height: number } | null;
  /** The ratio reached the cap of 2. */
  capped: boolean;
  /** Drawn as an empty dashed column: there is no value to draw. */
  absent: boolean;
}

export interface GlyphSize {
  width: number;
  height: number;
  /** Space left and right of the columns, over which the baseline runs on. */
  inset: number;
  gap: number;
}

export const IN_TABLE: GlyphSize = { width: 140, height: 30, inset: 3, gap: 1.5 };
export const ON_PAGE: GlyphSize = { width: 420, height: 132, inset: 0, gap: 2 };
export const IN_LEGEND: GlyphSize = { width: 74, height: 26, inset: 3, gap: 1.5 };

/** A present value of zero still shows a sliver, so that it is not taken for a missing one. */
const LEAST_HEIGHT = 0.75;

export function glyphColumns(terms: readonly GlyphTerm[], size: GlyphSize): GlyphColumn[] {
  const total = terms.reduce((sum, term) => sum + length(term.weight), 0);
  if (total <= 0) return [];
  const room = size.width - 2 * size.inset;
  const unit = size.height / 2;
  let x = size.inset;
  return terms.map((term) => {
    const share = (length(term.weight) / total) * room;
    const column = { indicator: term.indicator, x, width: Math.max(share - size.gap, 0.5) };
    x += share;
    if (term.status !== 'present' && term.status !== 'zero-denominator') {
      return { ...column, base: null, over: null, capped: false, absent: true };
    }
    const ratio = Math.min(Math.max(length(term.ratio), 0), 2);
    const lower = Math.max(Math.min(ratio, 1) * unit, LEAST_HEIGHT);
    const upper = Math.max(ratio - 1, 0) * unit;
    return {
      ...column,
      base: { y: size.height - lower, height: lower },
      over: upper > 0 ? { y: unit - upper, height: upper } : null,
      capped: ratio >= 2,
      absent: false,
    };
  });
}
