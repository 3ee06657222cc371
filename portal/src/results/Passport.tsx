import { useQuery } from '@tanstack/react-query';
import { address } from '../api/client';
import { passportKeysQuery } from '../api/queries';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { CopyButton } from '../problem/ProblemView';

/** The score of a period as a signed file. */
export function PassportLink({ creditCode, period, primary = false }: { creditCode: string; period: string; primary?: boolean }) {
  const { t } = useLanguage();
  return (
    <a className={primary ? 'btn pri' : 'btn'} href={address(`/scores/${creditCode}/passport`, { period })} download={passportFile(creditCode, period)}>
      <Icon name="download" />
      {t('passport.download')}
    </a>
  );
}

const passportFile = (creditCode: string, period: string) => `passport-${creditCode}-${period}.json`;

/** The passport, and how anybody checks it without this system. */
export function PassportCard({ creditCode, period }: { creditCode: string; period: string }) {
  const { t } = useLanguage();
  const keys = useQuery(passportKeysQuery);
  const key = keys.data?.[0];
  const command = `./dev verify passport ${passportFile(creditCode, period)}${key ? ' --key hengzhi-public.jwk' : ''}`;
  return (
    <section className="card part" aria-label={t('passport.title')}>
      <div className="h">
        <h2>{t('passport.title')}</h2>
      </div>
      <div className="bd col">
        <p className="s13 soft">{t('passport.what')}</p>
        <p className="row wrap">
          <PassportLink creditCode={creditCode} period={period} primary />
          {key && (
            <a className="btn" href={`data:application/json,${encodeURIComponent(JSON.stringify(key))}`} download="hengzhi-public.jwk">
              <Icon name="key" />
              {t('passport.key')}
            </a>
          )}
        </p>
        <p className="s13 soft">{t('passport.how')}</p>
        <p>
          <code className="told">{command}</code> <CopyButton text={command} />
        </p>
        {key && (
          <p className="s13 muted">
            {t('passport.keyId')} <span className="mono">{key.kid}</span>
          </p>
        )}
        <p className="s13 muted">{t('passport.not')}</p>
      </div>
    </section>
  );
}
