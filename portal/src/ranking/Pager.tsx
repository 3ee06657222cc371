import { Select } from 'antd';
import type { Ranking } from '../api/records';
import { figure } from '../figures/decimal';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { PAGE_SIZES, type RankingView } from './address';
import type { Show } from './useView';

/** Which ranks are on the page, and the way to the others: a cursor knows its next page, the trail the ones before. */
export function Pager({
  ranking,
  view,
  show,
  trail,
  busy,
}: {
  ranking: Ranking;
  view: RankingView;
  show: Show;
  trail: readonly (string | null)[];
  busy: boolean;
}) {
  const { t } = useLanguage();
  const equal = ranking.items.some((item) => item.looksEqual);
  const ranks = ranking.items.flatMap((item) => (item.rank === null ? [] : [item.rank]));
  const filtered = view.class !== null || view.q !== null;
  const first = view.cursor === null;
  const before = trail.at(-1);
  const range =
    ranks.length === 0
      ? t('ranking.onPage', { count: ranking.items.length })
      : filtered
        ? t('ranking.found', { count: ranking.items.length, from: ranks[0], to: ranks.at(-1) })
        : t('ranking.range', { from: ranks[0], to: ranks.at(-1), size: figure(ranking.size) });
  return (
    <div className="pager">
      <span className="muted grow">{equal ? `≈ ${t('ranking.looksEqual')}` : ''}</span>
      <span className="num">{range}</span>
      <span className="pg">
        {!first && before === undefined && (
          <button type="button" className="btn sm" onClick={() => show({ cursor: null })}>
            {t('ranking.firstPage')}
          </button>
        )}
        <button
          type="button"
          className="btn sm"
          disabled={first || before === undefined || busy}
          title={first ? t('ranking.isFirst') : t('ranking.previous')}
          onClick={() => show({ cursor: before ?? null }, trail.slice(0, -1))}
        >
          <Icon name="left" />
          {t('ranking.previous')}
        </button>
        <button
          type="button"
          className="btn sm"
          disabled={ranking.next === null || busy}
          title={ranking.next === null ? t('ranking.isLast') : t('ranking.nextPage')}
          onClick={() => show({ cursor: ranking.next }, [...trail, view.cursor])}
        >
          {t('ranking.nextPage')}
          <Icon name="right" />
        </button>
      </span>
      <Select
        size="small"
        aria-label={t('ranking.pageSize')}
        suffixIcon={<Icon name="down" />}
        value={view.limit}
        style={{ width: 112 }}
        options={PAGE_SIZES.map((size) => ({ value: size, label: t('ranking.perPage', { size }) }))}
        onChange={(limit) => show({ limit })}
      />
    </div>
  );
}
