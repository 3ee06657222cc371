import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { appealsQuery } from '../api/queries';
import type { Appeal } from '../api/records';
import { figure } from '../figures/decimal';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { FIRST_PAGE, TrailPager } from '../pieces/TrailPager';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { StateTag } from './StateTag';
import { isOpen, useSubject } from './words';
import './appeal.css';

/** The objections in the reader's sight: an enterprise's own, a park's to check, a district's to decide. */
export default function AppealsPage() {
  const { t } = useLanguage();
  const { purpose, role } = useReader();
  const [trail, setTrail] = useState(FIRST_PAGE);
  const answer = useQuery(appealsQuery(purpose, trail.at(-1) ?? null));
  const own = role === 'enterprise';
  useTitle(t('appeal.documentTitle'));
  const items = answer.data?.items ?? [];
  // What waits for this reader stands first; inside each part the server's order stays.
  const waiting = items.filter((each) => awaits(each, role));
  const others = items.filter((each) => !awaits(each, role));
  return (
    <div className={own ? 'one' : ''}>
      <div className={own ? '' : 'page-h'}>
        <div>
          <h1>{t(role === 'park-officer' ? 'nav.investigations' : 'nav.objections')}</h1>
          <p className={own ? 'lead' : 's13 muted'}>
            {t(own ? 'appeal.leadOwn' : role === 'park-officer' ? 'appeal.leadPark' : 'appeal.leadDistrict')}
          </p>
        </div>
      </div>
      {own && (
        <p style={{ marginBottom: 20 }}>
          <Link className="btn pri lg" to="/my-score">
            {t('appeal.begin')}
          </Link>
        </p>
      )}
      {answer.isError ? (
        <div className="card">
          <ProblemView problem={asProblem(answer.error)} heading={t('appeal.unavailable')} onRetry={() => void answer.refetch()} />
        </div>
      ) : !answer.data ? (
        <Waiting>
          <SkeletonCard lines={5} />
        </Waiting>
      ) : items.length === 0 ? (
        <div className="card emp">
          <Icon name="scales" large />
          <h2>{t('appeal.empty')}</h2>
          <p>{t(own ? 'appeal.emptyOwn' : 'appeal.emptyOffice')}</p>
        </div>
      ) : own ? (
        <ul className="appeal-cards">
          {items.map((appeal) => (
            <OwnCard key={appeal.id} appeal={appeal} />
          ))}
        </ul>
      ) : (
        <>
          {waiting.length > 0 && <AppealTable title={t('appeal.waiting', { count: waiting.length })} appeals={waiting} />}
          {others.length > 0 && <AppealTable title={t('appeal.others', { count: others.length })} appeals={others} />}
        </>
      )}
      {answer.data && <TrailPager trail={trail} next={answer.data.next} onShow={setTrail} />}
    </div>
  );
}

/** True where the next step is this role's. */
function awaits(appeal: Appeal, role: string): boolean {
  if (role === 'park-officer') return appeal.state === 'filed' || appeal.state === 'under-investigation';
  if (role === 'district-officer') return appeal.state === 'found';
  return false;
}

function AppealTable({ title, appeals }: { title: string; appeals: readonly Appeal[] }) {
  const { t, unit } = useLanguage();
  const names = useNames();
  const subject = useSubject();
  return (
    <section className="appeal-part" aria-label={title}>
      <h2>{title}</h2>
      <div className="tw">
        <table className="t">
          <caption className="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('appeal.against')}</th>
              <th scope="col">{t('ranking.column.enterprise')}</th>
              <th scope="col">{t('ranking.column.park')}</th>
              <th scope="col" className="r">
                {t('appeal.proposed')}
              </th>
              <th scope="col">{t('appeal.stateTitle')}</th>
              <th scope="col">{t('appeal.filedAt')}</th>
              <th scope="col">{t('appeal.number')}</th>
            </tr>
          </thead>
          <tbody>
            {appeals.map((appeal) => (
              <tr key={appeal.id}>
                <th scope="row">
                  <Link to={`/objections/${appeal.id}`} className="b">
                    {subject(appeal)}
                  </Link>
                </th>
                <td>
                  <div className="ent">
                    {appeal.name}
                    <div className="code">{appeal.creditCode}</div>
                  </div>
                </td>
                <td className="soft">{names.park(appeal.park) || <span className="na">{t('ranking.noPark')}</span>}</td>
                <td className="r num">
                  {appeal.proposedValue === null ? (
                    <span className="na">{t('appeal.noProposal')}</span>
                  ) : (
                    <>
                      {figure(appeal.proposedValue)} <span className="unit">{unit(appeal.unit ?? '')}</span>
                    </>
                  )}
                </td>
                <td>
                  <StateTag state={appeal.state} />
                </td>
                <td className="num">{minute(appeal.filedAt)}</td>
                <td className="mono">{appeal.id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OwnCard({ appeal }: { appeal: Appeal }) {
  const { t, unit } = useLanguage();
  const subject = useSubject();
  return (
    <li className="card">
      <Link to={`/objections/${appeal.id}`}>
        <span className="grow">
          <b>{subject(appeal)}</b>
          <span className="s13 muted num">
            {appeal.id} · {t('appeal.filedOn', { time: minute(appeal.filedAt) })}
          </span>
          {appeal.proposedValue !== null && (
            <span className="s13 soft num">
              {t('appeal.youPropose', { value: figure(appeal.proposedValue), unit: unit(appeal.unit ?? '') })}
            </span>
          )}
        </span>
        <StateTag state={appeal.state} />
        {isOpen(appeal.state) && <span className="sr">{t('appeal.open')}</span>}
        <Icon name="right" />
      </Link>
    </li>
  );
}
