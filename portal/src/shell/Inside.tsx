import { App as AntApp, ConfigProvider, Dropdown } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import type { Session } from '../api/records';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { BrandMark } from '../pieces/BrandMark';
import { Icon } from '../pieces/Icon';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { PageBoundary } from '../problem/PageBoundary';
import { leave } from '../session/change';
import { FootContext, ReaderContext, type PageFoot, type Reader } from '../session/reader';
import { useNames } from '../session/places';
import { homeOf, portalRole, purposeOf, searchesEnterprises, type PortalRole } from '../session/session';
import { AccountMenu, DemoMark, LanguageSwitch, PurposeChip } from './HeadTools';
import { isOn, navigationOf, type Entry } from './navigation';
import { OmniSearch } from './OmniSearch';
import { Pages } from './Pages';
import { PurposeDialog } from './PurposeDialog';
import { Shortcuts } from './Shortcuts';
import { productTheme } from './theme';

const CHOSEN_DISTRICT = 'hengzhi.district';

/** Everything behind the door: theme, frame, the question for a purpose, and the pages of the reader's role. */
export default function Inside({ session }: { session: Session }) {
  const { language } = useLanguage();
  const theme = useMemo(productTheme, []);
  const role = portalRole(session);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp component={false} message={{ top: 64, maxCount: 3 }}>
        {role === null ? <NoPages session={session} /> : <Frame session={session} role={role} />}
      </AntApp>
    </ConfigProvider>
  );
}

function Frame({ session, role }: { session: Session; role: PortalRole }) {
  const { t } = useLanguage();
  const [foot, setFoot] = useState<PageFoot | null>(null);
  const [district, chooseDistrict] = useDistrict(session);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const reader = useMemo<Reader | null>(
    () => {
      const purpose = purposeOf(session);
      return purpose === null ? null : { session, role, purpose, district, chooseDistrict };
    },
    [session, role, district, chooseDistrict],
  );

  // A new page begins at its top, for the eye and for the keyboard.
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  const pages = reader ? (
    <PageBoundary place={pathname}>
      <Suspense
        fallback={
          <Waiting>
            <SkeletonCard />
          </Waiting>
        }
      >
        <Pages role={reader.role} />
      </Suspense>
    </PageBoundary>
  ) : (
    <PurposeDialog session={session} role={role} />
  );

  return (
    <ReaderContext.Provider value={reader}>
      <FootContext.Provider value={setFoot}>
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        {role === 'enterprise' ? (
          <EnterpriseFrame session={session} role={role}>
            <main id="main" tabIndex={-1} ref={main}>
              {pages}
            </main>
          </EnterpriseFrame>
        ) : (
          <OfficeFrame session={session} role={role} reader={reader} foot={foot} district={district} chooseDistrict={chooseDistrict}>
            <main className="main" id="main" tabIndex={-1} ref={main}>
              {pages}
            </main>
          </OfficeFrame>
        )}
        {reader && role !== 'enterprise' && (
          <>
            <Watermark session={session} />
            <Shortcuts />
          </>
        )}
      </FootContext.Provider>
    </ReaderContext.Provider>
  );
}

/** An officer's own district; for the city office the one it looked at last. */
function useDistrict(session: Session): [string | null, (code: string) => void] {
  const { districts } = useNames();
  const [chosen, setChosen] = useState<string | null>(() => sessionStorage.getItem(CHOSEN_DISTRICT));
  const choose = useMemo(
    () => (code: string) => {
      sessionStorage.setItem(CHOSEN_DISTRICT, code);
      setChosen(code);
    },
    [],
  );
  const firstPilot = districts?.find((each) => each.pilot !== null)?.code ?? null;
  return [session.district ?? chosen ?? firstPilot, choose];
}

