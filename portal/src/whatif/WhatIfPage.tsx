import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { address, ask } from '../api/client';
import { schemeQuery, schemesQuery } from '../api/queries';
import type { Scheme, Simulation } from '../api/records';
import { useIndicatorName } from '../glyph/names';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { PeriodChoice } from '../pieces/PeriodChoice';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { usePeriods } from '../session/periods';
import { useReader, useTitle } from '../session/reader';
import { SimulationView } from './SimulationView';
import { NOTHING, schemeWith, sumOf, type Tried } from './weights';
import './whatif.css';

const MISSING = ['zero', 'neutral', 'reweight'] as const;

/** Other weights, baselines and class limits tried out on the list as it stands. */
export default function WhatIfPage() {
  const { t } = useLanguage();
  const { district } = useReader();
  const periods = usePeriods(district);
  const [chosen, choose] = useState<string | null>(null);
  const period = chosen ?? periods?.[0] ?? null;
  const schemes = useQuery({ ...schemesQuery(district ?? ''), enabled: district !== null });
  const inForce = schemes.data?.find((each) => String(each.year) === period?.slice(0, 4) && each.version !== null) ?? null;
  const scheme = useQuery({
    ...schemeQuery({ id: inForce?.id ?? '', version: inForce?.version ?? 0 }),
    enabled: inForce !== null,
  });
  useTitle(t('whatIf.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.whatIf')} what={t('whatIf.what')} />
      <div className="filters row wrap" role="search" aria-label={t('ranking.filters')}>
        <PeriodChoice period={period} periods={periods} onChange={choose} />
      </div>
      {schemes.isSuccess && period !== null && inForce === null ? (
        <Nothing icon="page" title={t('whatIf.noScheme')} text={t('whatIf.noSchemeText')} />
      ) : (
        <Asked answer={scheme} unavailable={t('whatIf.unavailable')}>
          {(known) => <Trial key={`${known.district}-${period}`} scheme={known} period={period ?? ''} />}
        </Asked>
      )}
    </>
  );
}

function Trial({ scheme, period }: { scheme: Scheme; period: string }) {
  const { t, say } = useLanguage();
  const nameOf = useIndicatorName();
  const [tried, setTried] = useState<Tried>(NOTHING);
  const trial = useMutation({
    mutationFn: () =>
      ask<Simulation>(address('/simulations'), {
        method: 'POST',
        body: { period, list: 'above-scale', scheme: schemeWith(scheme, tried), limit: 100 },
      }),
  });
  const weightOf = (code: string, own: string) => tried.weights[code] ?? own;
  const sum = sumOf(scheme.indicators.map((each) => weightOf(each.code, each.weight)));
  const whole = sum === '100.00';
  const set = (kind: 'weights' | 'baselines' | 'limits', code: string, value: string) =>
    setTried({ ...tried, [kind]: { ...tried[kind], [code]: value } });
  const limited = scheme.classesAbove?.classes.filter((each) => each.upTo !== null) ?? [];
  return (
    <>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate();
        }}
      >
        <div className="tw flat">
          <table className="t whatif">
            <caption className="sr">{t('whatIf.tried')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('whatIf.indicator')}</th>
                <th scope="col" className="r">{t('whatIf.weightNow')}</th>
                <th scope="col">{t('whatIf.weight')}</th>
                <th scope="col" className="r">{t('whatIf.baselineNow')}</th>
                <th scope="col">{t('whatIf.baseline')}</th>
              </tr>
            </thead>
            <tbody>
              {scheme.indicators.map((each) => {
                const name = nameOf(each.code, each.name);
                return (
                  <tr key={each.code}>
                    <th scope="row">{name}</th>
                    <td className="r num">{each.weight}</td>
                    <td>
                      <span className="row nowrap">
                        <input
                          type="range"
                          min="0.5"
                          max="60"
                          step="0.5"
                          aria-label={t('whatIf.weightOf', { name })}
                          value={weightOf(each.code, each.weight)}
                          onChange={(event) => set('weights', each.code, Number(event.target.value).toFixed(2))}
                        />
                        <span className="field">
                          <input
                            className="num"
                            inputMode="decimal"
                            aria-label={t('whatIf.weightFigure', { name })}
                            value={weightOf(each.code, each.weight)}
                            onChange={(event) => set('weights', each.code, event.target.value)}
                          />
                        </span>
                      </span>
                    </td>
                    <td className="r num">{each.baseline}</td>
                    <td>
                      <span className="field">
                        <input
                          className="num"
                          inputMode="decimal"
                          aria-label={t('whatIf.baselineOf', { name })}
                          value={tried.baselines[each.code] ?? each.baseline}
                          onChange={(event) => set('baselines', each.code, event.target.value)}
                        />
                      </span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <div className="bd whatif-more">
          <p className={whole ? 'note ok' : 'note err'} role="status">
            <Icon name={whole ? 'tick' : 'warning'} />
            <span>{t(whole ? 'whatIf.sumWhole' : 'whatIf.sumNot', { sum: sum ?? '—' })}</span>
          </p>
          <div className="row wrap">
            {limited.map((each) => (
              <span className="field" key={each.code}>
                <label htmlFor={`limit-${each.code}`} className="muted">
                  {t(scheme.classesAbove?.by === 'share' ? 'whatIf.upTo' : 'whatIf.least', { name: `${each.code} ${say(each.name)}` })}
                </label>
                <input
                  id={`limit-${each.code}`}
                  className="num short"
                  inputMode="decimal"
                  value={tried.limits[each.code] ?? each.upTo ?? ''}
                  onChange={(event) => set('limits', each.code, event.target.value)}
                />
              </span>
            ))}
            <span className="field">
              <label htmlFor="whatif-missing" className="muted">
                {t('whatIf.missingRule')}
              </label>
              <select
                id="whatif-missing"
                value={tried.missing ?? scheme.missing}
                onChange={(event) => setTried({ ...tried, missing: event.target.value as Scheme['missing'] })}
              >
                {MISSING.map((each) => (
                  <option key={each} value={each}>
                    {t(`whatIf.missing.${each}`)}
                  </option>
                ))}
              </select>
            </span>
          </div>
          <div className="row">
            <button type="submit" className="btn pri" disabled={trial.isPending}>
              {t('whatIf.try')}
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => {
                setTried(NOTHING);
                trial.reset();
              }}
            >
              {t('whatIf.back')}
            </button>
          </div>
        </div>
      </form>
      {trial.isPending && (
        <Waiting>
          <SkeletonCard lines={6} />
        </Waiting>
      )}
      {trial.isError && (
        <div className="card">
          <ProblemView problem={asProblem(trial.error)} heading={t('whatIf.refused')} />
        </div>
      )}
      {trial.data && <SimulationView simulation={trial.data} />}
    </>
  );
}
