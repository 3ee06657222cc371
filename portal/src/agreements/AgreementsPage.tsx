import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { agreementsQuery } from '../api/queries';
import type { Agreement } from '../api/records';
import { useLanguage } from '../language/language';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { AgreementStateTag } from './AgreementStateTag';

/** Who may read what of other bureaus' data: every sharing agreement, and the drafts of the next. */
export default function AgreementsPage() {
  const { t } = useLanguage();
  const { role } = useReader();
  const answer = useQuery(agreementsQuery);
  useTitle(t('agreement.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.agreements')} what={t('agreement.what')}>
        {role === 'city-officer' && (
          <Link className="btn pri" to="/agreements/new">
            {t('agreement.begin')}
          </Link>
        )}
      </PageHead>
      <Asked answer={answer} unavailable={t('agreement.unavailable')}>
        {(agreements) =>
          agreements.length === 0 ? (
            <Nothing icon="link" title={t('agreement.empty')} text={t('agreement.emptyText')} />
          ) : (
            <AgreementTable agreements={agreements} />
          )
        }
      </Asked>
    </>
  );
}

function AgreementTable({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useLanguage();
  const names = useNames();
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('nav.agreements')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('agreement.id')}</th>
            <th scope="col">{t('agreement.bureau')}</th>
            <th scope="col">{t('agreement.client')}</th>
            <th scope="col">{t('agreement.term')}</th>
            <th scope="col" className="r">
              {t('agreement.districts')}
            </th>
            <th scope="col" className="r">
              {t('agreement.quantities')}
            </th>
            <th scope="col">{t('agreement.state')}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map((each) => {
            const terms = each.terms ?? each.draft?.terms;
            return (
              <tr key={each.id}>
                <th scope="row">
                  <Link to={`/agreements/${encodeURIComponent(each.id)}`}>{each.id}</Link>
                </th>
                <td>{terms && names.bureau(terms.bureau)}</td>
                <td className="mono">{terms?.client}</td>
                <td className="num">{terms && `${terms.from} – ${terms.to}`}</td>
                <td className="r num">{terms?.districts.length}</td>
                <td className="r num">{terms?.quantities.length}</td>
                <td>
                  <span className="row">
                    <AgreementStateTag state={each.state} />
                    {each.terms !== null && each.draft !== null && <span className="tag warn dash">{t('agreement.draftWaits')}</span>}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
