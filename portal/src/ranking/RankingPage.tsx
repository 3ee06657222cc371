import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { aroundQuery, rankingQuery, schemeQuery, type RankingQuestion } from '../api/queries';
import type { Named, SchemeVersion } from '../api/records';
import { useChanges } from '../changes/useChanges';
import { isAnnual } from '../figures/period';
import { minute } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { PrintHead } from '../pieces/PrintHead';
import { Waiting } from '../pieces/waiting';
import { asProblem, Problem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { usePeriods } from '../session/periods';
import { useNames } from '../session/places';
import { usePageFoot, useReader, useTitle } from '../session/reader';
import { searchOf, type RankingView } from './address';
import { ChangedNote } from './ChangedNote';
import { ClassStrip } from './ClassStrip';
import { shownColumns, useBreadth } from './columns';
import { Filters } from './Filters';
import { ListTabs } from './ListTabs';
import { Neighbours } from './Neighbours';
import { NoRows } from './NoRows';
import { Pager } from './Pager';
import { RankingSkeleton, RankingTable } from './RankingTable';
import { useView } from './useView';
import './ranking.css';

/** A district's enterprises in the order of their score, or of their tax per mu. */
export default function RankingPage() {
  const { t, language } = useLanguage();
  const reader = useReader();
  const names = useNames();
  const say = usePeriod();
  const client = useQueryClient();
  const breadth = useBreadth();
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
  const near = aroundQuery(reader.purpose, {
    district: district ?? '',
    period: period ?? '',
    list: view.list,
    enterprise: view.around ?? '',
  });
  const asking = JSON.stringify([question, view.around]);
  const whole = useQuery({
    ...options,
    enabled: question !== null && view.around === null && cancelled !== asking,
    // Only a neighbour of the same list stays on the screen meanwhile; another district's never does.
    placeholderData: (previous, query) => {
      const before = query?.queryKey[3] as RankingQuestion | undefined;
      const same =
        query?.queryKey[1] === reader.purpose && before?.district === district && before?.period === period && before?.list === view.list;
      return same ? keepPreviousData(previous) : undefined;
    },
  });
  const neighbours = useQuery({ ...near, enabled: question !== null && view.around !== null && cancelled !== asking });
  const answer = view.around === null ? whole : neighbours;
  const ranking = answer.data;
  const outdated = useChanges(district, period, view.list, ranking?.asOf.positions ?? null);
  const own = useOwnIndicators(ranking?.list === 'above-scale' ? ranking.scheme : null);
  usePageFoot(ranking ? { asOf: ranking.asOf.recordedAt, scheme: ranking.scheme, district: ranking.district } : null);

  const place = district ? names.district(district) : '';
  const when = period ? say(period) : '';
  const listName = t(`list.${view.list}.name`);
  useTitle(t('ranking.documentTitle', { district: place, period: when }));
  const columns = shownColumns(view.list, view.columns, breadth);
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
                <span className="narrow-only nw">
                  {' · '}
                  {t('shell.asOf', { time: minute(ranking.asOf.recordedAt) })}
                </span>
              )}
            </p>
          </div>
          <PageActions view={{ ...view, district, period }}>
            <ChangedNote outdated={outdated} onRefresh={() => void answer.refetch()} />
          </PageActions>
        </div>
        <ListTabs view={view} ranking={ranking} show={show} />
        <Filters
          view={view}
          show={show}
          period={period}
          periods={periods}
          classes={ranking?.classes ?? []}
          breadth={breadth}
        />
        {view.around !== null && <Neighbours ranking={ranking} around={view.around} show={show} />}
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
                void client.cancelQueries({ queryKey: view.around === null ? options.queryKey : near.queryKey });
              }}
            >
              <RankingSkeleton columns={columns} list={view.list} />
            </Waiting>
          </div>
        ) : ranking.items.length === 0 ? (
          <NoRows view={view} show={show} period={period} ranking={ranking} />
        ) : (
          <>
            <ClassStrip ranking={ranking} />
            <div className="tw grow scroller" role="region" aria-label={caption} tabIndex={0}>
              <RankingTable
                ranking={ranking}
                columns={columns}
                density={view.density}
                caption={caption}
                ownIndicators={own}
                stale={answer.isPlaceholderData}
                self={view.around}
              />
            </div>
            {view.around === null && (
              <Pager ranking={ranking} view={view} show={show} trail={trail} busy={answer.isPlaceholderData} />
            )}
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

/** The district's own indicators have names only in its scheme. */
function useOwnIndicators(scheme: SchemeVersion | null): ReadonlyMap<string, Named> {
  const written = useQuery({ ...schemeQuery(scheme ?? { id: '', version: 0 }), enabled: scheme !== null }).data;
  return useMemo(
    () => new Map((written?.indicators ?? []).flatMap((each) => (each.name ? [[each.code, each.name] as const] : []))),
    [written],
  );
}

/** @param view as it is shown: the copied link names district and period even where they go without saying here */
function PageActions({ view, children }: { view: RankingView; children: ReactNode }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const link = `${window.location.origin}/ranking?${searchOf(view).toString()}`;
  return (
    <div className="acts">
      {children}
      <Link className="btn" to={`/ranking/movers?${searchOf({ ...view, class: null, q: null, cursor: null, around: null }).toString()}`}>
        <Icon name="gauge" />
        {t('movers.title')}
      </Link>
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

function RankingProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useLanguage();
  if (problem.code === 'not-in-list') return <ProblemView problem={problem} heading={t('ranking.around.notInList')} />;
  if (problem.status === 404) return <ProblemView problem={problem} heading={t('ranking.notFound')} />;
  return <ProblemView problem={problem} heading={t('ranking.unavailable')} onRetry={onRetry} />;
}
