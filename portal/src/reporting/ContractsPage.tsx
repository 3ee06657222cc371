import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { contractsQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { Asked, PageHead } from '../pieces/Listing';
import './reporting.css';

/** Every bureau's topic with its contract; the reader's own first. */
export default function ContractsPage() {
  const { t, say } = useLanguage();
  const names = useNames();
  const { session } = useReader();
  const answer = useQuery(contractsQuery);
  useTitle(t('contract.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.contracts')} what={t('contract.what')} />
      <Asked answer={answer} unavailable={t('contract.unavailable')}>
        {(contracts) => (
          <div className="tw">
            <table className="t">
              <caption className="sr">{t('nav.contracts')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('contract.bureau')}</th>
                  <th scope="col">{t('contract.topic')}</th>
                  <th scope="col" className="r">
                    {t('contract.version')}
                  </th>
                  <th scope="col">{t('contract.quantities')}</th>
                </tr>
              </thead>
              <tbody>
                {[...contracts]
                  .sort((a, b) => Number(b.bureau.code === session.bureau) - Number(a.bureau.code === session.bureau))
                  .map((contract) => (
                    <tr key={contract.topic}>
                      <th scope="row">
                        <Link to={`/contracts/${contract.topic}`} className="b">
                          {say(contract.bureau.name)}
                        </Link>
                        {contract.bureau.code === session.bureau && <span className="tag apart">{t('contract.own')}</span>}
                      </th>
                      <td className="mono">{contract.topic}</td>
                      <td className="r num">{contract.version}</td>
                      <td className="wrapping">{contract.quantities.map(names.quantity).join('、')}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        )}
      </Asked>
    </>
  );
}
