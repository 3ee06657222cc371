import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { address, ask } from '../api/client';
import { factQuery } from '../api/queries';
import type { Appeal, Fact, NewAppeal } from '../api/records';
import { figure, trimmed } from '../figures/decimal';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import { asReported, isReportable } from './words';
import './appeal.css';

const STEPS = ['value', 'reason', 'check'] as const;
type Step = (typeof STEPS)[number];

interface Draft {
  value: string;
  unit: string;
  reason: string;
}

const REASON_MIN = 10;
const REASON_MAX = 2000;

/** An objection to one fact, one thing per page: what it should be, why, and a look at it all before it is sent. */
export default function NewAppealPage() {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const [search] = useSearchParams();
  const id = search.get('fact');
  useTitle(t('appeal.newTitle'));
  const answer = useQuery({ ...factQuery(purpose, id ?? ''), enabled: id !== null });
  return (
    <div className="one">
      {id === null ? (
        <ChooseFirst />
      ) : answer.isError ? (
        <div className="card">
          <ProblemView problem={asProblem(answer.error)} onRetry={() => void answer.refetch()}>
            <p>
              <Link to="/my-score">{t('appeal.backToScore')}</Link>
            </p>
          </ProblemView>
        </div>
      ) : !answer.data ? (
        <Waiting>
          <SkeletonCard lines={5} />
        </Waiting>
      ) : (
        <Flow fact={answer.data} />
      )}
    </div>
  );
}

function ChooseFirst() {
  const { t } = useLanguage();
  return (
    <>
      <h1>{t('appeal.chooseTitle')}</h1>
      <p className="lead">{t('appeal.chooseText')}</p>
      <Link className="btn pri lg" to="/my-score">
        {t('appeal.begin')}
      </Link>
    </>
  );
}

function Flow({ fact }: { fact: Fact }) {
  const { t } = useLanguage();
  const [step, setStep] = useState<Step>('value');
  const [draft, setDraft] = useState<Draft>({ value: '', unit: fact.reported?.unit ?? fact.unit, reason: '' });
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else heading.current?.focus();
  }, [step]);
  const at = STEPS.indexOf(step);
  return (
    <>
      <div className="step-line">
        {at > 0 && (
          <button type="button" className="textual" onClick={() => setStep(STEPS[at - 1]!)}>
            <Icon name="left" />
            {t('appeal.back')}
          </button>
        )}
        <span className="muted s13">{t('appeal.step', { step: at + 1, of: STEPS.length })}</span>
        <div className="step-bar" aria-hidden="true">
          <i style={{ width: `${((at + 1) / STEPS.length) * 100}%` }} />
        </div>
      </div>
      <h1 tabIndex={-1} ref={heading}>
        {t(`appeal.page.${step}`)}
      </h1>
      {step === 'value' && <ValueStep fact={fact} draft={draft} onChange={setDraft} onDone={() => setStep('reason')} />}
      {step === 'reason' && <ReasonStep draft={draft} onChange={setDraft} onDone={() => setStep('check')} />}
      {step === 'check' && <CheckStep fact={fact} draft={draft} onChange={setStep} />}
    </>
  );
}

/** The fact as it stands: what it is, who sent it, what it says. */
function Standing({ fact }: { fact: Fact }) {
  const { t, say, unit } = useLanguage();
  const periodName = usePeriod();
  return (
    <div className="card standing">
      <div>
        <b>{say(fact.quantityName)}</b>
        <span className="s13 soft">
          {say(fact.bureauName)} · {periodName(fact.quarter)} · {t('fact.revision', { revision: fact.revision })}
        </span>
      </div>
      <div className="amount num">
        {fact.value === null ? t('fact.withdrawn') : figure(trimmed(fact.value))}
        <small>{unit(fact.unit)}</small>
        {fact.reported && fact.reported.unit !== fact.unit && (
          <small>
            {t('fact.reported')} {figure(fact.reported.value)} {unit(fact.reported.unit)}
          </small>
        )}
      </div>
    </div>
  );
}

function ValueStep({
  fact,
  draft,
  onChange,
  onDone,
}: {
  fact: Fact;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onDone: () => void;
}) {
  const { t, unit } = useLanguage();
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const units = [...new Set([fact.reported?.unit ?? fact.unit, fact.unit])];
  const check = () => !isReportable(draft.value);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const bad = check();
        setWrong(bad);
        if (bad) input.current?.focus();
        else onDone();
      }}
    >
      <Standing fact={fact} />
      <label className="b" htmlFor="proposed">
        {t('appeal.shouldBe')}
      </label>
      <p className="s13 muted">{t('appeal.shouldBeHint')}</p>
      <div className="row wrap" style={{ marginTop: 6 }}>
        <span className={wrong ? 'field big faulty' : 'field big'}>
          <input
            id="proposed"
            ref={input}
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'proposed-wrong' : undefined}
            value={draft.value}
            onBlur={() => draft.value !== '' && setWrong(check())}
            onChange={(event) => {
              setWrong(false);
              onChange({ ...draft, value: event.target.value });
            }}
          />
        </span>
        {units.length === 1 ? (
          <span className="muted">{unit(fact.unit)}</span>
        ) : (
          <span className="row" role="radiogroup" aria-label={t('taxPerMu.unit')}>
            {units.map((each) => (
              <label key={each} className="row unit-choice">
                <input type="radio" name="unit" checked={draft.unit === each} onChange={() => onChange({ ...draft, unit: each })} />
                {unit(each)}
              </label>
            ))}
          </span>
        )}
      </div>
      {wrong && (
        <p className="said-wrong" id="proposed-wrong" role="alert">
          {t('appeal.wrongValue')}
        </p>
      )}
      <button type="submit" className="btn pri lg onward">
        {t('appeal.continue')}
      </button>
    </form>
  );
}

