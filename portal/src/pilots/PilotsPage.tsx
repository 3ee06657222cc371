import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { districtsQuery } from '../api/queries';
import type { District } from '../api/records';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Asked, PageHead } from '../pieces/Listing';
import { useTitle } from '../session/reader';
import { TermTag } from './TermTag';

/** Which districts take part as pilots, from when to when. */
export default function PilotsPage() {
  const { t } = useLanguage();
  const answer = useQuery({ ...districtsQuery, staleTime: 0 });
  useTitle(t('pilot.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.pilots')} what={t('pilot.what')} />
      <Asked answer={answer} unavailable={t('pilot.unavailable')}>
        {(districts) => <TermTable districts={districts} />}
      </Asked>
    </>
  );
}

function TermTable({ districts }: { districts: readonly District[] }) {
  const { t, say } = useLanguage();
  const periodName = usePeriod();
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('nav.pilots')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pilot.district')}</th>
            <th scope="col">{t('pilot.from')}</th>
            <th scope="col">{t('pilot.to')}</th>
            <th scope="col">{t('pilot.state')}</th>
          </tr>
        </thead>
        <tbody>
          {districts.map((each) => (
            <tr key={each.code}>
              <th scope="row">
                <div className="ent">
                  <Link to={`/pilots/${each.code}`}>{say(each.name)}</Link>
                  <div className="code">{each.code}</div>
                </div>
              </th>
              <td className="num">{each.pilot ? periodName(each.pilot.from) : <span className="na">{t('pilot.none')}</span>}</td>
              <td className="num">
                {each.pilot === null ? <span className="na">{t('pilot.none')}</span> : each.pilot.to ? periodName(each.pilot.to) : t('pilot.open')}
              </td>
              <td>
                <TermTag term={each.pilot} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
