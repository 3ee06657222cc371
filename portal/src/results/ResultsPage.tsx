import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Versioned } from '../api/client';
import { resultStandingQuery } from '../api/queries';
import type { ResultStanding } from '../api/records';
import { figure } from '../figures/decimal';
import { isAnnual } from '../figures/period';
import { day, minute } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { usePeriods } from '../session/periods';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { ResultLines } from './ResultLines';
import { ResultStepDialog } from './ResultStepDialog';
import { ResultStepTag } from './ResultStepTag';
import { VersionFigures } from './VersionFigures';
import { confirmingParks, placeOnRoad, ROAD, stepsOf, type Step } from './steps';
import '../reporting/reporting.css';
import './results.css';

/** A year's official results in a district: how far they are, who stands behind them, and the reader's own next step. */
export default function ResultsPage() {
  const { t, say } = useLanguage();
  const { district, chooseDistrict, role } = useReader();
  const names = useNames();
  const periodName = usePeriod();
  const [search, setSearch] = useSearchParams();
  const years = usePeriods(district)?.filter(isAnnual);
  const year = search.get('year') ?? years?.[0] ?? null;
  useTitle(t('result.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.results')} what={t('result.what')} />
      <div className="filters row wrap" role="search" aria-label={t('ranking.filters')}>
        {role === 'city-officer' && (
          <Select
            aria-label={t('shell.chooseDistrict')}
            suffixIcon={<Icon name="down" />}
            value={district}
            style={{ width: 168 }}
            options={(names.districts ?? []).filter((each) => each.pilot !== null).map((each) => ({ value: each.code, label: say(each.name) }))}
            onChange={chooseDistrict}
          />
        )}
        <Select
          aria-label={t('result.year')}
          prefix={<span className="muted">{t('result.year')}</span>}
          suffixIcon={<Icon name="down" />}
          value={year}
          style={{ width: 168 }}
          options={(years ?? []).map((each) => ({ value: each, label: periodName(each) }))}
          onChange={(chosen) => setSearch({ year: chosen })}
        />
      </div>
      {years !== undefined && year === null && <Nothing icon="clock" title={t('result.noYear')} text={t('result.noYearText')} />}
      {district !== null && year !== null && <OfYear key={`${district}-${year}`} district={district} year={year} />}
    </>
  );
}

function OfYear({ district, year }: { district: string; year: string }) {
  const { t } = useLanguage();
  const answer = useQuery(resultStandingQuery(district, year));
  return (
    <Asked answer={answer} unavailable={t('result.unavailable')}>
      {(read) => <Told read={read} />}
    </Asked>
  );
}

function Told({ read }: { read: Versioned<ResultStanding> }) {
  const { t } = useLanguage();
  const { role } = useReader();
  const [taking, setTaking] = useState<Step | null>(null);
  const standing = read.value;
  const latest = standing.versions.at(-1) ?? null;
  const steps = stepsOf(role, standing);
  return (
    <>
      <Road standing={standing} />
      {steps.length > 0 && (
        <div className="row wrap part">
          {steps.map((each, index) => (
            <button key={each} type="button" className={index === 0 ? 'btn pri' : 'btn'} onClick={() => setTaking(each)}>
              {t(role === 'park-officer' ? 'result.step.confirmation.openPark' : `result.step.${each}.open`, { year: standing.year })}
            </button>
          ))}
        </div>
      )}
      {(standing.changedSince ?? 0) > 0 && latest && (
        <p className="note warn part">
          <Icon name="warning" />
          <span>{t('result.changedSince', { count: figure(standing.changedSince ?? 0), version: latest.version })}</span>
        </p>
      )}
      {latest === null ? (
        <div className="part">
          <Nothing icon="scales" title={t('result.empty', { year: standing.year })} text={t('result.emptyText')} />
        </div>
      ) : (
        <>
          <section className="card part" aria-label={t('result.latest')}>
            <div className="h">
              <h2>{t('result.version', { version: latest.version })}</h2>
              <ResultStepTag step={latest.step} />
            </div>
            <div className="bd">
              <VersionFigures version={latest} waived={standing.waived} />
            </div>
          </section>
          <Parks standing={standing} />
          <ResultLines key={latest.version} district={standing.district} year={String(standing.year)} version={latest.version} />
          <Versions standing={standing} />
        </>
      )}
      {taking && <ResultStepDialog key={taking} read={read} step={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

function Road({ standing }: { standing: ResultStanding }) {
  const { t } = useLanguage();
  const at = placeOnRoad(standing, day(new Date()));
  const latest = standing.versions.at(-1);
  return (
    <section className="card" aria-label={t('result.road')}>
      <ol className="steps">
        {ROAD.map((step, index) => (
          <li key={step} className={index < at ? 'done' : ''} aria-current={index === at ? 'step' : undefined}>
            <i aria-hidden="true">{index < at ? '✓' : index + 1}</i>
            <span>
              {t(`result.roadOf.${step}`)}
              {step === 'review' && latest?.reviewUntil && <small>{t('result.until', { day: latest.reviewUntil })}</small>}
              {index < at && <span className="sr"> {t('result.done')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Which parks stand behind the latest version. */
function Parks({ standing }: { standing: ResultStanding }) {
  const { t, say } = useLanguage();
  const names = useNames();
  const parks = names.districts?.find((each) => each.code === standing.district)?.parks ?? [];
  const confirmed = confirmingParks(standing);
  const latest = standing.versions.at(-1)?.version;
  return (
    <section className="card part" aria-label={t('result.parks')}>
      <div className="h">
        <h2>{t('result.parks')}</h2>
        <span className="s13 muted">{t('result.parksHow')}</span>
      </div>
      <ul className="bd parks">
        {parks.map((park) => {
          const by = standing.parks.find((each) => each.park === park.code && each.version === latest);
          return (
            <li key={park.code}>
              <span className={confirmed.has(park.code) ? 'tag ok' : 'tag dash'}>
                {confirmed.has(park.code) && <Icon name="tick" />}
                {t(confirmed.has(park.code) ? 'result.parkConfirmed' : 'result.parkNot')}
              </span>{' '}
              {say(park.name)}
              {by && (
                <span className="s12 muted num">
                  {' '}
                  {by.by.displayName} · {minute(by.at)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Versions({ standing }: { standing: ResultStanding }) {
  const { t } = useLanguage();
  return (
    <section className="part" aria-label={t('result.versions')}>
      <h2>{t('result.versions')}</h2>
      <ol className="tl card steps-done">
        {[...standing.versions].reverse().map((each) => (
          <li key={each.version} className="done">
            <b>{t('result.version', { version: each.version })}</b> <ResultStepTag step={each.step} />
            {each.version === standing.finalVersion && <span className="tag ok apart">{t('result.inForce')}</span>}
            <span className="soft"> · {each.reason}</span>
            {each.changed > 0 && <span className="soft"> · {t('result.changed', { count: figure(each.changed) })}</span>}
            <div className="s12 muted num">
              {each.by.displayName} · {each.by.organisation} · {minute(each.at)}
            </div>
            <div className="s12 muted mono digest">{each.digest}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
