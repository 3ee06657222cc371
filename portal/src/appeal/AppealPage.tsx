import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router-dom';
import { address, ask } from '../api/client';
import { appealQuery, factQuery } from '../api/queries';
import type { Appeal } from '../api/records';
import { difference, figure, trimmed } from '../figures/decimal';
import { factIdParts } from '../figures/factId';
import { minute, second } from '../figures/time';
import { useLanguage } from '../language/language';
import { ReasonField } from '../pieces/Fields';
import { Icon } from '../pieces/Icon';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { StateTag } from './StateTag';
import { asReported, isOpen, isReportable, useSubject } from './words';
import './appeal.css';

/** One objection: what stands, what is claimed, what has happened, and the reader's own next step. */
export default function AppealPage() {
  const { t } = useLanguage();
  const { purpose, role } = useReader();
  const { id = '' } = useParams();
  const answer = useQuery(appealQuery(purpose, id));
  useTitle(t('appeal.oneTitle', { id }));
  return (
    <div className={role === 'enterprise' ? 'one' : 'appeal-office'}>
      {answer.isError ? (
        <div className="card">
          <ProblemView problem={asProblem(answer.error)} heading={t('appeal.unavailable')} onRetry={() => void answer.refetch()} />
        </div>
      ) : !answer.data ? (
        <Waiting>
          <SkeletonCard lines={6} />
        </Waiting>
      ) : (
        <Told appeal={answer.data} />
      )}
    </div>
  );
}

function Told({ appeal }: { appeal: Appeal }) {
  const { t } = useLanguage();
  const { role } = useReader();
  const subject = useSubject();
  const { state } = useLocation();
  const filedNow = (state as { filed?: boolean } | null)?.filed === true;
  return (
    <>
      <nav className="crumb" aria-label={t('score.crumb')}>
        <Link to="/objections">{t(role === 'park-officer' ? 'nav.investigations' : 'nav.objections')}</Link> / {appeal.id}
      </nav>
      {filedNow ? (
        <div className="receipt" role="status">
          <Icon name="tick" large />
          <h1>{t('appeal.filedNow')}</h1>
          <p>{t('appeal.number')}</p>
          <p className="number num">{appeal.id}</p>
          <p className="num">{second(appeal.filedAt)}</p>
        </div>
      ) : (
        <h1 className="appeal-title">
          {t('appeal.heading', { subject: subject(appeal) })} <StateTag state={appeal.state} />
        </h1>
      )}
      {role !== 'enterprise' && (
        <p className="lead s13">
          <Link to={`/scores/${appeal.creditCode}${appeal.factId ? `?period=${factIdParts(appeal.factId)?.quarter ?? ''}` : ''}`}>
            {appeal.name ?? appeal.creditCode}
          </Link>{' '}
          <span className="code muted">{appeal.creditCode}</span>
        </p>
      )}
      <Comparison appeal={appeal} />
      <h2>{t('appeal.statement')}</h2>
      <p className="statement">{appeal.statement}</p>
      <NextStep appeal={appeal} />
      <h2>{t('appeal.course')}</h2>
      <Course appeal={appeal} />
    </>
  );
}

/** What the system holds beside what the enterprise says; the difference is exact where the units agree. */
function Comparison({ appeal }: { appeal: Appeal }) {
  const { t, unit, say } = useLanguage();
  const { purpose } = useReader();
  const fact = useQuery({ ...factQuery(purpose, appeal.factId ?? ''), enabled: appeal.factId !== null }).data;
  if (appeal.factId === null) return null;
  const standing =
    fact?.reported && fact.reported.unit === appeal.unit
      ? { value: fact.reported.value, unit: fact.reported.unit }
      : fact?.value != null
        ? { value: trimmed(fact.value), unit: fact.unit }
        : null;
  const apart =
    standing && appeal.proposedValue !== null && standing.unit === appeal.unit
      ? difference(appeal.proposedValue, standing.value)
      : null;
  return (
    <div className="beside">
      <div>
        <span className="s13 muted">{t('appeal.inSystem')}</span>
        <b className="num">
          {standing ? figure(standing.value) : '…'} <small>{standing ? unit(standing.unit) : ''}</small>
        </b>
        {fact && (
          <span className="s13 muted">
            {say(fact.bureauName)} · {t('fact.revision', { revision: fact.revision })} · {minute(fact.acceptedAt)}
          </span>
        )}
      </div>
      <div className="new">
        <span className="s13 muted">{t('appeal.claimed')}</span>
        <b className="num">
          {appeal.proposedValue === null ? (
            <span className="na">{t('appeal.noProposal')}</span>
          ) : (
            <>
              {figure(appeal.proposedValue)} <small>{unit(appeal.unit ?? '')}</small>
            </>
          )}
        </b>
        {apart !== null && (
          <span className="s13 muted num">
            {t('appeal.apart')} {figure(apart)} {unit(appeal.unit ?? '')}
          </span>
        )}
      </div>
    </div>
  );
}

