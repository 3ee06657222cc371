import { Drawer } from 'antd';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CalculationStep, Fact, Named, QuarterValue, Scheme, Score, Term, TermInput } from '../api/records';
import { FactPanel } from '../fact/FactPanel';
import { factIdParts } from '../figures/factId';
import { figure, percent, trimmed } from '../figures/decimal';
import { windowOf } from '../figures/period';
import { isCore, isPercent, useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { useNames } from '../session/places';
import { useReader } from '../session/reader';
import { Exact } from './TermTable';

export interface Opened {
  indicator: string;
  name: Named | null;
  inputs: TermInput[];
  /** Null for tax per mu of the below-scale list, which has neither weight nor points. */
  term: Term | null;
}

/** A term taken apart: the division, each input by quarter, and each quarter's facts. */
export function TermDrawer({
  score,
  opened,
  scheme,
  fact,
  onFact,
  onClose,
  onClosed,
}: {
  score: Score;
  opened: Opened | null;
  scheme: Scheme | null;
  fact: string | null;
  onFact: (id: string | null) => void;
  onClose: () => void;
  /** It goes away, by whatever key, click or step back: the focus goes back to the figure it was opened from. */
  onClosed: () => void;
}) {
  const { t } = useLanguage();
  const nameOf = useIndicatorName();
  // While the drawer slides away it keeps showing what it showed.
  const kept = useRef<Opened | null>(null);
  if (opened) kept.current = opened;
  const shown = opened ?? kept.current;
  const isOpen = opened !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) onClosed();
    wasOpen.current = isOpen;
  });
  const window_ = windowOf(score.period);
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={780}
      closable={{ placement: 'end', 'aria-label': t('drawer.close') }}
      closeIcon={<Icon name="cross" />}
      destroyOnHidden
      classNames={{ root: 'term-drawer' }}
      title={
        shown && (
          <>
            <h2>{t('drawer.title', { indicator: nameOf(shown.indicator, shown.name) })}</h2>
            <p className="s13 muted">
              {score.name}
              {window_ && ` · ${t('drawer.window', { from: window_.from, to: window_.to })}`}
            </p>
          </>
        )
      }
    >
      {shown && (
        <>
          <Equation opened={shown} scheme={scheme} />
          {shown.inputs.map((input, index) => (
            <Input key={`${index}.${input.role}.${input.quantity}`} input={input} fact={fact} onFact={onFact} />
          ))}
          {shown.inputs.length === 0 && <p className="soft">{t('drawer.noInputs')}</p>}
          <p className="s12 muted" style={{ marginTop: 18 }}>
            {t('drawer.logged')}
          </p>
        </>
      )}
    </Drawer>
  );
}

