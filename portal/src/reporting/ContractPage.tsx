import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { address } from '../api/client';
import { contractQuery } from '../api/queries';
import type { Contract, ContractQuantity } from '../api/records';
import { figure } from '../figures/decimal';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { CopyButton } from '../problem/ProblemView';
import { useTitle } from '../session/reader';
import { Asked, PageHead } from '../pieces/Listing';
import './reporting.css';

/** What a bureau's topic takes: quantities and units, every field with its meaning, and an example to send. */
export default function ContractPage() {
  const { t, say } = useLanguage();
  const { topic = '' } = useParams();
  const answer = useQuery(contractQuery(topic));
  useTitle(t('contract.documentTitle'));
  return (
    <>
      <p className="crumb">
        <Link to="/contracts">{t('nav.contracts')}</Link> / {topic}
      </p>
      <Asked answer={answer} unavailable={t('contract.unavailable')}>
        {(contract) => (
          <>
            <PageHead title={say(contract.bureau.name)} what={`${contract.topic} · ${contract.version} · ${contract.messageType}`}>
              <a className="btn" href={address(`/contracts/${contract.topic}/schema`)} download={`${contract.topic}.schema.json`}>
                <Icon name="download" />
                {t('contract.schema')}
              </a>
            </PageHead>
            <p className="soft lead-in">{say(contract.description)}</p>
            <p className="note">
              <Icon name="clock" />
              <span>{say(contract.freshness)}</span>
            </p>
            <Quantities quantities={contract.quantities} />
            <Fields contract={contract} />
            <Example contract={contract} />
          </>
        )}
      </Asked>
    </>
  );
}

function Quantities({ quantities }: { quantities: readonly ContractQuantity[] }) {
  const { t, say, unit } = useLanguage();
  const bound = (value: string | null) => (value === null ? '…' : figure(value));
  return (
    <section className="part" aria-label={t('contract.quantities')}>
      <h2>{t('contract.quantities')}</h2>
      <div className="tw">
        <table className="t">
          <caption className="sr">{t('contract.quantities')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('contract.quantity')}</th>
              <th scope="col">{t('contract.code')}</th>
              <th scope="col">{t('contract.units')}</th>
              <th scope="col">{t('contract.kind')}</th>
              <th scope="col">
                {t('contract.plausible')}
                <span className="unit">{t('contract.plausibleUnit')}</span>
              </th>
              <th scope="col">{t('contract.due')}</th>
            </tr>
          </thead>
          <tbody>
            {quantities.map((each) => (
              <tr key={each.code}>
                <th scope="row" className="wrapping">
                  {say(each.name)}
                  <div className="s12 muted">{say(each.meaning)}</div>
                </th>
                <td className="mono">{each.code}</td>
                <td>
                  {each.acceptedUnits.map(unit).join(' · ')}
                  {each.mayBeNegative && <div className="s12 muted">{t('contract.mayBeNegative')}</div>}
                </td>
                <td>
                  {t(`contract.kindOf.${each.kind}`)} · {t(`contract.frequencyOf.${each.frequency}`)}
                </td>
                <td className="num">
                  {each.plausible.least !== null || each.plausible.most !== null ? (
                    `${bound(each.plausible.least)} – ${bound(each.plausible.most)}`
                  ) : (
                    <span className="na">{t('contract.noBound')}</span>
                  )}
                </td>
                <td>
                  {each.due === null ? (
                    <span className="na">{t('contract.noDue')}</span>
                  ) : (
                    t(`contract.dueOf.${each.frequency}`, { days: each.due })
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Fields({ contract }: { contract: Contract }) {
  const { t, say } = useLanguage();
  const rows = [
    ...contract.headers.map((each) => ({ name: each.name, type: t('contract.header'), required: each.required, meaning: each.meaning })),
    ...contract.fields.map((each) => ({ name: each.path, type: each.type, required: each.required, meaning: each.meaning })),
  ];
  return (
    <section className="part" aria-label={t('contract.fields')}>
      <h2>{t('contract.fields')}</h2>
      <div className="tw">
        <table className="t">
          <caption className="sr">{t('contract.fields')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('contract.field')}</th>
              <th scope="col">{t('contract.type')}</th>
              <th scope="col">{t('contract.required')}</th>
              <th scope="col">{t('contract.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" className="mono">
                  {row.name}
                </th>
                <td className="mono">{row.type}</td>
                <td>{row.required ? t('contract.isRequired') : <span className="na">{t('contract.isOptional')}</span>}</td>
                <td className="wrapping">{say(row.meaning)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Example({ contract }: { contract: Contract }) {
  const { t } = useLanguage();
  const text = JSON.stringify(contract.example, null, 2);
  return (
    <section className="part" aria-label={t('contract.example')}>
      <div className="row between">
        <h2>{t('contract.example')}</h2>
        <CopyButton text={text} />
      </div>
      <pre className="card listing" tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
