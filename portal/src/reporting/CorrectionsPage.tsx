import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { address, ask } from '../api/client';
import { correctionOrdersQuery } from '../api/queries';
import type { CorrectionOrder } from '../api/records';
import { asReported, isReportable } from '../appeal/words';
import { figure } from '../figures/decimal';
import { minute } from '../figures/time';
import { usePeriod } from '../figures/usePeriod';
import { useLanguage } from '../language/language';
import { ReasonField } from '../pieces/Fields';
import { Icon, type IconName } from '../pieces/Icon';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import { FIRST_PAGE, TrailPager } from '../pieces/TrailPager';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import '../appeal/appeal.css';
import './reporting.css';

const LOOKS: Record<CorrectionOrder['state'], { tone: string; icon: IconName }> = {
  open: { tone: 'warn', icon: 'clock' },
  accepted: { tone: 'info', icon: 'clock' },
  'carried-out': { tone: 'ok', icon: 'tick' },
  refused: { tone: '', icon: 'cross' },
};

/** What upheld objections ask the bureau to correct, and its answers. */
export default function CorrectionsPage() {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const [trail, setTrail] = useState(FIRST_PAGE);
  const answer = useQuery(correctionOrdersQuery(purpose, trail.at(-1) ?? null));
  useTitle(t('correction.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.corrections')} what={t('correction.what')} />
      <Asked answer={answer} unavailable={t('correction.unavailable')}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing icon="tick" title={t('correction.empty')} text={t('correction.emptyText')} />
          ) : (
            <>
              {page.items.map((order) => (
                <OrderCard key={order.id} order={order} />
              ))}
              <TrailPager trail={trail} next={page.next} onShow={setTrail} />
            </>
          )
        }
      </Asked>
    </>
  );
}

function OrderCard({ order }: { order: CorrectionOrder }) {
  const { t, say } = useLanguage();
  const names = useNames();
  const periodName = usePeriod();
  const { tone, icon } = LOOKS[order.state];
  return (
    <section className="card part" aria-label={order.id}>
      <div className="h">
        <h2>
          {say(order.quantityName)} · {periodName(order.quarter)}
        </h2>
        <span className="s13 muted">
          <span className="code">{order.creditCode}</span> · {names.district(order.district)} · <span className="num">{minute(order.decidedAt)}</span>
        </span>
        <div className="right">
          <span className={`tag ${tone}`}>
            <Icon name={icon} />
            {t(`correction.state.${order.state}`)}
          </span>
        </div>
      </div>
      <div className="bd">
        <div className="beside">
          <Amount title={t('correction.reported')} amount={order.reported}>
            {t('fact.revision', { revision: order.revision })}
          </Amount>
          <Amount title={t('correction.found')} amount={order.proposed} fresh>
            {order.reason}
          </Amount>
        </div>
        {order.answer && <Answered order={order} />}
        {order.state === 'open' && <AnswerForm order={order} />}
      </div>
    </section>
  );
}

function Amount({ title, amount, fresh = false, children }: { title: string; amount: CorrectionOrder['reported']; fresh?: boolean; children?: ReactNode }) {
  const { t, unit } = useLanguage();
  return (
    <div className={fresh ? 'new' : undefined}>
      <span className="s13 muted">{title}</span>
      <b className="num">
        {amount ? (
          <>
            {figure(amount.value)} <small>{unit(amount.unit ?? '')}</small>
          </>
        ) : (
          <span className="na">{t('correction.noValue')}</span>
        )}
      </b>
      <span className="s13 muted">{children}</span>
    </div>
  );
}

function Answered({ order }: { order: CorrectionOrder }) {
  const { t, unit } = useLanguage();
  const answer = order.answer!;
  const corrected = answer.corrected;
  return (
    <p className="soft">
      {answer.kind === 'refused'
        ? t('correction.wasRefused', { reason: answer.reason })
        : corrected
          ? t('correction.wasAccepted', { value: `${figure(corrected.value)} ${unit(corrected.unit ?? '')}` })
          : t('correction.wasWithdrawn')}{' '}
      <span className="s13 muted num">
        {answer.by} · {minute(answer.at)}
      </span>
    </p>
  );
}

/** Accepts with the value found or another, or stands by the fact and says why. */
function AnswerForm({ order }: { order: CorrectionOrder }) {
  const { t, unit } = useLanguage();
  const client = useQueryClient();
  const [choice, setChoice] = useState<'acceptance' | 'refusal'>('acceptance');
  const [value, setValue] = useState(order.proposed?.value ?? '');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const unitOf = order.proposed?.unit ?? order.reported?.unit ?? '';
  const answer = useMutation({
    mutationFn: (body: Record<string, unknown>) =>
      ask<CorrectionOrder>(address(`/correction-orders/${encodeURIComponent(order.id)}/${choice}`), { method: 'POST', body }),
    onSuccess: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'correctionOrders' }),
  });
  const name = `answer-${order.id}`;
  return (
    <form
      aria-label={t('correction.answer')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const bad = choice === 'acceptance' ? !isReportable(value) : reason.trim() === '';
        setWrong(bad);
        if (bad) return;
        answer.mutate(choice === 'acceptance' ? { value: asReported(value), ...(unitOf ? { unit: unitOf } : {}) } : { reason: reason.trim() });
      }}
    >
      <fieldset>
        <legend className="sr">{t('correction.answer')}</legend>
        {(['acceptance', 'refusal'] as const).map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name={name}
              checked={choice === each}
              onChange={() => {
                setChoice(each);
                setWrong(false);
              }}
            />
            <span className="grow">
              <b>{t(`correction.${each}`)}</b>
              <span className="s13 soft">{t(`correction.${each}Text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {choice === 'acceptance' ? (
        <div className="row wrap">
          <label className="b" htmlFor={`${name}-value`}>
            {t('correction.value')}
          </label>
          <span className={wrong ? 'field faulty' : 'field'}>
            <input id={`${name}-value`} inputMode="decimal" maxLength={24} aria-invalid={wrong} value={value} onChange={(event) => setValue(event.target.value)} />
          </span>
          <span className="muted">{unit(unitOf)}</span>
        </div>
      ) : (
        <ReasonField
          id={`${name}-reason`}
          label={t('correction.reason')}
          wrong={wrong ? t('correction.wrongReason') : null}
          value={reason}
          onChange={setReason}
        />
      )}
      {wrong && choice === 'acceptance' && (
        <p className="said-wrong" role="alert">
          {t('appeal.wrongValue')}
        </p>
      )}
      {answer.isError && <ProblemView problem={asProblem(answer.error)} heading={t('correction.notSent')} />}
      <p style={{ marginTop: 12 }}>
        <button type="submit" className="btn pri" disabled={answer.isPending}>
          {t('correction.submit')}
        </button>
      </p>
    </form>
  );
}
