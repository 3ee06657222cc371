import type { ListKind } from '../api/records';

export const PAGE_SIZES = [20, 50, 100, 200] as const;
export const DENSITIES = ['roomy', 'standard', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** Everything that makes the page what it is: it lives in the address, so a link shows the same to the next reader. */
export interface RankingView {
  district: string | null;
  period: string | null;
  list: ListKind;
  class: string | null;
  q: string | null;
  limit: number;
  cursor: string | null;
  /** The enterprise whose neighbours are shown; null for the whole list. */
  around: string | null;
  density: Density;
  /** Null while the width of the window decides. */
  columns: readonly string[] | null;
}

export function viewOf(search: URLSearchParams): RankingView {
  const limit = Number(search.get('limit'));
  const density = search.get('density');
  const columns = search.get('columns');
  return {
    district: search.get('district'),
    period: search.get('period'),
    list: search.get('list') === 'below-scale' ? 'below-scale' : 'above-scale',
    class: search.get('class'),
    q: search.get('q')?.trim() || null,
    limit: (PAGE_SIZES as readonly number[]).includes(limit) ? limit : 50,
    cursor: search.get('cursor'),
    around: search.get('around'),
    density: DENSITIES.find((each) => each === density) ?? 'standard',
    columns: columns === null ? null : columns.split(',').filter(Boolean),
  };
}

/** The address of a view; what is as usual is left out. */
export function searchOf(view: RankingView): URLSearchParams {
  const search = new URLSearchParams();
  if (view.district) search.set('district', view.district);
  if (view.period) search.set('period', view.period);
  if (view.list !== 'above-scale') search.set('list', view.list);
  if (view.class) search.set('class', view.class);
  if (view.q) search.set('q', view.q);
  if (view.limit !== 50) search.set('limit', String(view.limit));
  if (view.density !== 'standard') search.set('density', view.density);
  if (view.columns) search.set('columns', view.columns.join(','));
  if (view.cursor) search.set('cursor', view.cursor);
  if (view.around) search.set('around', view.around);
  return search;
}

/**
 * A changed question begins at its first page: a cursor belongs to the question it came from. The neighbours of an enterprise
 * are asked for in another period, and in no other list and under no filter.
 */
export function asked(view: RankingView, change: Partial<RankingView>): RankingView {
  const keepsPage = Object.keys(change).every((key) => key === 'density' || key === 'columns' || key === 'cursor');
  const leavesNeighbours = Object.keys(change).some((key) => key === 'district' || key === 'list' || key === 'class' || key === 'q');
  return { ...view, ...(keepsPage ? {} : { cursor: null }), ...(leavesNeighbours ? { around: null } : {}), ...change };
}
