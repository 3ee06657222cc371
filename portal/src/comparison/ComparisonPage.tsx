import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { industryQuery } from '../api/queries';
import type { IndustryComparison, IndustryFigure } from '../api/records';
import { figure } from '../figures/decimal';
import { usePeriod } from '../figures/usePeriod';
import { useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, PageHead } from '../pieces/Listing';
import { useNames } from '../session/places';
import { usePageFoot, useReader, useTitle } from '../session/reader';
import { placeOf, shown } from './figures';
import { Pair } from './Pair';
import { UnitOf } from './UnitOf';
import '../score/score.css';
import './comparison.css';

/** An enterprise beside the others of its industry; officers set it beside another one as well. */
export default function ComparisonPage() {
  const { t } = useLanguage();
  const reader = useReader();
  const names = useNames();
  const say = usePeriod();
  const params = useParams();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const creditCode = params.creditCode ?? reader.session.creditCode ?? '';
  const period = search.get('period') ?? '';
  const answer = useQuery(industryQuery(reader.purpose, creditCode, period));
  const known = answer.data;
  usePageFoot(known ? { asOf: known.asOf.recordedAt, scheme: known.scheme, district: known.district } : null);
  useTitle(t('comparison.documentTitle', { name: known?.name ?? creditCode }));
  const score = `${pathname.replace(/\/comparison$/, '')}?period=${period}`;
  return (
    <div className={reader.role === 'enterprise' ? 'score-own' : 'score-page'}>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to={score}>{known?.name ?? creditCode}</Link> / {t('comparison.title')}
      </nav>
      <Asked answer={answer} unavailable={t('comparison.unavailable')}>
        {(industry) => (
          <>
            <PageHead
              title={t('comparison.of', { name: industry.name })}
              what={[names.district(industry.district), say(industry.period), t(`list.${industry.list}.name`), names.scheme(industry.scheme)].join(' · ')}
            />
            <Industry industry={industry} />
            {reader.role !== 'enterprise' && <Pair creditCode={creditCode} period={period} district={industry.district} />}
          </>
        )}
      </Asked>
    </div>
  );
}

function Industry({ industry }: { industry: IndustryComparison }) {
  const { t, say } = useLanguage();
  return (
    <section className="part" aria-label={t('comparison.industry')}>
      <h2>{t('comparison.industry')}</h2>
      <p className={industry.group === null ? 'note warn' : 'note'}>
        <Icon name={industry.group === null ? 'warning' : 'info'} />
        <span>
          {industry.group === null
            ? say(industry.reason)
            : t('comparison.group', { group: industry.group, others: industry.others ?? 0 })}
        </span>
      </p>
      <div className="tw comparison">
        <table className="t">
          <caption className="sr">{t('comparison.industry')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('whatIf.indicator')}</th>
              <th scope="col" className="r">{t('comparison.own')}</th>
              <th scope="col" className="r">{t('comparison.lower')}</th>
              <th scope="col" className="r">{t('comparison.median')}</th>
              <th scope="col" className="r">{t('comparison.upper')}</th>
              <th scope="col">{t('comparison.place')}</th>
              <th scope="col" className="r">{t('comparison.others')}</th>
            </tr>
          </thead>
          <tbody>
            {industry.figures.map((each) => (
              <Row key={each.indicator} figure={each} grouped={industry.group !== null} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ figure: each, grouped }: { figure: IndustryFigure; grouped: boolean }) {
  const { t } = useLanguage();
  const nameOf = useIndicatorName();
  const { quartiles } = each;
  const place = each.own !== null && quartiles ? placeOf(each.own, quartiles) : null;
  const told = (value: string | undefined) =>
    value === undefined ? <span className="na">{t('comparison.notTold')}</span> : figure(shown(each.indicator, value));
  return (
    <tr>
      <th scope="row">
        {each.indicator === 'score' ? t('ranking.column.score') : nameOf(each.indicator, each.name)}
        <UnitOf indicator={each.indicator} unit={each.unit} />
      </th>
      <td className="r num">
        {each.own === null ? (
          <span className={each.status === 'missing' ? 'miss' : 'na'}>{t(`status.${each.status}`)}</span>
        ) : (
          <b>{figure(shown(each.indicator, each.own))}</b>
        )}
      </td>
      <td className="r num">{told(quartiles?.lower)}</td>
      <td className="r num">{told(quartiles?.median)}</td>
      <td className="r num">{told(quartiles?.upper)}</td>
      <td className="nw">{place && t(`comparison.placeOf.${place}`)}</td>
      <td className="r num">{grouped ? each.others : <span className="na">{t('comparison.notTold')}</span>}</td>
    </tr>
  );
}
