import { useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { asked, searchOf, viewOf, type RankingView } from './address';

/** The view in the address, how to change it, and the cursors of the pages before this one. */
export function useView() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { state } = useLocation();
  const view = useMemo(() => viewOf(search), [search]);
  const trail = useMemo(() => {
    const kept: unknown = (state as { trail?: unknown } | null)?.trail;
    return Array.isArray(kept) ? (kept as (string | null)[]) : [];
  }, [state]);
  const show = (change: Partial<RankingView>, nextTrail: readonly (string | null)[] = []) => {
    const next = asked(view, change);
    const kept = 'density' in change || 'columns' in change ? trail : nextTrail;
    void navigate({ search: searchOf(next).toString() }, { state: { trail: kept }, replace: 'density' in change || 'columns' in change });
  };
  return { view, show, trail };
}

export type Show = ReturnType<typeof useView>['show'];