/** The arithmetic in two lines: inputs to value, value to points. */
function Equation({ opened, scheme }: { opened: Opened; scheme: Scheme | null }) {
  const { t, say, unit } = useLanguage();
  const { term, inputs, indicator } = opened;
  const sides = (role: TermInput['role']) => inputs.filter((each) => each.role === role);
  const written = (value: string | null) =>
    value === null ? <span className="miss">{t('status.missing')}</span> : figure(trimmed(value));
  const box = (input: TermInput) => (
    <Box key={input.quantity} value={written(input.value)} label={`${say(input.name)} ${unit(input.unit)}`} />
  );
  const joined = (role: TermInput['role']) =>
    sides(role).map((input, index) => (
      <Fragment key={input.quantity}>
        {index > 0 && <i>＋</i>}
        {box(input)}
      </Fragment>
    ));
  const inPercent = isPercent(indicator);
  const own = isCore(indicator) ? t(`indicator.${indicator}.unit`) : unit(term?.unit ?? '');
  const value = term?.value ?? null;
  const valueText = (text: string) => figure(inPercent ? percent(text) : text);
  const indexForm = scheme?.indicators.find((each) => each.code === indicator)?.growthForm === 'index';
  const divided = sides('denominator').length > 0 || sides('previous').length > 0;
  return (
    <div className="eq-lines">
      {term?.calculation && (
        <ul className="calculation" aria-label={t('drawer.calculation')}>
          <Step step={term.calculation} />
        </ul>
      )}
      {divided && !term?.calculation && (
        <div className="eq">
          {joined('numerator')}
          <i>÷</i>
          {joined('denominator')}
          {joined('previous')}
          {sides('previous').length > 0 && (
            <>
              <i>−</i>
              <Box value="1" label="" />
            </>
          )}
          {term && (
            <>
              <i>＝</i>
              <Box value={value === null ? <Absent term={term} /> : valueText(value)} label={own} />
            </>
          )}
        </div>
      )}
      {term && (
        <div className="eq">
          {term.direction === 'smaller-is-better' ? (
            <>
              <Box value={figure(trimmed(term.baseline))} label={t('drawer.baseline')} />
              <i>÷</i>
              <Box value={value === null ? <Absent term={term} /> : valueText(value)} label={t('terms.value')} />
            </>
          ) : (
            <>
              <Box
                value={value === null ? <Absent term={term} /> : `${indexForm ? '1 + ' : ''}${valueText(value)}${indexForm ? '%' : ''}`}
                label={t('terms.value')}
              />
              <i>÷</i>
              <Box
                value={`${indexForm ? '1 + ' : ''}${figure(inPercent ? percent(trimmed(term.baseline)) : trimmed(term.baseline))}${indexForm ? '%' : ''}`}
                label={`${t('drawer.baseline')} ${say(term.baselineSource)}`}
              />
            </>
          )}
          <i>＝</i>
          <Box
            value={term.ratio === null ? <span className="na">{t('terms.noRatio')}</span> : figure(term.ratio)}
            label={term.limit === 'cap' ? t('drawer.cappedTo') : term.limit === 'floor' ? t('drawer.flooredTo') : t('terms.ratio')}
          />
          <i>×</i>
          <Box value={figure(trimmed(term.weight))} label={t('drawer.weight')} />
          <i>＝</i>
          <Box value={<Exact value={term.points} />} label={t('drawer.points')} result />
        </div>
      )}
      {term?.reason && <p className="s13 soft">{say(term.reason)}</p>}
    </div>
  );
}