/** What the reader may do now, if anything; otherwise who is next. */
function NextStep({ appeal }: { appeal: Appeal }) {
  const { t } = useLanguage();
  const { role } = useReader();
  if (!isOpen(appeal.state)) return null;
  const before = appeal.state !== 'found';
  if (role === 'park-officer' && before) return <FindingForm appeal={appeal} />;
  if (role === 'district-officer' && !before) return <DecisionForm appeal={appeal} />;
  return (
    <div className="note" style={{ marginTop: 20 }}>
      <Icon name="clock" />
      <span className="grow">{t(before ? 'appeal.waitsForPark' : 'appeal.waitsForDistrict')}</span>
      {role === 'enterprise' && <Withdraw appeal={appeal} />}
    </div>
  );
}

function useStep(appeal: Appeal, path: 'findings' | 'decision' | 'withdrawal') {
  const client = useQueryClient();
  const { purpose } = useReader();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      ask<unknown>(address(`/appeals/${encodeURIComponent(appeal.id)}/${path}`), { method: 'POST', body, idempotencyKey: key }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['read', purpose, 'appeal', appeal.id] });
      await client.invalidateQueries({ queryKey: ['read', purpose, 'appeals'] });
    },
  });
}

function StepForm({
  title,
  lead,
  options,
  chosen,
  onChoose,
  reason,
  onReason,
  submit,
  busy,
  problem,
  onSubmit,
  children,
}: {
  title: string;
  lead: string;
  options: readonly { value: string; title: string; text: string }[];
  chosen: string | null;
  onChoose: (value: string) => void;
  reason: string;
  onReason: (text: string) => void;
  submit: string;
  busy: boolean;
  problem: unknown;
  onSubmit: () => void;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  const [wrong, setWrong] = useState<'choice' | 'reason' | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      className="card step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = chosen === null ? 'choice' : reason.trim() === '' ? 'reason' : null;
        setWrong(found);
        if (found === 'reason') area.current?.focus();
        if (found === null) onSubmit();
      }}
    >
      <h2>{title}</h2>
      <p className="s13 soft">{lead}</p>
      <fieldset>
        <legend className="sr">{title}</legend>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name="verdict" checked={chosen === option.value} onChange={() => onChoose(option.value)} />
            <span className="grow">
              <b>{option.title}</b>
              <span className="s13 soft">{option.text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {wrong === 'choice' && (
        <p className="said-wrong" role="alert">
          {t('appeal.wrongChoice')}
        </p>
      )}
      {children}
      <ReasonField
        id="verdict-reason"
        area={area}
        label={t('appeal.grounds')}
        wrong={wrong === 'reason' ? t('appeal.wrongGrounds') : null}
        maxLength={2000}
        value={reason}
        onChange={onReason}
      />
      {problem !== null && problem !== undefined && <ProblemView problem={asProblem(problem)} heading={t('appeal.notSent')} />}
      <button type="submit" className="btn pri lg" disabled={busy}>
        {submit}
      </button>
    </form>
  );
}

function FindingForm({ appeal }: { appeal: Appeal }) {
  const { t, unit } = useLanguage();
  const [finding, setFinding] = useState<string | null>(null);
  const [value, setValue] = useState(appeal.proposedValue ?? '');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const step = useStep(appeal, 'findings');
  const asksValue = finding === 'for' && appeal.factId !== null;
  return (
    <StepForm
      title={t('appeal.finding.title')}
      lead={t('appeal.finding.lead')}
      options={(['for', 'against'] as const).map((each) => ({
        value: each,
        title: t(`appeal.finding.${each}`),
        text: t(`appeal.finding.${each}Text`),
      }))}
      chosen={finding}
      onChoose={setFinding}
      reason={reason}
      onReason={setReason}
      submit={t('appeal.finding.submit')}
      busy={step.isPending}
      problem={step.error}
      onSubmit={() => {
        const bad = asksValue && !isReportable(value);
        setWrong(bad);
        if (!bad) step.mutate({ finding, reason: reason.trim(), ...(asksValue ? { value: asReported(value) } : {}) });
      }}
    >
      {asksValue && (
        <div style={{ marginBottom: 12 }}>
          <label className="b" htmlFor="found-value">
            {t('appeal.finding.value')}
          </label>
          <div className="row">
            <span className={wrong ? 'field faulty' : 'field'}>
              <input
                id="found-value"
                inputMode="decimal"
                maxLength={24}
                aria-invalid={wrong}
                value={value}
                onChange={(event) => {
                  setValue(event.target.value);
                  setWrong(false);
                }}
              />
            </span>
            <span className="muted">{unit(appeal.unit ?? '')}</span>
          </div>
          {wrong && (
            <p className="said-wrong" role="alert">
              {t('appeal.wrongValue')}
            </p>
          )}
        </div>
      )}
    </StepForm>
  );
}

