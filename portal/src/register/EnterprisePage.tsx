import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { enterpriseQuery } from '../api/queries';
import type { EnterpriseDetail, EnterpriseList } from '../api/records';
import { figure, trimmed } from '../figures/decimal';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, PageHead } from '../pieces/Listing';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { DecideScope } from './DecideScope';
import { ListTag } from './ListTag';
import './register.css';

/** One enterprise: where it stands in each year's list and on which figures, who signed, and what was changed when. */
export default function EnterprisePage() {
  const { t, say } = useLanguage();
  const { purpose, role } = useReader();
  const { creditCode = '' } = useParams();
  const answer = useQuery(enterpriseQuery(purpose, creditCode));
  useTitle(t('register.documentTitle'));
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/enterprises">{t('nav.register')}</Link> / {creditCode}
      </nav>
      <Asked answer={answer} unavailable={t('register.unavailable')}>
        {(enterprise) => (
          <>
            <PageHead
              title={enterprise.name}
              what={[enterprise.creditCode, say(enterprise.districtName), say(enterprise.parkName), say(enterprise.industryName)]
                .filter(Boolean)
                .join(' · ')}
            >
              <Link className="btn" to={`/scores/${enterprise.creditCode}`}>
                {t('register.score')}
              </Link>
            </PageHead>
            <Standing enterprise={enterprise} />
            {(role === 'district-officer' || role === 'park-officer') && enterprise.lists[0] && (
              <DecideScope enterprise={enterprise} entry={enterprise.lists[0]} />
            )}
            <History enterprise={enterprise} />
          </>
        )}
      </Asked>
    </>
  );
}

function Standing({ enterprise }: { enterprise: EnterpriseDetail }) {
  const { t, say } = useLanguage();
  return (
    <section className="part" aria-label={t('register.lists')}>
      <h2>{t('register.lists')}</h2>
      {enterprise.lists.length === 0 && enterprise.scope && (
        <p className="note warn">
          <Icon name="warning" />
          <span>{say(enterprise.scope.reason)}</span>
        </p>
      )}
      {enterprise.lists.map((entry) => (
        <Entry key={`${entry.year}${entry.fromQuarter}`} entry={entry} />
      ))}
    </section>
  );
}

function Entry({ entry }: { entry: EnterpriseList }) {
  const { t, say } = useLanguage();
  const names = useNames();
  return (
    <article className="card entry" aria-label={t('register.listOfYear', { year: entry.year })}>
      <div className="h">
        <h2>{t('register.listOfYear', { year: entry.year })}</h2>
        <ListTag list={entry.list} />
        <span className="s13 muted">{t('register.from', { quarter: entry.fromQuarter })}</span>
      </div>
      <div className="bd">
        <p>{say(entry.reason)}</p>
        <dl className="kv">
          {entry.figures.map((each) => (
            <Figure key={each.quantity} name={names.quantity(each.quantity)} value={each.value} />
          ))}
          <dt>{t('register.park')}</dt>
          <dd>
            {names.district(entry.district)} {names.park(entry.park)}
          </dd>
          <dt>{t('register.parkSigned')}</dt>
          <dd>{entry.parkSigned ? `${entry.parkSigned.by} · ${minute(entry.parkSigned.at)}` : t('register.notSigned')}</dd>
          <dt>{t('register.districtSigned')}</dt>
          <dd>{entry.districtSigned ? `${entry.districtSigned.by} · ${minute(entry.districtSigned.at)}` : t('register.notSigned')}</dd>
          {entry.decided && (
            <>
              <dt>{t('register.decided')}</dt>
              <dd>
                {entry.decided.by} · {minute(entry.decided.at)} · {entry.decided.reason}
              </dd>
            </>
          )}
        </dl>
      </div>
    </article>
  );
}

function Figure({ name, value }: { name: string; value: string | null }) {
  const { t } = useLanguage();
  return (
    <>
      <dt>{name}</dt>
      <dd className="num">{value === null ? <span className="miss">{t('register.unknown')}</span> : figure(trimmed(value))}</dd>
    </>
  );
}

function History({ enterprise }: { enterprise: EnterpriseDetail }) {
  const { t } = useLanguage();
  return (
    <section className="part" aria-label={t('register.changes')}>
      <h2>{t('register.changes')}</h2>
      <ol className="tl card steps-done">
        {enterprise.changes.map((change) => (
          <li key={change.version} className="done">
            <b className="num">v{change.version}</b> {t(`register.whatOf.${change.what}` as 'register.whatOf.imported', change.what)}
            {change.reason && <span className="soft"> · {change.reason}</span>}
            <div className="s12 muted num">
              {change.by} · {minute(change.at)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
