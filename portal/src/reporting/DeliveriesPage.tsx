import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { bureausQuery, deliveriesQuery } from '../api/queries';
import type { DeliveredQuantity } from '../api/records';
import { figure, percent } from '../figures/decimal';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { useReader, useTitle } from '../session/reader';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { latestEnded, QuarterChoice } from './QuarterChoice';
import './reporting.css';

/** How completely and how timely a bureau's reports of a quarter came in. */
export default function DeliveriesPage() {
  const { t, say } = useLanguage();
  const { purpose, session } = useReader();
  const [search, setSearch] = useSearchParams();
  const bureaus = useQuery(bureausQuery);
  const bureau = session.bureau ?? search.get('bureau') ?? 'tax';
  const quarter = search.get('quarter') ?? latestEnded(new Date());
  const answer = useQuery(deliveriesQuery(purpose, { bureau, quarter }));
  const show = (next: { bureau?: string; quarter?: string }) => setSearch({ bureau, quarter, ...next });
  useTitle(t('delivery.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.deliveries')} what={t('delivery.what')} />
      <div className="filters row wrap" role="search" aria-label={t('ranking.filters')}>
        {session.bureau === null && (
          <span className="field">
            <label htmlFor="delivery-bureau" className="muted">
              {t('contract.bureau')}
            </label>
            <select id="delivery-bureau" value={bureau} onChange={(event) => show({ bureau: event.target.value })}>
              {(bureaus.data ?? []).map((each) => (
                <option key={each.code} value={each.code}>
                  {say(each.name)}
                </option>
              ))}
            </select>
          </span>
        )}
        <QuarterChoice quarter={quarter} onChoose={(next) => show({ quarter: next })} />
      </div>
      <Asked answer={answer} unavailable={t('delivery.unavailable')}>
        {(delivery) =>
          delivery.items.length === 0 ? (
            <Nothing icon="clock" title={t('delivery.empty')} text={t('delivery.emptyText')} />
          ) : (
            <DeliveryTable quantities={delivery.items} />
          )
        }
      </Asked>
    </>
  );
}

function DeliveryTable({ quantities }: { quantities: readonly DeliveredQuantity[] }) {
  const { t, say } = useLanguage();
  const amount = (value: number | null) => (value === null ? <span className="na">{t('delivery.none')}</span> : figure(value));
  const share = (value: string | null) => (value === null ? <span className="na">{t('delivery.none')}</span> : percent(value));
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('nav.deliveries')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('contract.quantity')}</th>
            <th scope="col">{t('delivery.due')}</th>
            <th scope="col" className="r">{t('delivery.expected')}</th>
            <th scope="col" className="r">{t('delivery.received')}</th>
            <th scope="col" className="r">{t('delivery.onTime')}</th>
            <th scope="col" className="r">{t('delivery.late')}</th>
            <th scope="col" className="r">{t('delivery.missing')}</th>
            <th scope="col" className="r">{t('delivery.refused')}</th>
            <th scope="col" className="r">
              {t('delivery.completeness')}
              <span className="unit">%</span>
            </th>
            <th scope="col" className="r">
              {t('delivery.timeliness')}
              <span className="unit">%</span>
            </th>
            <th scope="col">{t('delivery.last')}</th>
          </tr>
        </thead>
        <tbody>
          {quantities.map((each) => (
            <tr key={each.quantity}>
              <th scope="row">{say(each.name)}</th>
              <td className="num">
                {each.due ?? <span className="na">{t('contract.noDue')}</span>}
                {each.dueProvisional && <div className="s12 muted">{t('delivery.provisional')}</div>}
              </td>
              <td className="r num">{amount(each.expected)}</td>
              <td className="r num">{figure(each.received)}</td>
              <td className="r num">{figure(each.onTime)}</td>
              <td className="r num">{figure(each.late)}</td>
              <td className="r num">{amount(each.missing)}</td>
              <td className="r num">{figure(each.refused)}</td>
              <td className="r num">{share(each.completeness)}</td>
              <td className="r num">{share(each.timeliness)}</td>
              <td className="num">
                {each.lastReceivedAt ? minute(each.lastReceivedAt) : <span className="na">{t('delivery.nothingYet')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
