import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { historyQuery, schemeQuery, scoreQuery } from '../api/queries';
import type { HistoryEntry, Score, Term, TermInput } from '../api/records';
import { quarterIndex } from '../figures/period';
import { minute } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { PeriodChoice } from '../pieces/PeriodChoice';
import { PrintHead } from '../pieces/PrintHead';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { EnterpriseNotFound } from '../problem/NotFound';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { PassportLink } from '../results/Passport';
import { useNames } from '../session/places';
import { usePageFoot, useReader, useTitle } from '../session/reader';
import { Guidance } from './Guidance';
import { Hero } from './Hero';
import { History } from './History';
import { TaxPerMuTable } from './TaxPerMuTable';
import { TermDrawer, type Opened } from './TermDrawer';
import { TermTable } from './TermTable';
import './score.css';

/** One enterprise's result, taken apart down to the message that brought each fact. */
export default function ScorePage() {
  const { t } = useLanguage();
  const reader = useReader();
  const params = useParams();
  const creditCode = params.creditCode ?? reader.session.creditCode ?? '';
  const [search] = useSearchParams();
  const named = search.get('period');
  // Only without a period in the address is the history read first, to find the newest one.
  const history = useQuery({ ...historyQuery(reader.purpose, creditCode), enabled: creditCode !== '' && named === null });
  const period = named ?? newestQuarter(history.data ?? []);
  useTitle(t('score.documentTitle', { name: creditCode }));
  if (creditCode === '') return <NoEnterprise />;
  if (period === null) {
    if (history.isError) return <ScoreProblem error={history.error} onRetry={() => void history.refetch()} />;
    if (history.isPending) return <ScoreSkeleton />;
    return <NoScoreYet />;
  }
  return <OfPeriod creditCode={creditCode} period={period} />;
}

function newestQuarter(history: readonly HistoryEntry[]): string | null {
  const quarters = history.filter((each) => each.period.includes('Q'));
  const newest = [...(quarters.length > 0 ? quarters : history)].sort(
    (a, b) => (quarterIndex(b.period) ?? 0) - (quarterIndex(a.period) ?? 0),
  );
  return newest[0]?.period ?? null;
}

function OfPeriod({ creditCode, period }: { creditCode: string; period: string }) {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const answer = useQuery(scoreQuery(purpose, creditCode, period));
  const score = answer.data;
  const history = useQuery({ ...historyQuery(purpose, creditCode), enabled: answer.isSuccess }).data ?? null;
  usePageFoot(score ? { asOf: score.asOf.recordedAt, scheme: score.scheme, district: score.district } : null);
  useTitle(t('score.documentTitle', { name: score?.name ?? creditCode }));
  if (answer.isError) return <ScoreProblem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!score) return <ScoreSkeleton />;
  return <Explained score={score} history={history} />;
}

function Explained({ score, history }: { score: Score; history: HistoryEntry[] | null }) {
  const { t } = useLanguage();
  const periodName = usePeriod();
  const { role } = useReader();
  const [search, setSearch] = useSearchParams();
  // The scheme tells how growth is scored, what a missing input costs and how classes are cut.
  const scheme = useQuery(schemeQuery(score.scheme)).data ?? null;

  const openTerm = search.get('term');
  const openFact = search.get('fact');
  const opened = useMemo(() => openedOf(score, openTerm), [score, openTerm]);
  const navigate = useNavigate();
  const openedHere = (useLocation().state as { drawer?: boolean } | null)?.drawer === true;
  const trigger = useRef<HTMLElement | null>(null);
  // Opening is a step in the browser's history and closing takes it back, so that "back" never opens it again.
  const open = (term: string, fact: string | null = null) => {
    if (openTerm === null) trigger.current = document.activeElement as HTMLElement | null;
    const next = new URLSearchParams(search);
    next.set('term', term);
    next.delete('fact');
    if (fact) next.set('fact', fact);
    setSearch(next, { replace: openTerm !== null, state: { drawer: openTerm === null || openedHere } });
  };
  const close = () => {
    if (openedHere) {
      void navigate(-1);
      return;
    }
    const next = new URLSearchParams(search);
    next.delete('term');
    next.delete('fact');
    setSearch(next, { replace: true });
  };

  return (
    <div className={role === 'enterprise' ? 'score-own' : 'score-page'}>
      <PrintHead
        title={t('score.printTitle')}
        when={`${periodName(score.period)}${score.periodKind === 'annual' ? t('period.annualNote') : t('period.trackingNote')}`}
        scheme={score.scheme}
        asOf={score.asOf.recordedAt}
      />
      <ScoreHead score={score} history={history} />
      <Hero score={score} history={history} scheme={scheme} />
      {score.list === 'below-scale' ? (
        <TaxPerMuTable score={score} onOpen={(term) => open(term)} />
      ) : (
        <TermTable score={score} scheme={scheme} opened={openTerm} onOpen={(term) => open(term)} />
      )}
      <div className="score-more">
        <History history={history} list={score.list} period={score.period} />
        <Guidance creditCode={score.creditCode} period={score.period} />
      </div>
      <TermDrawer
        score={score}
        opened={opened}
        scheme={scheme}
        fact={openFact}
        onFact={(fact) => openTerm !== null && open(openTerm, fact)}
        onClose={close}
        onClosed={() => trigger.current?.focus()}
      />
    </div>
  );
}

