import { Fragment, type ReactNode } from 'react';
import type { Scheme, Score, Term } from '../api/records';
import { figure, length, percent, trimmed } from '../figures/decimal';
import { isCore, isPercent, useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { useNames } from '../session/places';
import { axisOf, waterfall, type Step } from './waterfall';

/** Every term of the score: value, baseline, ratio, weight, points, and how the points add up. */
export function TermTable({
  score,
  scheme,
  opened,
  onOpen,
}: {
  score: Score;
  scheme: Scheme | null;
  opened: string | null;
  onOpen: (indicator: string) => void;
}) {
  const { t } = useLanguage();
  const names = useNames();
  const terms = score.terms ?? [];
  const axis = axisOf(terms, length(score.score ?? score.scoreShown));
  const steps = waterfall(terms);
  return (
    <section className="card terms" aria-labelledby="terms-title">
      <div className="h">
        <h2 id="terms-title">{t('terms.title')}</h2>
        <span className="s13 muted">{t('terms.how')}</span>
      </div>
      <div className="terms-scroll">
        <table className="t ex">
          <caption className="sr">{t('terms.caption', { name: score.name })}</caption>
          <colgroup>
            <col style={{ width: 262 }} />
            <col style={{ width: 150 }} />
            <col style={{ width: 232 }} />
            <col style={{ width: 98 }} />
            <col style={{ width: 60 }} />
            <col style={{ width: 132 }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('terms.indicator')}</th>
              <th scope="col" className="r">
                {t('terms.value')}
                <span className="unit">{t('terms.valueHow')}</span>
              </th>
              <th scope="col" className="r">
                {t('terms.baseline')}
                <span className="unit">{t('terms.source')}</span>
              </th>
              <th scope="col" className="r">
                {t('terms.ratio')}
                <span className="unit">{t('terms.ratioRange')}</span>
              </th>
              <th scope="col" className="r">
                {t('terms.weight')}
              </th>
              <th scope="col" className="r">
                {t('terms.points')}
              </th>
              <th scope="col" className="wfh">
                <span className="sr">{t('terms.bars')}</span>
                <div className="axis" aria-hidden="true">
                  {axis.ticks.map((tick) => (
                    <span key={tick} className={tick === 100 ? 'hundred' : ''} style={{ left: `${axis.at(tick)}%` }}>
                      {tick}
                    </span>
                  ))}
                </div>
              </th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term, index) => (
              <tr key={term.indicator} className={opened === term.indicator ? 'sel' : ''}>
                <th scope="row">
                  <TermName term={term} scheme={scheme} onOpen={() => onOpen(term.indicator)} />
                </th>
                <td className="r num">
                  <Value term={term} />
                </td>
                <td className="r num">
                  {figure(isPercent(term.indicator) ? percent(trimmed4(term.baseline)) : trimmed4(term.baseline))}
                  <BaselineSource term={term} />
                </td>
                <td className="r num">
                  <Ratio term={term} />
                </td>
                <td className="r num">{figure(trimmed(term.weight))}</td>
                <td className="r num b">
                  <Exact value={term.points} />
                </td>
                <td className="wf">
                  <Bars step={steps[index]!} at={axis.at} last={index === terms.length - 1} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('terms.total')}</th>
              <td colSpan={3} />
              <td className="r num">{sumOfWeights(terms)}</td>
              <td className="r num total">
                {score.score ? <Exact value={score.score} /> : <span className="miss">{t('score.noFigure')}</span>}
              </td>
              <td className="wf">
                <div aria-hidden="true">
                  <span className="bar tot" style={{ left: 0, width: `${axis.at(length(score.score ?? score.scoreShown))}%` }} />
                  <span className="ful" style={{ left: `${axis.at(100)}%` }} />
                </div>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="row s12 muted wrap terms-legend">
        <Key mark="bar">{t('terms.legend.base')}</Key>
        <Key mark="over">{t('terms.legend.over')}</Key>
        <Key mark="ghost">{t('terms.legend.ghost')}</Key>
        <Key mark="capm">{t('terms.legend.cap')}</Key>
        <Key mark="ms">{t('status.missing')}</Key>
        <span className="grow" />
        <span>{names.scheme(score.scheme)}</span>
      </div>
    </section>
  );
}

/** Baselines come with six decimals; the last two are dropped only where they are zeros. */
function trimmed4(value: string): string {
  return /\.\d{4}00$/.test(value) ? value.slice(0, -2) : value;
}

/** The sum of the weights, added in hundredths so that 33.34 + 33.33 + 33.33 is 100. */
function sumOfWeights(terms: readonly Term[]): string {
  const hundredths = terms.reduce((sum, term) => sum + Math.round(length(term.weight) * 100), 0);
  return trimmed((hundredths / 100).toFixed(2));
}

function Key({ mark, children }: { mark: string; children: ReactNode }) {
  return (
    <span className="row" style={{ gap: 6 }}>
      <i className={`key ${mark}`} />
      {children}
    </span>
  );
}

/** All ten decimals, the first four large: the terms can be added up by hand to the exact score. */
export function Exact({ value }: { value: string | null }) {
  const { t } = useLanguage();
  if (value === null) return <span className="na">{t('terms.noRatio')}</span>;
  const text = figure(value);
  const point = text.indexOf('.');
  const cut = point < 0 ? text.length : Math.min(point + 5, text.length);
  return (
    <>
      {text.slice(0, cut)}
      <span className="tail">{text.slice(cut)}</span>
    </>
  );
}

