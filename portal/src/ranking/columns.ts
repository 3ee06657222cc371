import { useEffect, useState } from 'react';
import type { ListKind } from '../api/records';
import { isCore, type CoreIndicator } from '../glyph/names';

export type ColumnKey = 'rank' | 'enterprise' | 'park' | 'class' | 'score' | 'glyph' | CoreIndicator | 'data';

export interface Column {
  key: ColumnKey;
  /** Pixels; the enterprise takes what is left. */
  width: number | null;
  fixed: boolean;
  /** Shown from 1800 pixels on, unless the reader chooses otherwise. */
  wide: boolean;
  number: boolean;
}

const column = (key: ColumnKey, width: number | null, more: Partial<Column> = {}): Column => ({
  key,
  width,
  fixed: false,
  wide: false,
  number: isCore(key),
  ...more,
});

const ABOVE: readonly Column[] = [
  column('rank', 76, { fixed: true, number: true }),
  column('enterprise', null, { fixed: true }),
  column('park', 116),
  column('class', 92),
  column('score', 112, { fixed: true, number: true }),
  column('glyph', 162),
  column('taxPerMu', 96),
  column('outputPerCapita', 96),
  column('outputPerEnergy', 106),
  column('taxPerCapita', 96, { wide: true }),
  column('revenueGrowth', 96, { wide: true }),
  column('rdIntensity', 128, { wide: true }),
  column('data', 96),
];

const BELOW: readonly Column[] = [
  column('rank', 88, { fixed: true, number: true }),
  column('enterprise', null, { fixed: true }),
  column('park', 180),
  column('class', 120),
  column('score', 160, { fixed: true, number: true }),
  column('data', 220),
];

export function columnsOf(list: ListKind): readonly Column[] {
  return list === 'above-scale' ? ABOVE : BELOW;
}

/** What is shown: the reader's choice, else by the width of the window; fixed columns always. */
export function shownColumns(list: ListKind, chosen: readonly string[] | null, wide: boolean): readonly Column[] {
  return columnsOf(list).filter((each) =>
    each.fixed ? true : chosen ? chosen.includes(each.key) : wide || !each.wide,
  );
}

const WIDE = '(min-width: 1800px)';

export function useWideWindow(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const changed = () => setWide(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return wide;
}