function OfficeFrame({
  session,
  role,
  reader,
  foot,
  district,
  chooseDistrict,
  children,
}: {
  session: Session;
  role: PortalRole;
  reader: Reader | null;
  foot: PageFoot | null;
  district: string | null;
  chooseDistrict: (code: string) => void;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const names = useNames();
  const { pathname } = useLocation();
  const entries = navigationOf(role);
  const searches = searchesEnterprises(role);
  return (
    <div className="app">
      <header className="top">
        <Brand role={role} beside={t('brand.beside')} />
        <Scope session={session} role={role} district={district} chooseDistrict={chooseDistrict} />
        {searches && reader && <OmniSearch />}
        <span className="grow" />
        <PurposeChip session={session} />
        <DemoMark />
        <LanguageSwitch />
        <AccountMenu reader={{ session, role }} />
      </header>
      <nav className="side" aria-label={t('nav.label')}>
        {entries.map((entry, index) => (
          <NavigationEntry
            key={entry.key}
            heading={entries[index - 1]?.group === entry.group ? null : t(`nav.group.${entry.group}`)}
          >
            <Link to={entry.to} aria-current={isOn(entry, pathname) ? 'page' : undefined}>
              <Icon name={entry.icon} />
              {t(`nav.${entry.key}`)}
            </Link>
          </NavigationEntry>
        ))}
        {foot && (
          <div className="foot">
            {foot.asOf && (
              <>
                {t('shell.asOf', { time: minute(foot.asOf) })}
                <br />
              </>
            )}
            {names.scheme(foot.scheme)}
          </div>
        )}
      </nav>
      {children}
      {entries.length > 1 && <TabBar entries={entries} />}
    </div>
  );
}

function NavigationEntry({ heading, children }: { heading: string | null; children: ReactNode }) {
  return (
    <>
      {heading !== null && <h4>{heading}</h4>}
      {children}
    </>
  );
}

/** The reach of what is shown: a district or park that is the reader's own, or the city's choice of district. */
function Scope({
  session,
  role,
  district,
  chooseDistrict,
}: {
  session: Session;
  role: PortalRole;
  district: string | null;
  chooseDistrict: (code: string) => void;
}) {
  const { t, say } = useLanguage();
  const names = useNames();
  const navigate = useNavigate();
  if (!searchesEnterprises(role)) return <span className="scope">{session.organisation ?? ''}</span>;
  if (role === 'park-officer') return <span className="scope">{names.park(session.park)}</span>;
  if (role !== 'city-officer') return <span className="scope">{district ? names.district(district) : ''}</span>;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: district ? [district] : [],
        style: { maxHeight: 420, overflow: 'auto' },
        items: (names.districts ?? [])
          .filter((each) => each.pilot !== null)
          .map((each) => ({ key: each.code, label: say(each.name) })),
        onClick: ({ key }) => {
          chooseDistrict(key);
          void navigate(`/ranking?district=${key}`);
        },
      }}
    >
      <button type="button" className="scope" title={t('shell.chooseDistrict')}>
        {district ? names.district(district) : t('shell.chooseDistrict')}
        <Icon name="down" />
      </button>
    </Dropdown>
  );
}

/** An enterprise has few pages and no lists of others: a bar on top, at the bottom on a phone. */
function EnterpriseFrame({ session, role, children }: { session: Session; role: PortalRole; children: ReactNode }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const entries = navigationOf(role);
  return (
    <>
      <header className="etop">
        <Brand role={role} />
        <nav aria-label={t('nav.label')}>
          {entries.map((entry) => (
            <Link key={entry.key} to={entry.to} aria-current={isOn(entry, pathname) ? 'page' : undefined}>
              {t(`nav.${entry.key}`)}
            </Link>
          ))}
        </nav>
        <span className="grow" />
        <PurposeChip session={session} />
        <DemoMark />
        <LanguageSwitch />
        <AccountMenu reader={{ session, role }} />
      </header>
      {children}
      <TabBar entries={entries} />
    </>
  );
}

/** The way home; where there is no room for the name, the mark and its hidden words are left. */
function Brand({ role, beside }: { role: PortalRole; beside?: string }) {
  const { t } = useLanguage();
  return (
    <Link className="brand" to={homeOf(role)}>
      <BrandMark />
      <div>
        <b>{t('brand.name')}</b> {beside && <span>{beside}</span>}
      </div>
      <span className="sr">{t('brand.home')}</span>
    </Link>
  );
}

/** The navigation of a phone, within reach of the thumb. */
function TabBar({ entries }: { entries: readonly Entry[] }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav className="tabbar" aria-label={t('nav.label')}>
      {entries.map((entry) => (
        <Link key={entry.key} to={entry.to} aria-current={isOn(entry, pathname) ? 'page' : undefined}>
          <Icon name={entry.icon} />
          {t(`nav.${entry.key}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Who looked at the screen and when, faintly over the page: a photograph of it leads back. */
function Watermark({ session }: { session: Session }) {
  const [opened] = useState(() => minute(new Date()));
  const text = `${session.displayName} ${session.organisation ?? ''} ${opened}`.replace(/[<>&'"]/g, '');
  const image = `<svg xmlns='http://www.w3.org/2000/svg' width='420' height='200'><text x='20' y='130' transform='rotate(-18 200 100)' font-size='15' font-family='sans-serif' fill='#15212B'>${text}</text></svg>`;
  return (
    <div
      className="wm"
      aria-hidden="true"
      style={{ backgroundImage: `url("data:image/svg+xml;utf8,${encodeURIComponent(image)}")` }}
    />
  );
}

/** An account whose work is not done in these pages, such as a bureau's system. */
function NoPages({ session }: { session: Session }) {
  const { t } = useLanguage();
  return (
    <main className="one">
      <div className="card emp">
        <Icon name="lock" large />
        <h1>{t('noPages.title', { account: session.account })}</h1>
        <p>{t('noPages.text')}</p>
        <div className="row">
          <button type="button" className="btn" onClick={() => void leave()}>
            {t('account.leave')}
          </button>
        </div>
      </div>
    </main>
  );
}
