import type { BureauSecret } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { CopyButton } from '../problem/ProblemView';
import './bureaus.css';

/**
 * A secret as it was told, once. It stands in the memory of this page alone: whoever holds it may not put it into an address,
 * a storage of the browser or a cache.
 */
export function SecretOnce({ told, onTaken }: { told: BureauSecret; onTaken: () => void }) {
  const { t } = useLanguage();
  return (
    <section className="card secret" role="status" aria-label={t('bureau.secret')}>
      <div className="h">
        <h2>{t('bureau.secretOf', { client: told.clientId })}</h2>
      </div>
      <div className="bd col">
        <p className="note warn">
          <Icon name="warning" />
          <span>{t('bureau.secretOnce')}</span>
        </p>
        <dl className="kv">
          <dt>{t('bureau.client')}</dt>
          <dd className="mono">
            {told.clientId} <CopyButton text={told.clientId} />
          </dd>
          <dt>{t('bureau.topic')}</dt>
          <dd className="mono">{told.bureau.topic}</dd>
          <dt>{t('bureau.secret')}</dt>
          <dd>
            <code className="told">{told.secret}</code> <CopyButton text={told.secret} />
          </dd>
        </dl>
        <p className="s13 soft">{t('bureau.secretHand')}</p>
        <p>
          <button type="button" className="btn pri" onClick={onTaken}>
            {t('bureau.secretTaken')}
          </button>
        </p>
      </div>
    </section>
  );
}
