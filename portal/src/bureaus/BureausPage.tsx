import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { bureausQuery } from '../api/queries';
import type { Bureau } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, PageHead } from '../pieces/Listing';
import { useReader, useTitle } from '../session/reader';
import { BureauStateTag } from './BureauStateTag';

/** The bureaus that publish, for those who administer them. */
export default function BureausPage() {
  const { t } = useLanguage();
  const { role } = useReader();
  const answer = useQuery({ ...bureausQuery, staleTime: 0 });
  useTitle(t('bureau.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.bureaus')} what={t(`bureau.whatFor.${role}` as 'bureau.whatFor.audit-admin')}>
        {role === 'system-admin' && (
          <Link className="btn pri" to="/bureaus/new">
            {t('bureau.add')}
          </Link>
        )}
      </PageHead>
      <Asked answer={answer} unavailable={t('bureau.unavailable')}>
        {(bureaus) => <BureauTable bureaus={bureaus} />}
      </Asked>
      {role === 'system-admin' && (
        <p className="note plain part">
          <Icon name="info" />
          <span>{t('bureau.halfway')}</span>
        </p>
      )}
    </>
  );
}

function BureauTable({ bureaus }: { bureaus: readonly Bureau[] }) {
  const { t, say } = useLanguage();
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('nav.bureaus')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bureau.one')}</th>
            <th scope="col">{t('bureau.state')}</th>
            <th scope="col">{t('bureau.code')}</th>
            <th scope="col">{t('bureau.topic')}</th>
          </tr>
        </thead>
        <tbody>
          {bureaus.map((each) => (
            <tr key={each.code}>
              <th scope="row">
                <Link to={`/bureaus/${each.code}`}>{say(each.name)}</Link>
              </th>
              <td>
                <BureauStateTag state={each.state} />
              </td>
              <td className="mono">{each.code}</td>
              <td className="mono">{each.topic}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
