import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { warningsQuery } from '../api/queries';
import type { Warning } from '../api/records';
import { useLanguage } from '../language/language';
import { FIRST_PAGE, TrailPager } from '../pieces/TrailPager';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { latestEnded, QuarterChoice } from './QuarterChoice';
import './reporting.css';

/** Accepted but suspicious: of the bureau's own reports, or of the district's enterprises. */
export default function WarningsPage() {
  const { t } = useLanguage();
  const { purpose, session, district, role } = useReader();
  const [trail, setTrail] = useState(FIRST_PAGE);
  const [search, setSearch] = useSearchParams();
  const quarter = search.get('quarter') ?? latestEnded(new Date());
  const reach = role === 'bureau-publisher' ? { bureau: session.bureau, district: null } : { bureau: null, district };
  const answer = useQuery(warningsQuery(purpose, { quarter, ...reach }, trail.at(-1) ?? null));
  useTitle(t('warning.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.warnings')} what={t('warning.what')} />
      <div className="filters row wrap" role="search" aria-label={t('ranking.filters')}>
        <QuarterChoice
          quarter={quarter}
          onChoose={(next) => {
            setTrail(FIRST_PAGE);
            setSearch({ quarter: next });
          }}
        />
      </div>
      <Asked answer={answer} unavailable={t('warning.unavailable')}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing icon="tick" title={t('warning.empty')} text={t('warning.emptyText')} />
          ) : (
            <>
              <WarningTable items={page.items} linked={role !== 'bureau-publisher'} />
              <TrailPager trail={trail} next={page.next} onShow={setTrail} />
            </>
          )
        }
      </Asked>
    </>
  );
}

function WarningTable({ items, linked }: { items: readonly Warning[]; linked: boolean }) {
  const { t, say } = useLanguage();
  const names = useNames();
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('nav.warnings')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rejection.enterprise')}</th>
            <th scope="col">{t('rejection.fact')}</th>
            <th scope="col">{t('contract.bureau')}</th>
            <th scope="col">{t('warning.why')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.code + each.fact}>
              <th scope="row">
                {linked ? (
                  <Link className="code" to={`/scores/${each.creditCode}`}>
                    {each.creditCode}
                  </Link>
                ) : (
                  <span className="code">{each.creditCode}</span>
                )}
              </th>
              <td>
                {names.quantity(each.quantity)} <span className="num">{each.quarter}</span>
              </td>
              <td>{names.bureau(each.bureau)}</td>
              <td className="wrapping">
                {say(each.message)}
                <div className="s12 muted mono">{each.code}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