/** What the drawer shows: a term of the score, or tax per mu of a below-scale enterprise. */
function openedOf(score: Score, indicator: string | null): Opened | null {
  if (indicator === null) return null;
  const term: Term | undefined = score.terms?.find((each) => each.indicator === indicator);
  if (term) return { indicator, name: term.name, inputs: term.inputs, term };
  if (score.taxPerMu && indicator === 'taxPerMu') {
    const inputs: TermInput[] = score.taxPerMu.inputs;
    return { indicator, name: null, inputs, term: null };
  }
  return null;
}

function ScoreHead({ score, history }: { score: Score; history: HistoryEntry[] | null }) {
  const { t, say } = useLanguage();
  const { role } = useReader();
  const names = useNames();
  const periodName = usePeriod();
  const [search, setSearch] = useSearchParams();
  const { pathname } = useLocation();
  const periods = [...(history ?? [])]
    .sort((a, b) => (quarterIndex(b.period) ?? 0) - (quarterIndex(a.period) ?? 0) || b.period.length - a.period.length)
    .map((each) => each.period);
  const back = new URLSearchParams({ period: score.period });
  if (score.list === 'below-scale') back.set('list', 'below-scale');
  if (role === 'city-officer') back.set('district', score.district);
  const ranks = role === 'city-officer' || role === 'district-officer';
  const around = new URLSearchParams(back);
  around.set('district', score.district);
  around.set('around', score.creditCode);
  return (
    <>
      {ranks && (
        <nav className="crumb noprint" aria-label={t('score.crumb')}>
          <Link to={`/ranking?${back.toString()}`}>{t('nav.ranking')}</Link> / {periodName(score.period)} /{' '}
          {t(`list.${score.list}.short`)}
        </nav>
      )}
      <div className="page-h">
        <div>
          <h1>{score.name}</h1>
          <p className="s13 muted facts-line">
            <span className="code">{score.creditCode}</span>
            <span>{names.district(score.district)}</span>
            {(score.parkName || score.park) && <span>{say(score.parkName) || names.park(score.park)}</span>}
            {score.industry && <span>{t('score.industry', { industry: score.industry })}</span>}
            <span>{t(`list.${score.list}.name`)}</span>
            {score.asOf.recordedAt && (
              <span className="narrow-only">{t('shell.asOf', { time: minute(score.asOf.recordedAt) })}</span>
            )}
          </p>
        </div>
        <div className="acts">
          <PeriodChoice
            period={score.period}
            periods={periods}
            onChange={(value) => {
              const next = new URLSearchParams(search);
              next.set('period', value);
              next.delete('term');
              next.delete('fact');
              setSearch(next);
            }}
          />
          {ranks && score.rank !== null && (
            <Link className="btn" to={`/ranking?${around.toString()}`}>
              <Icon name="bars" />
              {t('score.neighbours')}
            </Link>
          )}
          {score.list !== 'transition' && (
            <Link className="btn" to={`${pathname}/comparison?period=${score.period}`}>
              <Icon name="scales" />
              {t('score.compare')}
            </Link>
          )}
          <PassportLink creditCode={score.creditCode} period={score.period} />
          <button type="button" className="btn" onClick={() => window.print()}>
            <Icon name="print" />
            {t('ranking.print')}
          </button>
        </div>
      </div>
    </>
  );
}

function ScoreSkeleton() {
  return (
    <div className="score-page">
      <Waiting>
        <SkeletonCard lines={4} />
        <div style={{ height: 12 }} />
        <SkeletonCard lines={8} />
      </Waiting>
    </div>
  );
}

function ScoreProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useLanguage();
  const { role, district } = useReader();
  const names = useNames();
  const problem = asProblem(error);
  if (problem.status === 404) {
    return (
      <EnterpriseNotFound scope={district ? names.district(district) : null} traceId={problem.traceId}>
        {(role === 'city-officer' || role === 'district-officer') && (
          <Link className="btn" to="/ranking">
            {t('notFound.backToRanking')}
          </Link>
        )}
      </EnterpriseNotFound>
    );
  }
  return (
    <div className="card">
      <ProblemView problem={problem} heading={t('score.unavailable')} onRetry={onRetry} />
    </div>
  );
}

function NoScoreYet() {
  const { t } = useLanguage();
  return (
    <div className="card emp">
      <Icon name="gauge" large />
      <h1>{t('score.none.title')}</h1>
      <p>{t('score.none.text')}</p>
    </div>
  );
}

function NoEnterprise() {
  const { t } = useLanguage();
  return (
    <div className="card emp">
      <Icon name="lock" large />
      <h1>{t('score.noEnterprise.title')}</h1>
      <p>{t('score.noEnterprise.text')}</p>
    </div>
  );
}