function DecisionForm({ appeal }: { appeal: Appeal }) {
  const { t } = useLanguage();
  const names = useNames();
  const [decision, setDecision] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const step = useStep(appeal, 'decision');
  const bureau = appeal.factId ? factIdParts(appeal.factId)?.bureau : undefined;
  return (
    <StepForm
      title={t('appeal.decision.title')}
      lead={t('appeal.decision.lead')}
      options={(['uphold', 'reject'] as const).map((each) => ({
        value: each,
        title: t(`appeal.decision.${each}`),
        text: t(`appeal.decision.${each}Text`, { bureau: bureau ? names.bureau(bureau) : '' }),
      }))}
      chosen={decision}
      onChoose={setDecision}
      reason={reason}
      onReason={setReason}
      submit={t('appeal.decision.submit')}
      busy={step.isPending}
      problem={step.error}
      onSubmit={() => step.mutate({ decision, reason: reason.trim() })}
    />
  );
}

function Withdraw({ appeal }: { appeal: Appeal }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const step = useStep(appeal, 'withdrawal');
  return (
    <>
      <button type="button" className="textual inside" onClick={() => setAsking(true)}>
        {t('appeal.withdraw.open')}
      </button>
      <Modal
        open={asking}
        title={t('appeal.withdraw.title', { id: appeal.id })}
        onCancel={() => setAsking(false)}
        closable={false}
        width={480}
        footer={
          <div className="row" style={{ justifyContent: 'flex-end' }}>
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {t('appeal.withdraw.keep')}
            </button>
            <button
              type="button"
              className="btn pri"
              disabled={step.isPending}
              onClick={() => step.mutate({}, { onSuccess: () => setAsking(false) })}
            >
              {t('appeal.withdraw.do')}
            </button>
          </div>
        }
      >
        <p className="soft">{t('appeal.withdraw.text')}</p>
        {step.isError && <ProblemView problem={asProblem(step.error)} heading={t('appeal.notSent')} />}
      </Modal>
    </>
  );
}

/** The steps so far, the newest first, and the next one still open. */
function Course({ appeal }: { appeal: Appeal }) {
  const { t, unit } = useLanguage();
  const names = useNames();
  const bureau = appeal.factId ? factIdParts(appeal.factId)?.bureau : undefined;
  const open = isOpen(appeal.state);
  return (
    <ol className="tl">
      {appeal.state === 'upheld' && bureau && (
        <Happened waits title={t('appeal.did.order', { bureau: names.bureau(bureau) })} at={null}>
          {appeal.correctionOrder && <span className="mono">{appeal.correctionOrder}</span>}
        </Happened>
      )}
      {open && <Happened waits title={t(appeal.state === 'found' ? 'appeal.did.willDecide' : 'appeal.did.willFind')} at={null} />}
      {appeal.withdrawnAt && <Happened title={t('appeal.did.withdrawn')} at={appeal.withdrawnAt} />}
      {appeal.decision && (
        <Happened title={t(`appeal.did.${appeal.decision.decision}`)} at={appeal.decision.at} by={appeal.decision.by}>
          {appeal.decision.reason}
        </Happened>
      )}
      {appeal.finding && (
        <Happened title={t(`appeal.did.${appeal.finding.finding}`)} at={appeal.finding.at} by={appeal.finding.by}>
          {appeal.finding.reason}
          {appeal.finding.value !== null && (
            <span className="num">
              {' '}
              {t('appeal.did.value')} {figure(appeal.finding.value)} {unit(appeal.unit ?? '')}
            </span>
          )}
        </Happened>
      )}
      <Happened title={t('appeal.did.filed')} at={appeal.filedAt} by={appeal.filedBy} />
    </ol>
  );
}

function Happened({
  title,
  at,
  by,
  waits = false,
  children,
}: {
  title: string;
  at: string | null;
  by?: string;
  waits?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className={waits ? 'wait' : 'done'}>
      <div className="row between wrap">
        <b>{title}</b>
        {at && <span className="num s13 muted">{minute(at)}</span>}
      </div>
      <div className="s13 soft">
        {children}
        {by && <span className="muted"> —— {by}</span>}
      </div>
    </li>
  );
}
