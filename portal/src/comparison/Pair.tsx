import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { enterprisesQuery, pairQuery } from '../api/queries';
import type { PairComparison, PairFigure, PairMember, PairTerm } from '../api/records';
import { figure } from '../figures/decimal';
import { useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { ClassBadge } from '../pieces/ClassBadge';
import { Icon } from '../pieces/Icon';
import { Asked } from '../pieces/Listing';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader } from '../session/reader';
import { shown } from './figures';
import { UnitOf } from './UnitOf';

/** Another enterprise of the same list, chosen by name or code, beside this one. */
export function Pair({ creditCode, period, district }: { creditCode: string; period: string; district: string }) {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const other = search.get('with');
  const choose = (code: string | null) => {
    const next = new URLSearchParams(search);
    if (code === null) next.delete('with');
    else next.set('with', code);
    setSearch(next);
  };
  return (
    <section className="part" aria-label={t('comparison.pair')}>
      <h2>{t('comparison.pair')}</h2>
      {other === null ? (
        <Choice own={creditCode} district={district} choose={choose} />
      ) : (
        <Chosen key={other} creditCode={creditCode} other={other} period={period} onAnother={() => choose(null)} />
      )}
    </section>
  );
}

function Choice({ own, district, choose }: { own: string; district: string; choose: (code: string) => void }) {
  const { t, language } = useLanguage();
  const { purpose } = useReader();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const found = useQuery({ ...enterprisesQuery(purpose, { q: asked ?? '', district }), enabled: asked !== null });
  const others = (found.data ?? []).filter((each) => each.creditCode !== own);
  return (
    <>
      <form
        className="row wrap"
        role="search"
        aria-label={t('comparison.choose')}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim() || null);
        }}
      >
        <span className="field">
          <Icon name="search" />
          <input
            aria-label={t('comparison.choose')}
            placeholder={t('search.placeholder')}
            maxLength={64}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
        <button type="submit" className="btn">
          {t('ranking.search')}
        </button>
        <span className="s12 muted">{t('comparison.sameList')}</span>
      </form>
      {found.isError && (
        <p className="note err" role="alert">
          {asProblem(found.error).text('detail', language) ?? asProblem(found.error).code}
        </p>
      )}
      {found.isSuccess && (
        <ul className="choices" aria-label={t('search.results')}>
          {others.length === 0 && <li className="muted s13">{t('search.none')}</li>}
          {others.map((each) => (
            <li key={each.creditCode}>
              <button type="button" className="textual inside" onClick={() => choose(each.creditCode)}>
                {each.name}
              </button>{' '}
              <span className="code">{each.creditCode}</span>{' '}
              <span className="s12 muted">{each.scope ? t(`list.${each.scope.list}.name`) : ''}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Chosen({ creditCode, other, period, onAnother }: { creditCode: string; other: string; period: string; onAnother: () => void }) {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const answer = useQuery(pairQuery(purpose, creditCode, other, period));
  const again = (
    <p className="row another">
      <button type="button" className="btn" onClick={onAnother}>
        {t('comparison.another')}
      </button>
    </p>
  );
  if (answer.isError) {
    return (
      <>
        <div className="card">
          <ProblemView problem={asProblem(answer.error)} heading={t('comparison.notComparable')} />
        </div>
        {again}
      </>
    );
  }
  return (
    <>
      {again}
      <Asked answer={answer} unavailable={t('comparison.unavailable')}>
        {(pair) => <PairTable pair={pair} />}
      </Asked>
    </>
  );
}

function PairTable({ pair }: { pair: PairComparison }) {
  const { t } = useLanguage();
  const scored = pair.list !== 'below-scale';
  return (
    <div className="tw comparison">
      <table className="t">
        <caption className="sr">{t('comparison.pair')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.indicator')}</th>
            <Member member={pair.one} pair={pair} />
            <Member member={pair.other} pair={pair} />
            <th scope="col" className="r">
              {t('comparison.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.terms.map((term) => (
            <Term key={term.indicator} term={term} scored={scored} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(scored ? 'ranking.column.score' : 'indicator.taxPerMu.name')}</th>
            {[pair.one, pair.other].map((each) => (
              <td key={each.creditCode} className="r num">
                {each.figure === null ? <span className="na">{t('score.noFigure')}</span> : <b>{figure(each.figure)}</b>}
              </td>
            ))}
            <td className="r num">{pair.difference === null ? '' : <b>{signed(pair.difference)}</b>}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Member({ member, pair }: { member: PairMember; pair: PairComparison }) {
  const { t } = useLanguage();
  return (
    <th scope="col" className="r">
      <Link to={`/scores/${member.creditCode}?period=${pair.period}`}>{member.name}</Link>
      <span className="unit">
        {member.rank === null ? t('rank.none') : t('comparison.rank', { rank: member.rank, size: pair.size })}{' '}
        <ClassBadge code={member.class} name={member.className} />
      </span>
    </th>
  );
}

function Term({ term, scored }: { term: PairTerm; scored: boolean }) {
  const nameOf = useIndicatorName();
  return (
    <tr>
      <th scope="row">
        {nameOf(term.indicator, term.name)}
        <UnitOf indicator={term.indicator} unit={term.unit} />
      </th>
      <Value of={term.one} indicator={term.indicator} scored={scored} />
      <Value of={term.other} indicator={term.indicator} scored={scored} />
      <td className="r num">{term.pointsDifference === null ? '' : signed(term.pointsDifference)}</td>
    </tr>
  );
}

function Value({ of, indicator, scored }: { of: PairFigure; indicator: string; scored: boolean }) {
  const { t } = useLanguage();
  return (
    <td className="r num">
      {of.value === null ? (
        <span className={of.status === 'missing' ? 'miss' : 'na'}>{t(`status.${of.status}`)}</span>
      ) : (
        figure(shown(indicator, of.value))
      )}
      {scored && of.points !== null && <span className="s12 muted points">{t('comparison.points', { points: figure(of.points) })}</span>}
    </td>
  );
}

/** With its sign: what the one has more than the other. */
function signed(value: string): string {
  const text = figure(value);
  return text.startsWith('−') || /^[0.,]+$/.test(text) ? text : `+${text}`;
}
