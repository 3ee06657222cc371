import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Ranking } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { PeriodChoice } from '../pieces/PeriodChoice';
import { Segmented } from '../pieces/Segmented';
import { DENSITIES, type RankingView } from './address';
import { ColumnMenu } from './ColumnMenu';
import type { Breadth } from './columns';
import type { Show } from './useView';

/** Which period, class and enterprises are asked for, and how the table looks. */
export function Filters({
  view,
  show,
  period,
  periods,
  classes,
  breadth,
}: {
  view: RankingView;
  show: Show;
  period: string | null;
  periods: readonly string[] | null;
  classes: Ranking['classes'];
  breadth: Breadth;
}) {
  const { t, say } = useLanguage();
  const [typed, setTyped] = useState(view.q ?? '');
  useEffect(() => setTyped(view.q ?? ''), [view.q]);
  const classOptions = classes.map((each) => ({ value: each.code, label: `${each.code} ${say(each.name)}` }));
  if (view.class && !classOptions.some((each) => each.value === view.class)) {
    classOptions.push({ value: view.class, label: view.class });
  }
  const filtered = view.class !== null || view.q !== null;
  return (
    <form
      className="filters row"
      role="search"
      aria-label={t('ranking.filters')}
      onSubmit={(event) => {
        event.preventDefault();
        show({ q: typed.trim() || null });
      }}
    >
      <PeriodChoice period={period} periods={periods} onChange={(value) => show({ period: value })} />
      <Select
        aria-label={t('ranking.class')}
        prefix={<span className="muted">{t('ranking.class')}</span>}
        suffixIcon={<Icon name="down" />}
        value={view.class ?? ''}
        style={{ width: 132 }}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: t('ranking.all') }, ...classOptions]}
        onChange={(value) => show({ class: value || null })}
      />
      <span className="field">
        <Icon name="search" />
        <input
          aria-label={t('search.placeholder')}
          placeholder={t('ranking.nameOrCode')}
          maxLength={64}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </span>
      <button type="submit" className="btn pri">
        {t('ranking.search')}
      </button>
      {filtered && (
        <button type="button" className="btn txt" onClick={() => show({ class: null, q: null })}>
          {t('ranking.reset')}
        </button>
      )}
      <span className="grow" />
      <ColumnMenu list={view.list} chosen={view.columns} breadth={breadth} onChange={(columns) => show({ columns })} />
      <Segmented
        label={t('ranking.density.label')}
        value={view.density}
        options={DENSITIES.map((value) => ({ value, text: t(`ranking.density.${value}`) }))}
        onChange={(density) => show({ density })}
      />
    </form>
  );
}
