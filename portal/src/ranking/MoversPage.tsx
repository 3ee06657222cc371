import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { moversQuery } from '../api/queries';
import type { MoverItem, Movers } from '../api/records';
import { figure } from '../figures/decimal';
import { day, minute } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, PageHead } from '../pieces/Listing';
import { PeriodChoice } from '../pieces/PeriodChoice';
import { RankChange } from '../pieces/RankChange';
import { usePeriods } from '../session/periods';
import { useNames } from '../session/places';
import { usePageFoot, useReader, useTitle } from '../session/reader';
import { searchOf, viewOf } from './address';
import './ranking.css';

const WEEK_MS = 7 * 86_400_000;

/** Who has gained or lost places in a list since a day, and who has changed class. */
export default function MoversPage() {
  const { t } = useLanguage();
  const reader = useReader();
  const names = useNames();
  const say = usePeriod();
  const [search, setSearch] = useSearchParams();
  const view = viewOf(search);
  const district = view.district ?? reader.district;
  const periods = usePeriods(district);
  const period = view.period ?? periods?.[0] ?? null;
  const since = search.get('since') ?? day(new Date(Date.now() - WEEK_MS));
  const { chooseDistrict } = reader;
  useEffect(() => {
    if (view.district) chooseDistrict(view.district);
  }, [view.district, chooseDistrict]);
  const asked = district !== null && period !== null;
  const answer = useQuery({
    ...moversQuery(reader.purpose, { district: district ?? '', period: period ?? '', list: view.list, since }),
    enabled: asked,
  });
  const movers = answer.data;
  usePageFoot(movers ? { asOf: movers.now.asOf.recordedAt, scheme: movers.now.scheme, district: movers.district } : null);
  useTitle(t('movers.documentTitle'));
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next);
  };
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to={`/ranking?${searchOf({ ...view, cursor: null, around: null }).toString()}`}>{t('nav.ranking')}</Link> /{' '}
        {t('movers.title')}
      </nav>
      <PageHead
        title={t('movers.title')}
        what={[district ? names.district(district) : '', period ? say(period) : '', t(`list.${view.list}.name`)].join(' · ')}
      />
      <div className="filters row wrap" role="search" aria-label={t('ranking.filters')}>
        <PeriodChoice period={period} periods={periods} onChange={(value) => change('period', value)} />
        <label className="row nowrap s13">
          <span className="muted">{t('movers.since')}</span>
          <span className="field">
            <input
              type="date"
              max={day(new Date())}
              value={since.length === 10 ? since : day(since)}
              onChange={(event) => event.target.value !== '' && change('since', event.target.value)}
            />
          </span>
        </label>
      </div>
      <Asked answer={answer} unavailable={t('movers.unavailable')}>
        {(known) => <Moved movers={known} />}
      </Asked>
    </>
  );
}

function Moved({ movers }: { movers: Movers }) {
  const { t } = useLanguage();
  const names = useNames();
  return (
    <>
      <p className="note" role="status">
        <Icon name="info" />
        <span>
          {t('movers.summary', {
            since: minute(movers.since),
            then: figure(movers.then.size),
            now: figure(movers.now.size),
            classes: movers.classesChanged,
            entered: movers.entered,
            left: movers.left,
          })}
          {movers.then.scheme.version !== movers.now.scheme.version &&
            ` ${t('movers.schemes', { then: names.scheme(movers.then.scheme), now: names.scheme(movers.now.scheme) })}`}
        </span>
      </p>
      <div className="movers">
        <Moves title={t('movers.gains')} none={t('movers.noGains')} items={movers.gains} period={movers.period} />
        <Moves title={t('movers.losses')} none={t('movers.noLosses')} items={movers.losses} period={movers.period} />
      </div>
      <Moves title={t('movers.classChanges')} none={t('movers.noClassChanges')} items={movers.classChanges} period={movers.period} />
    </>
  );
}

function Moves({ title, none, items, period }: { title: string; none: string; items: MoverItem[]; period: string }) {
  const { t } = useLanguage();
  return (
    <section className="part" aria-label={title}>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p className="muted s13">{none}</p>
      ) : (
        <div className="tw">
          <table className="t">
            <caption className="sr">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('whatIf.enterprise')}</th>
                <th scope="col" className="r">{t('ranking.column.rank')}</th>
                <th scope="col" className="r">{t('movers.places')}</th>
                <th scope="col">{t('ranking.class')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <tr key={each.creditCode}>
                  <th scope="row">
                    <Link to={`/scores/${each.creditCode}?period=${period}`}>{each.name}</Link>
                  </th>
                  <td className="r num">
                    {each.rankThen} → {each.rankNow}
                  </td>
                  <td className="r">
                    <RankChange before={each.rankThen} now={each.rankNow} />
                  </td>
                  <td className="nw">
                    {each.classThen === each.classNow ? (each.classNow ?? '—') : `${each.classThen ?? '—'} → ${each.classNow ?? '—'}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
