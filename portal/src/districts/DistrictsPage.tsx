import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router-dom';
import { districtsComparisonQuery } from '../api/queries';
import type { DistrictIndex, DistrictsComparison } from '../api/records';
import { shown } from '../comparison/figures';
import { figure, greyTail, length } from '../figures/decimal';
import { minute } from '../figures/time';
import { isPercent, useShortIndicator } from '../glyph/names';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { PeriodChoice } from '../pieces/PeriodChoice';
import { usePeriods } from '../session/periods';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import './districts.css';

/** The pilot districts side by side by the core six index, with those that the city's figure does not cover. */
export default function DistrictsPage() {
  const { t } = useLanguage();
  const { purpose, district } = useReader();
  const { districts } = useNames();
  const [search, setSearch] = useSearchParams();
  const pilot = district ?? districts?.find((each) => each.pilot !== null)?.code ?? null;
  const periods = usePeriods(pilot);
  const period = search.get('period') ?? periods?.[0] ?? null;
  const answer = useQuery({ ...districtsComparisonQuery(purpose, period ?? ''), enabled: period !== null });
  useTitle(t('districts.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.districts')} what={t('districts.what')}>
        <PeriodChoice period={period} periods={periods} onChange={(value) => setSearch({ period: value })} />
      </PageHead>
      <Asked answer={answer} unavailable={t('districts.unavailable')}>
        {(comparison) => <Compared comparison={comparison} />}
      </Asked>
    </>
  );
}

function Compared({ comparison }: { comparison: DistrictsComparison }) {
  const { t, say } = useLanguage();
  return (
    <>
      {comparison.covers.length === 0 ? (
        <Nothing icon="grid" title={t('districts.none')} text={t('districts.noneText')} />
      ) : (
        <>
          <p className="note">
            <Icon name="info" />
            <span>
              {t('districts.covers', {
                count: comparison.covers.length,
                members: figure(comparison.members),
                asOf: comparison.asOf.recordedAt ? minute(comparison.asOf.recordedAt) : '—',
              })}
            </span>
          </p>
          <Table comparison={comparison} />
        </>
      )}
      {comparison.leavesOut.length > 0 && (
        <section className="part" aria-label={t('districts.leftOut')}>
          <h2>{t('districts.leftOut')}</h2>
          <div className="tw">
            <table className="t">
              <caption className="sr">{t('districts.leftOut')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('districts.district')}</th>
                  <th scope="col">{t('districts.why')}</th>
                </tr>
              </thead>
              <tbody>
                {comparison.leavesOut.map((each) => (
                  <tr key={each.district}>
                    <th scope="row" className="nw">{say(each.districtName)}</th>
                    <td>{say(each.reason)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}

function Table({ comparison }: { comparison: DistrictsComparison }) {
  const { t, unit } = useLanguage();
  const short = useShortIndicator();
  const terms = comparison.covers[0]?.terms ?? [];
  return (
    <div className="tw districts scroller" role="region" aria-label={t('nav.districts')} tabIndex={0}>
      <table className="t">
        <caption className="sr">{t('nav.districts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('districts.district')}</th>
            <th scope="col" className="r" aria-sort="descending">
              {t('districts.index')} ↓<span className="unit">{t('districts.cityIs')}</span>
            </th>
            <th scope="col" className="bar-head" aria-hidden="true" />
            <th scope="col" className="r">{t('districts.members')}</th>
            {terms.map((term) => (
              <th key={term.indicator} scope="col" className="r">
                {short(term.indicator)}
                <span className="unit">
                  {isPercent(term.indicator) ? '%' : unit(term.unit)} · {t('districts.weight', { weight: term.weight })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.covers.map((each) => (
            <Row key={each.district} district={each} period={comparison.period} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('districts.city')}</th>
            <td className="r num">
              <Shown index="100.0000" />
            </td>
            <td>
              <Bar index="100" />
            </td>
            <td className="r num">{figure(comparison.members)}</td>
            {terms.map((term) => (
              <td key={term.indicator} className="r num">
                {term.cityValue === null ? <span className="na">{t('status.not-applicable')}</span> : figure(shown(term.indicator, term.cityValue))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Row({ district, period }: { district: DistrictIndex; period: string }) {
  const { t, say } = useLanguage();
  return (
    <tr>
      <th scope="row" className="nw">
        <Link to={`/ranking?district=${district.district}&period=${period}`}>{say(district.districtName)}</Link>
        <span className="unit s12 muted term">
          {t(district.pilot.to === null ? 'districts.pilotSince' : 'districts.pilot', {
            from: district.pilot.from ?? '—',
            to: district.pilot.to ?? '',
          })}
        </span>
      </th>
      <td className="r num">
        {district.indexShown === null ? <span className="na">{t('score.noFigure')}</span> : <Shown index={district.indexShown} />}
      </td>
      <td>{district.index !== null && <Bar index={district.index} />}</td>
      <td className="r num">{figure(district.members)}</td>
      {district.terms.map((term) => (
        <td key={term.indicator} className="r num" title={t('districts.complete', { complete: term.complete, members: district.members })}>
          {term.value === null ? (
            <span className={term.status === 'missing' ? 'miss' : 'na'}>{t(`status.${term.status}`)}</span>
          ) : (
            figure(shown(term.indicator, term.value))
          )}
        </td>
      ))}
    </tr>
  );
}

function Shown({ index }: { index: string }) {
  const { head, tail } = greyTail(index);
  return (
    <>
      <b>{head}</b>
      <span className="dec">{tail}</span>
    </>
  );
}

/** From 0 to 200, with the city's 100 as the line: what the figure beside it says, drawn. */
function Bar({ index }: { index: string }) {
  return (
    <span className="index-bar" aria-hidden="true">
      <i style={{ width: `${Math.min(length(index), 200) / 2}%` }} />
    </span>
  );
}
