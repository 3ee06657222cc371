import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router-dom';
import { frozenResultQuery, historyQuery, schemeQuery } from '../api/queries';
import type { FrozenResult, HistoryEntry } from '../api/records';
import { atPoint, figure } from '../figures/decimal';
import { isAnnual } from '../figures/period';
import { day } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { ClassBadge } from '../pieces/ClassBadge';
import { Icon } from '../pieces/Icon';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import { PassportCard } from './Passport';
import { Missing } from './ResultLines';
import { ResultStepTag } from './ResultStepTag';
import { VersionFigures } from './VersionFigures';
import '../score/score.css';
import './results.css';

/** The enterprise's own annual result as it was frozen, and its score as a signed file. */
export default function MyResultPage() {
  const { t } = useLanguage();
  const { purpose, session } = useReader();
  const periodName = usePeriod();
  const [search, setSearch] = useSearchParams();
  const creditCode = session.creditCode ?? '';
  const answer = useQuery({ ...historyQuery(purpose, creditCode), enabled: creditCode !== '' });
  useTitle(t('myResult.documentTitle'));
  if (creditCode === '') return <Nothing icon="lock" title={t('score.noEnterprise.title')} text={t('score.noEnterprise.text')} />;
  return (
    <div className="score-own">
      <Asked answer={answer} unavailable={t('myResult.unavailable')}>
        {(history) => {
          const years = history.filter((each) => isAnnual(each.period)).sort((a, b) => b.period.localeCompare(a.period));
          const chosen = years.find((each) => each.period === search.get('year')) ?? years[0];
          return (
            <>
              <PageHead title={t('nav.myResult')} what={t('myResult.what')}>
                {years.length > 0 && (
                  <Select
                    aria-label={t('result.year')}
                    prefix={<span className="muted">{t('result.year')}</span>}
                    suffixIcon={<Icon name="down" />}
                    value={chosen?.period}
                    style={{ width: 168 }}
                    options={years.map((each) => ({ value: each.period, label: periodName(each.period) }))}
                    onChange={(year) => year !== undefined && setSearch({ year })}
                  />
                )}
              </PageHead>
              {chosen ? (
                <OfYear key={chosen.period} entry={chosen} creditCode={creditCode} />
              ) : (
                <Nothing icon="clock" title={t('myResult.noYear')} text={t('myResult.noYearText')} />
              )}
            </>
          );
        }}
      </Asked>
    </div>
  );
}

function OfYear({ entry, creditCode }: { entry: HistoryEntry; creditCode: string }) {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const answer = useQuery(frozenResultQuery(purpose, entry.district, entry.period, creditCode));
  const problem = answer.isError ? asProblem(answer.error) : null;
  return (
    <>
      {problem?.status === 404 ? (
        <Nothing icon="clock" title={t('myResult.notYet', { year: entry.period })} text={t('myResult.notYetText')}>
          <Link className="btn" to={`/my-score?period=${entry.period}`}>
            {t('myResult.live')}
          </Link>
        </Nothing>
      ) : problem ? (
        <div className="card">
          <ProblemView problem={problem} heading={t('myResult.unavailable')} onRetry={() => void answer.refetch()} />
        </div>
      ) : answer.data ? (
        <Frozen result={answer.data} />
      ) : (
        <Waiting>
          <SkeletonCard lines={6} />
        </Waiting>
      )}
      <PassportCard creditCode={creditCode} period={entry.period} />
    </>
  );
}

function Frozen({ result }: { result: FrozenResult }) {
  const { t } = useLanguage();
  const periodName = usePeriod();
  const { line, version } = result;
  const above = line.list !== 'below-scale';
  const parts = line.figureShown === null ? null : atPoint(line.figureShown);
  const year = String(result.year);
  const open = version.step === 'preliminary' && version.reviewUntil !== null && day(new Date()) <= version.reviewUntil;
  return (
    <>
      <section className="card hero hero-below" aria-label={t('score.atAGlance')}>
        <div>
          <p className="s13 muted">
            {t(above ? 'score.total' : 'score.taxPerMu', { period: periodName(year) })} <ResultStepTag step={version.step} />
          </p>
          {parts ? (
            <p className="score-figure num">
              {parts.whole}
              <small>{parts.decimals}</small>
              {!above && <span className="unit score-unit">{t('indicator.taxPerMu.unit')}</span>}
            </p>
          ) : (
            <p className="score-figure miss">{t('score.noFigure')}</p>
          )}
          <p style={{ marginTop: 10 }}>
            <ClassBadge code={line.class} name={line.className} big />
          </p>
        </div>
        <div>
          <p className="s13 muted">{t('score.rank')}</p>
          {line.rank === null ? (
            <p className="rank-figure na">{t('rank.none')}</p>
          ) : (
            <p className="rank-figure num">
              {line.rank}
              <small> / {figure(line.size)}</small>
            </p>
          )}
          <p className="s13">
            {t('ranking.column.data')} <Missing line={line} />
          </p>
          <p className="s13 part">
            <Link to={`/my-score?period=${year}`}>{t('myResult.howMade')}</Link>
          </p>
        </div>
      </section>
      {open && (
        <p className="note">
          <Icon name="scales" />
          <span>
            {t('myResult.mayObject', { day: version.reviewUntil })} <Link to="/objections">{t('nav.objections')}</Link>
          </span>
        </p>
      )}
      {result.terms.length > 0 && <Terms result={result} />}
      <section className="card part" aria-label={t('result.version', { version: version.version })}>
        <div className="h">
          <h2>{t('result.version', { version: version.version })}</h2>
          <ResultStepTag step={version.step} />
        </div>
        <div className="bd">
          <VersionFigures version={version} waived={null} />
        </div>
      </section>
    </>
  );
}

function Terms({ result }: { result: FrozenResult }) {
  const { t } = useLanguage();
  const nameOf = useIndicatorName();
  // a district's own indicators are named by its scheme
  const scheme = useQuery(schemeQuery(result.version.scheme)).data;
  return (
    <div className="tw part">
      <table className="t">
        <caption className="sr">{t('myResult.terms')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('terms.indicator')}</th>
            <th scope="col">{t('ranking.column.data')}</th>
            <th scope="col" className="r">
              {t('drawer.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.terms.map((term) => (
            <tr key={term.indicator}>
              <th scope="row">{nameOf(term.indicator, scheme?.indicators.find((each) => each.code === term.indicator)?.name)}</th>
              <td className={term.status === 'present' ? 'muted' : 'miss'}>{t(`status.${term.status}`)}</td>
              <td className="r num">{term.points === null ? <span className="na">{t('score.noFigure')}</span> : term.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
