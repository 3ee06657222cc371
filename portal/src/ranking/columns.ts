import { useEffect, useState } from 'react';
import type { ListKind } from '../api/records';
import { isCore, type CoreIndicator } from '../glyph/names';

export type ColumnKey = 'rank' | 'enterprise' | 'park' | 'class' | 'score' | 'glyph' | CoreIndicator | 'data';

/** How much room the window has for columns. */
export type Breadth = 'phone' | 'desk' | 'wide';
const BREADTHS: readonly Breadth[] = ['phone', 'desk', 'wide'];

export interface Column {
  key: ColumnKey;
  /** Pixels; the enterprise takes what is left. */
  width: number | null;
  fixed: boolean;
  /** The least breadth at which it is shown, unless the reader chooses otherwise. */
  from: Breadth;
  number: boolean;
}

const column = (key: ColumnKey, width: number | null, more: Partial<Column> = {}): Column => ({
  key,
  width,
  fixed: false,
  from: 'desk',
  number: isCore(key),
  ...more,
});

const ABOVE: readonly Column[] = [
  column('rank', 76, { fixed: true, number: true }),
  column('enterprise', null, { fixed: true }),
  column('park', 140),
  column('class', 92, { from: 'phone' }),
  column('score', 112, { fixed: true, number: true }),
  column('glyph', 162),
  column('taxPerMu', 96),
  column('outputPerCapita', 96),
  column('outputPerEnergy', 106),
  column('taxPerCapita', 96, { from: 'wide' }),
  column('revenueGrowth', 96, { from: 'wide' }),
  column('rdIntensity', 128, { from: 'wide' }),
  column('data', 96),
];

const BELOW: readonly Column[] = [
  column('rank', 88, { fixed: true, number: true }),
  column('enterprise', null, { fixed: true }),
  column('park', 180),
  column('class', 120, { from: 'phone' }),
  column('score', 160, { fixed: true, number: true }),
  column('data', 220),
];

export function columnsOf(list: ListKind): readonly Column[] {
  return list === 'above-scale' ? ABOVE : BELOW;
}

/** On a phone a column is as narrow as its figures. */
const ON_A_PHONE: Partial<Record<ColumnKey, number>> = { rank: 50, class: 44, score: 88 };

/** What is shown: the reader's choice, else by the breadth of the window; fixed columns always. */
export function shownColumns(list: ListKind, chosen: readonly string[] | null, breadth: Breadth): readonly Column[] {
  const roomFor = (from: Breadth) => BREADTHS.indexOf(from) <= BREADTHS.indexOf(breadth);
  return columnsOf(list)
    .filter((each) => each.fixed || (chosen ? chosen.includes(each.key) : roomFor(each.from)))
    .map((each) => (breadth === 'phone' ? { ...each, width: ON_A_PHONE[each.key] ?? each.width } : each));
}

/** Below this width the table scrolls: an enterprise needs room for its code. */
export function leastWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, each) => sum + (each.width ?? 160), 0);
}

const PHONE = '(max-width: 760px)';
const WIDE = '(min-width: 1800px)';

function breadthNow(): Breadth {
  if (window.matchMedia(PHONE).matches) return 'phone';
  return window.matchMedia(WIDE).matches ? 'wide' : 'desk';
}

export function useBreadth(): Breadth {
  const [breadth, setBreadth] = useState(breadthNow);
  useEffect(() => {
    const queries = [PHONE, WIDE].map((each) => window.matchMedia(each));
    const changed = () => setBreadth(breadthNow());
    queries.forEach((each) => each.addEventListener('change', changed));
    return () => queries.forEach((each) => each.removeEventListener('change', changed));
  }, []);
  return breadth;
}