function ReasonStep({ draft, onChange, onDone }: { draft: Draft; onChange: (draft: Draft) => void; onDone: () => void }) {
  const { t } = useLanguage();
  const [wrong, setWrong] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const short = draft.reason.trim().length < REASON_MIN;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(short);
        if (short) area.current?.focus();
        else onDone();
      }}
    >
      <label className="b" htmlFor="reason">
        {t('appeal.reason')}
      </label>
      <p className="s13 muted" id="reason-hint">
        {t('appeal.reasonHint', { least: REASON_MIN })}
      </p>
      <textarea
        id="reason"
        ref={area}
        className={wrong ? 'area faulty' : 'area'}
        rows={6}
        maxLength={REASON_MAX}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'reason-wrong reason-hint' : 'reason-hint'}
        value={draft.reason}
        onChange={(event) => {
          setWrong(false);
          onChange({ ...draft, reason: event.target.value });
        }}
      />
      {wrong && (
        <p className="said-wrong" id="reason-wrong" role="alert">
          {t('appeal.wrongReason', { least: REASON_MIN })}
        </p>
      )}
      <button type="submit" className="btn pri lg onward">
        {t('appeal.continue')}
      </button>
    </form>
  );
}

function CheckStep({ fact, draft, onChange }: { fact: Fact; draft: Draft; onChange: (step: Step) => void }) {
  const { t, say, unit } = useLanguage();
  const periodName = usePeriod();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { purpose } = useReader();
  const [sure, setSure] = useState(false);
  const [wrong, setWrong] = useState(false);
  // One key for this objection: pressing twice, or again after a lost answer, files it once.
  const [key] = useState(() => crypto.randomUUID());
  const file = useMutation({
    mutationFn: () => {
      const body: NewAppeal = {
        factId: fact.id,
        statement: draft.reason.trim(),
        proposedValue: asReported(draft.value),
        unit: draft.unit,
      };
      return ask<Appeal>(address('/appeals'), { method: 'POST', body, idempotencyKey: key });
    },
    onSuccess: (appeal) => {
      void client.invalidateQueries({ queryKey: ['read', purpose, 'appeals'] });
      void navigate(`/objections/${appeal.id}`, { replace: true, state: { filed: true } });
    },
  });
  return (
    <>
      {file.isError && (
        <div className="card" style={{ marginBottom: 16 }}>
          <ProblemView problem={asProblem(file.error)} heading={t('appeal.notFiled')} />
        </div>
      )}
      <dl className="summary-list">
        <Line label={t('appeal.against')}>
          {t('appeal.ofFact', { quantity: say(fact.quantityName), period: periodName(fact.quarter) })}
          <div className="s13 soft">
            {say(fact.bureauName)} · {t('fact.revision', { revision: fact.revision })} · <span className="mono">{fact.id}</span>
          </div>
        </Line>
        <Line label={t('appeal.standing')}>
          <span className="num">
            {fact.value === null ? t('fact.withdrawn') : figure(trimmed(fact.value))} {unit(fact.unit)}
          </span>
        </Line>
        <Line label={t('appeal.proposed')} onChange={() => onChange('value')}>
          <span className="num">
            {figure(asReported(draft.value))} {unit(draft.unit)}
          </span>
        </Line>
        <Line label={t('appeal.statement')} onChange={() => onChange('reason')}>
          <span className="statement">{draft.reason.trim()}</span>
        </Line>
      </dl>
      <label className="row top-aligned sure">
        <input
          type="checkbox"
          checked={sure}
          aria-invalid={wrong}
          onChange={(event) => {
            setSure(event.target.checked);
            setWrong(false);
          }}
        />
        <span>{t('appeal.sure')}</span>
      </label>
      {wrong && (
        <p className="said-wrong" role="alert">
          {t('appeal.wrongSure')}
        </p>
      )}
      <button
        type="button"
        className="btn pri lg onward"
        disabled={file.isPending}
        onClick={() => (sure ? file.mutate() : setWrong(true))}
      >
        {t(file.isPending ? 'appeal.filing' : 'appeal.file')}
      </button>
    </>
  );
}

function Line({ label, children, onChange }: { label: string; children: ReactNode; onChange?: () => void }) {
  const { t } = useLanguage();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd className="s13">
        {onChange && (
          <button type="button" className="textual inside" onClick={onChange}>
            {t('appeal.change')}
            <span className="sr">{label}</span>
          </button>
        )}
      </dd>
    </div>
  );
}
