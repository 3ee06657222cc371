import type { ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { Icon } from './Icon';

/** Cursors of the pages that led here, the present one last; the first page has none. */
export type Trail = readonly (string | null)[];

export const FIRST_PAGE: Trail = [null];

/** Back along the pages that led here, and on to the next. Nothing where there is one page only. */
export function TrailPager({
  trail,
  next,
  onShow,
  children,
}: {
  trail: Trail;
  next: string | null;
  onShow: (trail: Trail) => void;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  if (trail.length === 1 && next === null && !children) return null;
  return (
    <div className="pager">
      <span className="muted grow">{children}</span>
      <span className="pg">
        <button type="button" className="btn sm" disabled={trail.length === 1} onClick={() => onShow(trail.slice(0, -1))}>
          <Icon name="left" />
          {t('ranking.previous')}
        </button>
        <button type="button" className="btn sm" disabled={next === null} onClick={() => onShow([...trail, next])}>
          {t('ranking.nextPage')}
          <Icon name="right" />
        </button>
      </span>
    </div>
  );
}