function TermName({ term, scheme, onOpen }: { term: Term; scheme: Scheme | null; onOpen: () => void }) {
  const { t, say, unit } = useLanguage();
  const nameOf = useIndicatorName();
  const index = scheme?.indicators.find((each) => each.code === term.indicator)?.growthForm === 'index';
  return (
    <>
      <div className="row wrap" style={{ gap: 6 }}>
        <button type="button" className="textual b term-name" aria-haspopup="dialog" onClick={onOpen}>
          {nameOf(term.indicator, term.name)}
        </button>
        {!isCore(term.indicator) && <span className="tag small">{t('terms.own')}</span>}
        {index && <span className="tag small">{t('terms.indexForm')}</span>}
        {term.limit === 'cap' && <span className="tag">{t('terms.capped')}</span>}
        {term.limit === 'floor' && <span className="tag">{t('terms.floored')}</span>}
        <StatusTag term={term} scheme={scheme} />
      </div>
      <div className="s12 muted">
        {say(term.formula)}
        <span className="unit" style={{ marginLeft: 6 }}>
          {isPercent(term.indicator) ? '%' : isCore(term.indicator) ? t(`indicator.${term.indicator}.unit`) : unit(term.unit)}
        </span>
        {term.direction === 'smaller-is-better' && (
          <span className="unit" style={{ marginLeft: 6 }}>
            {t('terms.smaller')}
          </span>
        )}
      </div>
      {term.reason && term.status !== 'present' && <div className="s12 soft">{say(term.reason)}</div>}
    </>
  );
}

function StatusTag({ term, scheme }: { term: Term; scheme: Scheme | null }) {
  const { t } = useLanguage();
  switch (term.status) {
    case 'present':
      return null;
    case 'missing':
      return (
        <span className="tag warn dash">
          <Icon name="grid" />
          {scheme ? t(`terms.missing.${scheme.missing}`) : t('status.missing')}
        </span>
      );
    case 'not-yet-due':
      return (
        <span className="tag warn">
          <Icon name="clock" />
          {t('status.not-yet-due')}
        </span>
      );
    default:
      return <span className="tag dash">{t(`status.${term.status}`)}</span>;
  }
}

function BaselineSource({ term }: { term: Term }) {
  const { say } = useLanguage();
  if (!term.baselineSource) return null;
  const source = say(term.baselineSource);
  return (
    <div className="s12 muted source" title={source}>
      {source}
    </div>
  );
}

/** The indicator's value, and under it the aggregates it was divided from. */
function Value({ term }: { term: Term }) {
  const { t } = useLanguage();
  const sides = (role: string) =>
    term.inputs
      .filter((each) => each.role === role)
      .map((each) => (each.value === null ? t('status.missing') : figure(trimmed(each.value))));
  const numerator = sides('numerator');
  const denominator = sides('denominator');
  const previous = sides('previous');
  const written = [
    numerator.join(' + '),
    ...(denominator.length > 0 ? [denominator.join(' + ')] : []),
    ...(previous.length > 0 ? [`${previous.join(' + ')} − 1`] : []),
  ].filter(Boolean);
  return (
    <>
      {term.value !== null ? (
        <b>{figure(isPercent(term.indicator) ? percent(term.value) : term.value)}</b>
      ) : term.status === 'missing' || term.status === 'not-yet-due' ? (
        <span className="miss">{t(`status.${term.status}`)}</span>
      ) : (
        <span className="na">{t(`status.${term.status}`)}</span>
      )}
      {!term.calculation && (denominator.length > 0 || previous.length > 0) && <div className="s12 muted">{written.join(' ÷ ')}</div>}
    </>
  );
}

export function Ratio({ term }: { term: Term }) {
  const { t } = useLanguage();
  if (term.ratio === null) return <span className="na">{t('terms.noRatio')}</span>;
  if (term.limit === null) return <>{figure(term.ratio)}</>;
  return (
    <span className="soft">
      {figure(term.ratio)}
      <span className="sr">{t(term.limit === 'cap' ? 'terms.capped' : 'terms.floored')}</span>
      <span aria-hidden="true"> → </span>
      {term.limit === 'cap' ? '2' : '0'}
    </span>
  );
}

function Bars({ step, at, last }: { step: Step; at: (points: number) => number; last: boolean }) {
  const from = (points: number) => `${at(points)}%`;
  const wide = (points: number) => `${at(points)}%`;
  return (
    <div aria-hidden="true">
      {step.absent && step.points === 0 ? (
        <span className="ghost ms" style={{ left: from(step.start), width: wide(step.weight) }} />
      ) : (
        <Fragment>
          <span className="ghost" style={{ left: from(step.start), width: wide(step.weight) }} />
          <span className="bar" style={{ left: from(step.start), width: wide(step.base) }} />
          {step.over > 0 && <span className="bar over" style={{ left: from(step.start + step.base), width: wide(step.over) }} />}
          {step.capped && <span className="capm" style={{ left: `calc(${from(step.end)} - 3px)` }} />}
        </Fragment>
      )}
      {!last && <span className="drop" style={{ left: from(step.end) }} />}
    </div>
  );
}
