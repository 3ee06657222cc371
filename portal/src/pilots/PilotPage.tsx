import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { address, ask, type Versioned } from '../api/client';
import { districtsQuery, pilotQuery } from '../api/queries';
import type { DistrictTerm } from '../api/records';
import { periodBefore } from '../figures/period';
import { minute } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { SelectField } from '../pieces/Fields';
import { Asked, PageHead } from '../pieces/Listing';
import { StepDialog } from '../pieces/StepDialog';
import { quarterAfter } from '../reporting/QuarterChoice';
import { useReader, useTitle } from '../session/reader';
import { TermTag } from './TermTag';
import { decisionsOn, quartersFrom, runningQuarter, type Decision } from './term';

/** How far ahead a term may be written. */
const QUARTERS_AHEAD = 44;

/** A start may lie back: facts were kept, results begin where the term does. */
const QUARTERS_BACK_TO = '2020Q1';

/** One district's term: since when, until when, by which decisions; the city office decides the next. */
export default function PilotPage() {
  const { t } = useLanguage();
  const { district = '' } = useParams();
  const answer = useQuery(pilotQuery(district));
  useTitle(t('pilot.documentTitle'));
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/pilots">{t('nav.pilots')}</Link> / {district}
      </nav>
      <Asked answer={answer} unavailable={t('pilot.unavailable')}>
        {(read) => <Told read={read} />}
      </Asked>
    </>
  );
}

function Told({ read }: { read: Versioned<DistrictTerm> }) {
  const { t, say } = useLanguage();
  const periodName = usePeriod();
  const { role } = useReader();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const { pilot, name, parks } = read.value;
  return (
    <>
      <PageHead title={t('pilot.ofDistrict', { district: say(name) })} what={t('pilot.oneWhat')}>
        {role === 'city-officer' &&
          decisionsOn(pilot, new Date()).map((each) => (
            <button key={each} type="button" className="btn" onClick={() => setDeciding(each)}>
              {t(`pilot.decide.${each}.open`)}
            </button>
          ))}
      </PageHead>
      <section className="card" aria-label={t('pilot.term')}>
        <div className="bd">
          <dl className="kv">
            <dt>{t('pilot.state')}</dt>
            <dd>
              <TermTag term={pilot} />
            </dd>
            <dt>{t('pilot.from')}</dt>
            <dd className="num">{pilot ? periodName(pilot.from) : <span className="na">{t('pilot.none')}</span>}</dd>
            <dt>{t('pilot.to')}</dt>
            <dd className="num">{pilot === null ? <span className="na">{t('pilot.none')}</span> : pilot.to ? periodName(pilot.to) : t('pilot.open')}</dd>
            {pilot && (
              <>
                <dt>{t('pilot.inMemory')}</dt>
                <dd className="num">{pilot.yearsInMemory === null ? t('pilot.allYears') : t('pilot.years', { years: pilot.yearsInMemory })}</dd>
              </>
            )}
            <dt>{t('pilot.parks')}</dt>
            <dd>{parks.map((park) => say(park.name)).join(t('step.and'))}</dd>
          </dl>
        </div>
      </section>
      <Decisions term={read.value} />
      {deciding && <Deciding key={deciding} read={read} decision={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function Decisions({ term }: { term: DistrictTerm }) {
  const { t } = useLanguage();
  const periodName = usePeriod();
  return (
    <section className="part" aria-label={t('pilot.decisions')}>
      <h2>{t('pilot.decisions')}</h2>
      {term.decisions.length === 0 ? (
        <p className="card bd-note s13 soft">{t(term.pilot ? 'pilot.ofPolicyFile' : 'pilot.noDecisions')}</p>
      ) : (
        <ol className="tl card steps-done">
          {term.decisions.map((each) => (
            <li key={each.version} className="done">
              <b>{t(`pilot.decide.${each.decision}.did`)}</b>{' '}
              <span className="num">
                {each.decision === 'retain'
                  ? each.yearsInMemory === null
                    ? t('pilot.allYears')
                    : t('pilot.years', { years: each.yearsInMemory })
                  : `${periodName(each.from)} – ${each.to ? periodName(each.to) : t('pilot.open')}`}
              </span>
              <span className="soft"> · {each.reason}</span>
              <div className="s12 muted num">
                {each.by} · {minute(each.at)}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Deciding({ read, decision, onClose }: { read: Versioned<DistrictTerm>; decision: Decision; onClose: () => void }) {
  const { t, say } = useLanguage();
  const client = useQueryClient();
  const { code, name, pilot } = read.value;
  const running = runningQuarter(new Date());
  const [from, setFrom] = useState(quarterAfter(running));
  const [to, setTo] = useState(decision === 'end' ? running : '');
  const again = () => {
    void client.invalidateQueries({ queryKey: pilotQuery(code).queryKey });
    void client.invalidateQueries({ queryKey: districtsQuery.queryKey });
  };
  const decide = useMutation({
    mutationFn: (reason: string) =>
      ask<DistrictTerm>(address(`/districts/${code}/pilot/decisions`), {
        method: 'POST',
        body: { decision, reason, ...(decision === 'start' ? { from } : {}), ...(to === '' ? {} : { to }) },
        version: read.version,
      }),
    onSuccess: () => {
      again();
      onClose();
    },
  });
  const first = decision === 'start' ? from : decision === 'prolong' ? quarterAfter(pilot!.to!) : periodBefore(running)!;
  return (
    <StepDialog
      title={t(`pilot.decide.${decision}.question`, { district: say(name) })}
      impact={[t(`pilot.decide.${decision}.impact1`), t(`pilot.decide.${decision}.impact2`), t('pilot.decide.impact3')]}
      submit={t(`pilot.decide.${decision}.submit`, { district: say(name) })}
      keep={t('pilot.decide.keep')}
      busy={decide.isPending}
      problem={decide.error}
      onSubmit={(reason) => decide.mutate(reason)}
      onClose={() => {
        // it may have been refused because somebody else was faster
        if (decide.isError) again();
        onClose();
      }}
    >
      <div className="pair">
        {decision === 'start' && (
          <QuarterField id="term-from" label={t('pilot.firstQuarter')} quarters={quartersFrom(QUARTERS_BACK_TO, 4 * 8 + QUARTERS_AHEAD)} value={from} onChange={setFrom} />
        )}
        <QuarterField
          id="term-to"
          label={t('pilot.lastQuarter')}
          open={decision !== 'end'}
          quarters={quartersFrom(first, QUARTERS_AHEAD)}
          value={to}
          onChange={setTo}
        />
      </div>
    </StepDialog>
  );
}

function QuarterField({
  id,
  label,
  quarters,
  value,
  onChange,
  open = false,
}: {
  id: string;
  label: string;
  quarters: readonly string[];
  value: string;
  onChange: (quarter: string) => void;
  /** Whether it may be left open. */
  open?: boolean;
}) {
  const { t } = useLanguage();
  const periodName = usePeriod();
  return (
    <SelectField id={id} label={label} value={value} onChange={onChange}>
      {open && <option value="">{t('pilot.open')}</option>}
      {quarters.map((each) => (
        <option key={each} value={each}>
          {periodName(each)}
        </option>
      ))}
    </SelectField>
  );
}
