import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { rankingQuery, schemeQuery, type RankingQuestion } from '../api/queries';
import type { Named, Ranking, SchemeVersion } from '../api/records';
import { figure } from '../figures/decimal';
import { isAnnual, periodBefore } from '../figures/period';
import { minute } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { IN_LEGEND, type GlyphTerm } from '../glyph/geometry';
import { ScoreGlyph } from '../glyph/ScoreGlyph';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { PrintHead } from '../pieces/PrintHead';
import { Segmented } from '../pieces/Segmented';
import { Waiting } from '../pieces/waiting';
import { asProblem, Problem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { usePeriods } from '../session/periods';
import { useNames } from '../session/places';
import { usePageFoot, useReader, useTitle } from '../session/reader';
import { asked, DENSITIES, PAGE_SIZES, searchOf, viewOf, type RankingView } from './address';
import { ColumnMenu } from './ColumnMenu';
import { shownColumns, useWideWindow } from './columns';
import { RankingSkeleton, RankingTable } from './RankingTable';
import './ranking.css';

/** A district's enterprises in the order of their score, or of their tax per mu. */
export default function RankingPage() {
  const { t, language } = useLanguage();
  const reader = useReader();
  const names = useNames();
  const say = usePeriod();
  const client = useQueryClient();
  const wide = useWideWindow();
  const { view, show, trail } = useView();
  const district = view.district ?? reader.district;
  const periods = usePeriods(district);
  const period = view.period ?? periods?.[0] ?? null;

  const { chooseDistrict } = reader;
  useEffect(() => {
    if (view.district) chooseDistrict(view.district);
  }, [view.district, chooseDistrict]);

  const question: RankingQuestion | null =
    district && period
      ? { district, period, list: view.list, class: view.class, q: view.q, limit: view.limit, cursor: view.cursor }
      : null;
  const options = rankingQuery(reader.purpose, question ?? NO_QUESTION);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const asking = JSON.stringify(question);
  const answer = useQuery({
    ...options,
    enabled: question !== null && cancelled !== asking,
    // Only a neighbour of the same list stays on the screen meanwhile; another district's never does.
    placeholderData: (previous, query) => {
      const before = query?.queryKey[3] as RankingQuestion | undefined;
      const same =
        query?.queryKey[1] === reader.purpose && before?.district === district && before?.period === period && before?.list === view.list;
      return same ? keepPreviousData(previous) : undefined;
    },
  });
  const ranking = answer.data;
  const own = useOwnIndicators(ranking?.list === 'above-scale' ? ranking.scheme : null);
  usePageFoot(ranking ? { asOf: ranking.asOf.recordedAt, scheme: ranking.scheme, district: ranking.district } : null);

  const place = district ? names.district(district) : '';
  const when = period ? say(period) : '';
  const listName = t(`list.${view.list}.name`);
  useTitle(t('ranking.documentTitle', { district: place, period: when }));
  const columns = shownColumns(view.list, view.columns, wide);
  const caption = t('ranking.caption', { district: place, period: when, list: listName });
  const kind = period && isAnnual(period) ? t('period.annualNote') : t('period.trackingNote');

  return (
    <>
      {ranking && (
        <PrintHead title={caption} when={`${when}${kind}`} scheme={ranking.scheme} asOf={ranking.asOf.recordedAt} />
      )}
      <div className="fill">
        <div className="page-h noprint">
          <div>
            <h1>{view.list === 'above-scale' ? t('ranking.title') : t('ranking.titleBelow')}</h1>
            <p className="s13 muted">
              {place} · {when}
              {kind}
              {ranking?.asOf.recordedAt && (
                <span className="narrow-only">
                  {' · '}
                  {t('shell.asOf', { time: minute(ranking.asOf.recordedAt) })}
                </span>
              )}
            </p>
          </div>
          <PageActions view={{ ...view, district, period }} />
        </div>
        <ListTabs view={view} ranking={ranking} show={show} />
        <Filters
          view={view}
          show={show}
          period={period}
          periods={periods}
          classes={ranking?.classes ?? []}
          wide={wide}
        />
        {answer.isError ? (
          <div className="card">
            {cancelled === asking ? null : (
              <RankingProblem problem={asProblem(answer.error)} onRetry={() => void answer.refetch()} />
            )}
          </div>
        ) : cancelled === asking ? (
          <div className="card">
            <ProblemView problem={new Problem(null, 'reading-cancelled')} onRetry={() => setCancelled(null)} />
          </div>
        ) : !ranking ? (
          <div className="tw">
            <Waiting
              onCancel={() => {
                setCancelled(asking);
                void client.cancelQueries({ queryKey: options.queryKey });
              }}
            >
              <RankingSkeleton columns={columns} list={view.list} />
            </Waiting>
          </div>
        ) : ranking.items.length === 0 ? (
          <Nothing view={view} show={show} period={period} ranking={ranking} />
        ) : (
          <>
            <Strip ranking={ranking} />
            <div className="tw grow scroller" role="region" aria-label={caption} tabIndex={0}>
              <RankingTable
                ranking={ranking}
                columns={columns}
                density={view.density}
                caption={caption}
                ownIndicators={own}
                stale={answer.isPlaceholderData}
              />
            </div>
            <Pager ranking={ranking} view={view} show={show} trail={trail} busy={answer.isPlaceholderData} />
          </>
        )}
      </div>
      <p className="sr" role="status">
        {ranking && !answer.isFetching ? t('ranking.loaded', { count: ranking.items.length, language }) : ''}
      </p>
    </>
  );
}

const NO_QUESTION: RankingQuestion = {
  district: '',
  period: '',
  list: 'above-scale',
  class: null,
  q: null,
  limit: 50,
  cursor: null,
};

/** The view in the address, how to change it, and the cursors of the pages before this one. */
function useView() {
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

type Show = ReturnType<typeof useView>['show'];

/** The district's own indicators have names only in its scheme. */
function useOwnIndicators(scheme: SchemeVersion | null): ReadonlyMap<string, Named> {
  const written = useQuery({ ...schemeQuery(scheme ?? { id: '', version: 0 }), enabled: scheme !== null }).data;
  return useMemo(
    () => new Map((written?.indicators ?? []).flatMap((each) => (each.name ? [[each.code, each.name] as const] : []))),
    [written],
  );
}

/** @param view as it is shown: the copied link names district and period even where they go without saying here */
function PageActions({ view }: { view: RankingView }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const link = `${window.location.origin}/ranking?${searchOf(view).toString()}`;
  return (
    <div className="acts">
      <button
        type="button"
        className="btn"
        onClick={() =>
          void navigator.clipboard?.writeText(link).then(() => message.success(t('ranking.linkCopied')))
        }
      >
        <Icon name="link" />
        {t('ranking.copyLink')}
      </button>
      <button type="button" className="btn" onClick={() => window.print()}>
        <Icon name="print" />
        {t('ranking.print')}
      </button>
    </div>
  );
}

function ListTabs({ view, ranking, show }: { view: RankingView; ranking: Ranking | undefined; show: Show }) {
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

function Filters({
  view,
  show,
  period,
  periods,
  classes,
  wide,
}: {
  view: RankingView;
  show: Show;
  period: string | null;
  periods: readonly string[] | null;
  classes: Ranking['classes'];
  wide: boolean;
}) {
  const { t, say } = useLanguage();
  const periodName = usePeriod();
  const [typed, setTyped] = useState(view.q ?? '');
  useEffect(() => setTyped(view.q ?? ''), [view.q]);
  const offered = period && periods && !periods.includes(period) ? [period, ...periods] : (periods ?? []);
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
      <Select
        aria-label={t('ranking.period')}
        prefix={<span className="muted">{t('ranking.period')}</span>}
        suffixIcon={<Icon name="down" />}
        value={period}
        style={{ width: 188 }}
        listHeight={320}
        popupMatchSelectWidth={false}
        options={offered.map((each) => ({ value: each, label: periodName(each) }))}
        onChange={(value) => show({ period: value })}
      />
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
      <ColumnMenu list={view.list} chosen={view.columns} wide={wide} onChange={(columns) => show({ columns })} />
      <Segmented
        label={t('ranking.density.label')}
        value={view.density}
        options={DENSITIES.map((value) => ({ value, text: t(`ranking.density.${value}`) }))}
        onChange={(density) => show({ density })}
      />
    </form>
  );
}

const LEGEND: readonly GlyphTerm[] = [
  { indicator: 'a', weight: '30', ratio: '1.3', status: 'present' },
  { indicator: 'b', weight: '25', ratio: '0.7', status: 'present' },
  { indicator: 'c', weight: '25', ratio: '2', status: 'present' },
  { indicator: 'd', weight: '20', ratio: null, status: 'missing' },
];

/** How the list is divided, under which rule; and how to read the glyph. */
function Strip({ ranking }: { ranking: Ranking }) {
  const { t, say, language } = useLanguage();
  const names = useNames();
  const label = ranking.classes
    .map((each) => t('ranking.classCount', { code: each.code, name: say(each.name), count: each.count }))
    .join(language === 'zh' ? '，' : ', ');
  return (
    <div className="strip row">
      <span className="s13 soft nw">{t('ranking.distribution')}</span>
      <span className="dist" role="img" aria-label={label}>
        {ranking.classes
          .filter((each) => each.count > 0)
          .map((each) => (
            <span key={each.code} className={each.code} style={{ flex: each.count }} title={say(each.name)}>
              {each.code} {each.count}
            </span>
          ))}
      </span>
      {ranking.unranked > 0 && (
        <span className="s13 nw">{t('ranking.unranked', { count: ranking.unranked })}</span>
      )}
      <span className="vr" />
      <span className="s13 nw soft">{names.scheme(ranking.scheme)}</span>
      <span className="grow" />
      {ranking.list === 'above-scale' && (
        <span className="row s12 soft legend" title={t('glyph.legendLabel')}>
          <ScoreGlyph terms={LEGEND} size={IN_LEGEND} label={t('glyph.legendLabel')} />
          <span>
            {t('glyph.legend1')}
            <br />
            {t('glyph.legend2')} <b>{t('glyph.area')}</b>
          </span>
        </span>
      )}
    </div>
  );
}

function Pager({
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

/** No rows: either nobody fits the filters, or the period has no result yet. */
function Nothing({
  view,
  show,
  period,
  ranking,
}: {
  view: RankingView;
  show: Show;
  period: string | null;
  ranking: Ranking;
}) {
  const { t, say } = useLanguage();
  const periodName = usePeriod();
  const className = ranking.classes.find((each) => each.code === view.class)?.name;
  if (view.class === null && view.q === null) {
    const before = period ? periodBefore(period) : null;
    return (
      <div className="card emp">
        <svg className="chart" width="120" height="64" viewBox="0 0 120 64" aria-hidden="true">
          <path d="M10 26h100" stroke="var(--hz-ink-300)" strokeWidth="3" strokeLinecap="round" />
          <path d="M60 26l-10 28h20z" fill="none" stroke="var(--hz-ink-300)" strokeWidth="2" />
          <g fill="var(--hz-ink-300)">
            {[24, 36, 48, 72, 84, 96].map((x) => (
              <circle key={x} cx={x} cy="18" r="2" />
            ))}
          </g>
        </svg>
        <h2>{t('ranking.empty.title', { period: period ? periodName(period) : '' })}</h2>
        <p>{t('ranking.empty.text')}</p>
        {before && (
          <div className="row">
            <button type="button" className="btn" onClick={() => show({ period: before })}>
              {t('ranking.empty.before', { period: periodName(before) })}
            </button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="card emp">
      <Icon name="search" large />
      <h2>{t('ranking.noMatch.title')}</h2>
      <p>{t('ranking.noMatch.text')}</p>
      <div className="row wrap">
        {view.class && (
          <button type="button" className="chip" onClick={() => show({ class: null })}>
            {view.class} {say(className)}
            <Icon name="cross" />
            <span className="sr">{t('ranking.noMatch.remove')}</span>
          </button>
        )}
        {view.q && (
          <button type="button" className="chip" onClick={() => show({ q: null })}>
            {view.q}
            <Icon name="cross" />
            <span className="sr">{t('ranking.noMatch.remove')}</span>
          </button>
        )}
        <button type="button" className="textual s13" onClick={() => show({ class: null, q: null })}>
          {t('ranking.noMatch.all')}
        </button>
      </div>
    </div>
  );
}

function RankingProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useLanguage();
  if (problem.status === 404) return <ProblemView problem={problem} heading={t('ranking.notFound')} />;
  return <ProblemView problem={problem} heading={t('ranking.unavailable')} onRetry={onRetry} />;
}