/** A part of a district's own formula with its value, and under it what it is made of. */
function Step({ step }: { step: CalculationStep }) {
  const { t, say } = useLanguage();
  return (
    <li>
      <span>{say(step.expression)}</span>
      <i aria-hidden="true"> ＝ </i>
      {step.value === null ? <span className="na">{t('drawer.notReached')}</span> : <b className="num">{figure(trimmed(step.value))}</b>}
      {step.parts.length > 0 && (
        <ul>
          {step.parts.map((part, index) => (
            <Step key={index} step={part} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Absent({ term }: { term: Term }) {
  const { t } = useLanguage();
  return <span className={term.status === 'missing' ? 'miss' : 'na'}>{t(`status.${term.status}`)}</span>;
}

function Box({ value, label, result = false }: { value: ReactNode; label: string; result?: boolean }) {
  return (
    <div className={result ? 'res' : ''}>
      <b className="num">{value}</b>
      <span>{label}</span>
    </div>
  );
}

/** The row under which a fact is told: one that serves several quarters is told once, in its own where that is listed. */
function quarterOf(fact: string | null, quarters: readonly QuarterValue[]): QuarterValue | null {
  if (fact === null) return null;
  const serving = quarters.filter((each) => each.facts.includes(fact));
  return serving.find((each) => each.quarter === factIdParts(fact)?.quarter) ?? serving[0] ?? null;
}

/** An enterprise may object to a fact that counts; nobody else is offered it. */
function useObjection() {
  const { t } = useLanguage();
  const { role } = useReader();
  if (role !== 'enterprise') return undefined;
  return (fact: Fact) =>
    fact.counts && !fact.withdrawn ? (
      <Link className="btn sm" to={`/objections/new?fact=${encodeURIComponent(fact.id)}`}>
        <Icon name="scales" />
        {t('appeal.objectTo')}
      </Link>
    ) : null;
}

function Input({ input, fact, onFact }: { input: TermInput; fact: string | null; onFact: (id: string | null) => void }) {
  const objection = useObjection();
  const { t, say, unit } = useLanguage();
  const told = quarterOf(fact, input.quarters);
  return (
    <section className="input" aria-label={say(input.name)}>
      <h3>
        {t(`drawer.role.${input.role}`)}　{say(input.name)}　<span className="muted s12">{t(`drawer.aggregate.${input.aggregate}`)}</span>
      </h3>
      <div className="tw">
        <table className="t">
          <caption className="sr">{t('drawer.byQuarter', { quantity: say(input.name) })}</caption>
          <colgroup>
            <col style={{ width: 76 }} />
            <col style={{ width: 136 }} />
            <col style={{ width: 150 }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('drawer.quarter')}</th>
              <th scope="col" className="r">
                {t('drawer.used')}
                <span className="unit">{unit(input.unit)}</span>
              </th>
              <th scope="col">{t('drawer.marks')}</th>
              <th scope="col">{t('drawer.facts')}</th>
            </tr>
          </thead>
          <tbody>
            {input.quarters.map((quarter) => {
              const openHere = quarter === told;
              return (
                <Fragment key={quarter.quarter}>
                  <tr className={openHere ? 'sel' : ''}>
                    <th scope="row" className="num">
                      {quarter.quarter}
                    </th>
                    <td className="r num b">
                      {quarter.value === null ? (
                        <span className="miss">{t('status.missing')}</span>
                      ) : (
                        figure(trimmed(quarter.value))
                      )}
                    </td>
                    <td>
                      <span className="row wrap" style={{ gap: 4 }}>
                        {quarter.marks.map((mark) => (
                          <span key={mark} className={mark === 'provisional' ? 'tag warn' : 'tag'} title={t(`mark.${mark}.why`)}>
                            {t(`mark.${mark}.name`)}
                          </span>
                        ))}
                        {quarter.marks.length === 0 && quarter.value !== null && (
                          <span className="muted s12">{t('mark.none')}</span>
                        )}
                      </span>
                    </td>
                    <td>
                      {quarter.facts.length === 0 ? (
                        <span className="muted s12">{t('drawer.noFact')}</span>
                      ) : (
                        quarter.facts.map((id) => (
                          <FactLink
                            key={id}
                            id={id}
                            quarter={quarter.quarter}
                            quantity={input.quantity}
                            open={id === fact}
                            onClick={() => onFact(id === fact ? null : id)}
                          />
                        ))
                      )}
                    </td>
                  </tr>
                  {openHere && fact && (
                    <tr className="fact-row">
                      <td colSpan={4}>
                        <FactPanel id={fact} actions={objection} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(`drawer.total.${input.aggregate}`)}</th>
              <td className="r num">
                {input.value === null ? <span className="miss">{t('status.missing')}</span> : figure(trimmed(input.value))}
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** A fact by its bureau and revision, its whole id beneath; other quarters and quantities are said. */
function FactLink({
  id,
  quarter,
  quantity,
  open,
  onClick,
}: {
  id: string;
  quarter: string;
  quantity: string;
  open: boolean;
  onClick: () => void;
}) {
  const { t } = useLanguage();
  const names = useNames();
  const link = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // A fact named in the address, by a link from elsewhere, is brought into view once.
    if (wasOpen.current) link.current?.scrollIntoView({ block: 'center' });
  }, []);
  const parts = factIdParts(id);
  const said = parts
    ? [
        names.bureau(parts.bureau),
        parts.quantity === quantity ? null : names.quantity(parts.quantity),
        parts.quarter === quarter ? null : parts.quarter,
        parts.correction > 0
          ? t('fact.corrected', { revision: parts.revision, correction: parts.correction })
          : t('fact.revision', { revision: parts.revision }),
      ]
        .filter(Boolean)
        .join(' · ')
    : id;
  return (
    <div className="fact-link">
      <button type="button" ref={link} className="textual s13" aria-expanded={open} onClick={onClick}>
        {said}
      </button>
      <div className="mono muted">{id}</div>
    </div>
  );
}
