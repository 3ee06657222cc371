import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { registerQuery, type RegisterQuestion } from '../api/queries';
import { LIST_NAMES, type EnterpriseEntry } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { FIRST_PAGE, TrailPager } from '../pieces/TrailPager';
import { useReader, useTitle } from '../session/reader';
import { ConfirmAll } from './ConfirmAll';
import { ListTag } from './ListTag';
import './register.css';

/** The enterprises in the reader's sight with where they stand in the list of the year. */
export default function RegisterPage() {
  const { t } = useLanguage();
  const { purpose, district, role } = useReader();
  const [search, setSearch] = useSearchParams();
  const [trail, setTrail] = useState(FIRST_PAGE);
  const question: RegisterQuestion = {
    district: role === 'park-officer' ? null : district,
    q: search.get('q'),
    list: search.get('list'),
    year: search.get('year') ?? String(new Date().getFullYear()),
  };
  const answer = useQuery(registerQuery(purpose, question, trail.at(-1) ?? null));
  const show = (next: { q?: string | null; list?: string | null; year?: string | null }) => {
    setTrail(FIRST_PAGE);
    const { q, list, year } = { ...question, ...next };
    setSearch(Object.entries({ q, list, year }).filter((entry): entry is [string, string] => !!entry[1]));
  };
  useTitle(t('register.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.register')} what={t('register.what')}>
        {(role === 'district-officer' || role === 'park-officer') && <ConfirmAll year={question.year!} />}
      </PageHead>
      <RegisterFilters question={question} onShow={show} />
      <Asked answer={answer} unavailable={t('register.unavailable')}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing icon="building" title={t('register.empty')} text={t('register.emptyText')} />
          ) : (
            <>
              <RegisterTable items={page.items} year={question.year!} />
              <TrailPager trail={trail} next={page.next} onShow={setTrail} />
            </>
          )
        }
      </Asked>
    </>
  );
}

function RegisterFilters({
  question,
  onShow,
}: {
  question: RegisterQuestion;
  onShow: (next: { q?: string | null; list?: string | null; year?: string | null }) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(question.q ?? '');
  useEffect(() => setTyped(question.q ?? ''), [question.q]);
  const thisYear = new Date().getFullYear();
  return (
    <form
      className="filters row wrap"
      role="search"
      aria-label={t('ranking.filters')}
      onSubmit={(event) => {
        event.preventDefault();
        onShow({ q: typed.trim() || null });
      }}
    >
      <span className="field">
        <label htmlFor="register-year" className="muted">
          {t('register.year')}
        </label>
        <select id="register-year" value={question.year ?? ''} onChange={(event) => onShow({ year: event.target.value })}>
          {Array.from({ length: 6 }, (_, back) => thisYear + 1 - back).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor="register-list" className="muted">
          {t('register.list')}
        </label>
        <select id="register-list" value={question.list ?? ''} onChange={(event) => onShow({ list: event.target.value || null })}>
          <option value="">{t('ranking.all')}</option>
          {LIST_NAMES.map((each) => (
            <option key={each} value={each}>
              {t(`register.listOf.${each}`)}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <Icon name="search" />
        <input
          aria-label={t('register.search')}
          placeholder={t('register.search')}
          maxLength={64}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </span>
      <button type="submit" className="btn pri">
        {t('ranking.search')}
      </button>
    </form>
  );
}

function RegisterTable({ items, year }: { items: readonly EnterpriseEntry[]; year: string }) {
  const { t, say } = useLanguage();
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('nav.register')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ranking.column.enterprise')}</th>
            <th scope="col">{t('ranking.column.park')}</th>
            <th scope="col">{t('register.industry')}</th>
            <th scope="col">{t('register.listOfYear', { year })}</th>
            <th scope="col">{t('register.reason')}</th>
            <th scope="col">{t('register.confirmation')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.creditCode}>
              <th scope="row">
                <div className="ent">
                  <Link to={`/enterprises/${each.creditCode}`}>{each.name}</Link>
                  <div className="code">{each.creditCode}</div>
                </div>
              </th>
              <td>{each.park ? say(each.parkName) || each.park : <span className="na">{t('ranking.noPark')}</span>}</td>
              <td>{each.industry ? say(each.industryName) || each.industry : <span className="miss">{t('register.noIndustry')}</span>}</td>
              <td>{each.scope && <ListTag list={each.scope.list} />}</td>
              <td className="wrapping soft">{say(each.scope?.reason)}</td>
              <td>
                {each.scope?.confirmed ? (
                  <span className="tag ok">
                    <Icon name="tick" />
                    {t('register.confirmed')}
                  </span>
                ) : (
                  <span className="tag dash">{t('register.notConfirmed')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
