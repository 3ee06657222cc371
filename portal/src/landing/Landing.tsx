import { useEffect } from 'react';
import { useLanguage, switchLanguage, type Language } from '../language/language';
import { BrandMark } from '../pieces/BrandMark';
import { Icon, type IconName } from '../pieces/Icon';
import { useSampleData } from '../session/deployment';
import { loginAddress } from '../session/session';
import './landing.css';

const PROMISES = [
  { icon: 'eye', key: 'purpose' },
  { icon: 'hash', key: 'source' },
  { icon: 'shield', key: 'trace' },
] as const satisfies readonly { icon: IconName; key: string }[];

const DEMO_ACCOUNTS = ['city-officer', 'district-officer', 'park-officer', 'enterprise', 'auditor'] as const;

/** The door: what Hengzhi is, and the one way in. */
export function Landing({ wanted, note }: { wanted: string; note: 'ended' | 'failed' | null }) {
  const { t, language } = useLanguage();
  const sampleData = useSampleData();
  useEffect(() => {
    document.title = t('landing.documentTitle');
  }, [t]);
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <div className="door">
        <section className="door-left" aria-label={t('landing.about')}>
          <div className="row" style={{ gap: 12 }}>
            <BrandMark size={40} />
            <div>
              <b className="door-brand">{t('brand.name')}</b>
              <span className="door-latin">{t('brand.other')}</span>
            </div>
          </div>
          <div className="door-middle">
            <h1>
              {t('landing.headline1')}
              <br className="phone-break" />
              {t('landing.headline2')}
            </h1>
            <p className="door-what">{t('landing.what')}</p>
            <p className="door-other" lang={language === 'zh' ? 'en' : 'zh-CN'}>
              {t('landing.otherLanguage')}
            </p>
            <Steelyard baseline={t('landing.baseline')} />
          </div>
          <ul className="door-promises">
            {PROMISES.map(({ icon, key }) => (
              <li key={key}>
                <Icon name={icon} />
                <div>
                  <b>{t(`landing.promise.${key}.title`)}</b>
                  <span>{t(`landing.promise.${key}.text`)}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <div className="door-right">
          <header className="row between">
            <span className="s13 muted">{t('landing.platform')}</span>
            <LanguagePair language={language} />
          </header>
          <main id="main" tabIndex={-1}>
            <h2>{t('landing.login')}</h2>
            {note && (
              <div className="note warn" role="status" style={{ marginBottom: 12 }}>
                <Icon name={note === 'ended' ? 'clock' : 'warning'} />
                <span>{t(`landing.${note}`)}</span>
              </div>
            )}
            <a className="door-login" href={loginAddress(wanted)}>
              <Icon name="building" />
              <span>
                <b>{t('landing.enter')}</b>
                <small>{t('landing.enterHow')}</small>
              </span>
              <Icon name="right" />
            </a>
            <p className="s13 muted">{t('landing.systems')}</p>
            {sampleData && <DemoAccounts />}
          </main>
          <footer className="s12 muted">{t('landing.foot')}</footer>
        </div>
      </div>
    </>
  );
}

/** Whom a visitor of the sample city may be. */
function DemoAccounts() {
  const { t } = useLanguage();
  return (
    <section className="card demo-accounts" aria-labelledby="demo-title">
      <div className="h">
        <h2 id="demo-title">{t('landing.demo.title')}</h2>
        <span className="tag dash">{t('brand.demo')}</span>
      </div>
      <table className="t">
        <caption className="sr">{t('landing.demo.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('landing.demo.role')}</th>
            <th scope="col">{t('landing.demo.account')}</th>
            <th scope="col" className="see">
              {t('landing.demo.sees')}
            </th>
          </tr>
        </thead>
        <tbody>
          {DEMO_ACCOUNTS.map((account) => (
            <tr key={account}>
              <th scope="row" className="b nw">
                {t(`role.${account}`)}
              </th>
              <td className="mono nw">{account}</td>
              <td className="s13 soft see">{t(`landing.demo.can.${account}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="demo-password">
        <Icon name="key" />
        <span>{t('landing.demo.password')}</span>
      </div>
    </section>
  );
}

function LanguagePair({ language }: { language: Language }) {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const names = { zh: '中文', en: 'English' } as const;
  return (
    <span className="row s13">
      {(['zh', 'en'] as const).map((each) =>
        each === other ? (
          <button
            key={each}
            type="button"
            className="textual"
            lang={each === 'zh' ? 'zh-CN' : 'en'}
            onClick={() => void switchLanguage(each)}
          >
            {names[each]}
          </button>
        ) : (
          <b key={each} aria-current="true">
            {names[each]}
          </b>
        ),
      )}
    </span>
  );
}

const BEAM = { from: 140, step: 11.6, stars: 41 };

/** A steelyard with its weight at 115.4 of 200: the baseline is the star at 100. */
function Steelyard({ baseline }: { baseline: string }) {
  const at = (score: number) => BEAM.from + (score / 200) * BEAM.step * (BEAM.stars - 1);
  const weight = at(115.4);
  return (
    <svg className="door-steelyard" viewBox="0 0 640 250" width="100%" aria-hidden="true">
      <path d="M20 96H620" stroke="#fff" strokeWidth="5" strokeLinecap="round" />
      {Array.from({ length: BEAM.stars }, (_, index) => {
        const major = index % 10 === 0;
        const x = BEAM.from + index * BEAM.step;
        return (
          <g key={index}>
            <circle cx={x} cy="96" r={major ? 3.4 : 1.5} fill="#E9C46A" />
            {major && (
              <text x={x} y="80" textAnchor="middle" fontSize="15" fill="var(--hz-p-100)">
                {index * 5}
              </text>
            )}
          </g>
        );
      })}
      <path d="M76 96v-46" stroke="#fff" strokeWidth="3" />
      <circle cx="76" cy="44" r="7" fill="none" stroke="#fff" strokeWidth="3" />
      <path d="M34 96l-22 74h44z" fill="none" stroke="var(--hz-p-300)" strokeWidth="2" />
      <path d="M6 170h56a28 16 0 0 1-56 0z" fill="var(--hz-p-300)" />
      <path d={`M${weight} 96v40`} stroke="#fff" strokeWidth="2.5" />
      <path d={`M${weight - 24} 136h48l8 42h-64z`} fill="#fff" />
      <text x={weight} y="163" textAnchor="middle" fontSize="17" fontWeight="700" fill="var(--hz-p-800)">
        115.4
      </text>
      <path d={`M${at(100)} 108v112`} stroke="#E9C46A" strokeDasharray="3 4" />
      <text x={at(100)} y="240" textAnchor="middle" fontSize="14" fill="#E9C46A">
        {baseline}
      </text>
    </svg>
  );
}
