import { useRef } from 'react';
import type { Ranking } from '../api/records';
import { figure } from '../figures/decimal';
import { useLanguage } from '../language/language';
import type { RankingView } from './address';
import type { Show } from './useView';

/** Above scale by score, below scale by tax per mu: two lists, never on one scale. */
export function ListTabs({ view, ranking, show }: { view: RankingView; ranking: Ranking | undefined; show: Show }) {
  const { t } = useLanguage();
  const tabs = useRef<HTMLDivElement>(null);
  const lists = ['above-scale', 'below-scale'] as const;
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={t('list.label')}
      ref={tabs}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const other = view.list === 'above-scale' ? 'below-scale' : 'above-scale';
        show({ list: other, class: null, columns: null });
        tabs.current?.querySelector<HTMLButtonElement>(`[data-list=${other}]`)?.focus();
      }}
    >
      {lists.map((list) => {
        const selected = list === view.list;
        return (
          <button
            key={list}
            type="button"
            role="tab"
            data-list={list}
            aria-selected={selected}
            tabIndex={selected ? 0 : -1}
            onClick={() => !selected && show({ list, class: null, columns: null })}
          >
            {t(`list.${list}.name`)}{' '}
            <small>
              {ranking?.list === list ? `${t('list.size', { size: figure(ranking.size) })} · ` : ''}
              {t(`list.${list}.by`)}
            </small>
          </button>
        );
      })}
    </div>
  );
}
