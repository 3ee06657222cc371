import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { address, ask } from '../api/client';
import { rejectionQuery, refusalRulesQuery, rejectionsQuery, rejectionSummaryQuery, type RejectionQuestion } from '../api/queries';
import type { Rejection, RejectionSummary, ReplayAnswer } from '../api/records';
import { figure } from '../figures/decimal';
import { minute, second } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { FIRST_PAGE, TrailPager } from '../pieces/TrailPager';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useNames } from '../session/places';
import { useReader, useTitle } from '../session/reader';
import { Asked, Nothing, PageHead } from '../pieces/Listing';
import './reporting.css';

/** What was refused of the bureau's reports, why, and how to mend it; corrected facts are sent again from here. */
export default function RejectionsPage() {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const [search, setSearch] = useSearchParams();
  const [trail, setTrail] = useState(FIRST_PAGE);
  const [chosen, setChosen] = useState<Rejection | null>(null);
  const question: RejectionQuestion = { code: search.get('code'), day: search.get('day'), batch: search.get('batch') };
  const answer = useQuery(rejectionsQuery(purpose, question, trail.at(-1) ?? null));
  const filtered = question.code !== null || question.day !== null || question.batch !== null;
  const show = (next: RejectionQuestion) => {
    setTrail(FIRST_PAGE);
    setSearch(Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null));
  };
  useTitle(t('rejection.documentTitle'));
  return (
    <>
      <PageHead title={t('nav.rejections')} what={t('rejection.what')}>
        <a className="btn" href={address('/rejections.xlsx', { ...question })} download>
          <Icon name="download" />
          {t('rejection.download')}
        </a>
      </PageHead>
      <Codes question={question} onShow={show} />
      <Asked answer={answer} unavailable={t('rejection.unavailable')}>
        {(page) =>
          page.items.length === 0 ? (
            <Nothing
              icon="tick"
              title={t(filtered ? 'rejection.noMatch' : 'rejection.empty')}
              text={t(filtered ? 'rejection.noMatchText' : 'rejection.emptyText')}
            />
          ) : (
            <>
              <RejectionTable items={page.items} chosen={chosen} onChoose={setChosen} />
              <TrailPager trail={trail} next={page.next} onShow={setTrail} />
            </>
          )
        }
      </Asked>
      <RejectionDrawer rejection={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

/** Refusals by reason, each a filter. */
function Codes({ question, onShow }: { question: RejectionQuestion; onShow: (question: RejectionQuestion) => void }) {
  const { t, say } = useLanguage();
  const { purpose } = useReader();
  const summary = useQuery(rejectionSummaryQuery(purpose, question.day));
  const rules = useQuery(refusalRulesQuery);
  const counts = countByCode(summary.data?.items ?? []);
  if (counts.size === 0) return null;
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const name = (code: string) => say(rules.data?.find((each) => each.code === code)?.demand) || code;
  return (
    <div className="row wrap reasons" role="group" aria-label={t('rejection.byReason')}>
      <button type="button" className="chip" aria-pressed={question.code === null} onClick={() => onShow({ ...question, code: null })}>
        {t('ranking.all')} <b className="num">{figure(all)}</b>
      </button>
      {[...counts].map(([code, count]) => (
        <button
          key={code}
          type="button"
          className="chip"
          aria-pressed={question.code === code}
          onClick={() => onShow({ ...question, code })}
        >
          {name(code)} <b className="num">{figure(count)}</b>
        </button>
      ))}
    </div>
  );
}

function RejectionTable({
  items,
  chosen,
  onChoose,
}: {
  items: readonly Rejection[];
  chosen: Rejection | null;
  onChoose: (rejection: Rejection) => void;
}) {
  const { t, say } = useLanguage();
  const names = useNames();
  return (
    <div className="tw">
      <table className="t">
        <caption className="sr">{t('nav.rejections')}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('rejection.receivedAt')}
              <span className="unit">{t('log.beijing')}</span>
            </th>
            <th scope="col">{t('rejection.enterprise')}</th>
            <th scope="col">{t('rejection.fact')}</th>
            <th scope="col">{t('rejection.why')}</th>
            <th scope="col">{t('rejection.wayOut')}</th>
            <th scope="col">{t('rejection.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id} className={each.id === chosen?.id ? 'sel' : ''}>
              <td className="num">{minute(each.receivedAt)}</td>
              <td className="code">{each.creditCode ?? <span className="na">{t('rejection.unreadable')}</span>}</td>
              <td>
                {each.quantity ? names.quantity(each.quantity) : <span className="na">{t('rejection.whole')}</span>}{' '}
                <span className="num">{each.quarter}</span>
                <div className="s12 muted mono">{each.field}</div>
              </td>
              <th scope="row" className="wrapping">
                <button type="button" className="textual wrapping" aria-expanded={each.id === chosen?.id} onClick={() => onChoose(each)}>
                  {say(each.message)}
                </button>
                <div className="s12 muted mono">{each.code}</div>
              </th>
              <td className="wrapping soft">{say(each.wayOut)}</td>
              <td>
                <StateTag rejection={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StateTag({ rejection }: { rejection: Rejection }) {
  const { t } = useLanguage();
  return rejection.replayed ? (
    <span className="tag ok">
      <Icon name="turn" />
      {t('rejection.replayed')}
    </span>
  ) : (
    <span className="tag warn">{t('rejection.open')}</span>
  );
}

function RejectionDrawer({ rejection, onClose }: { rejection: Rejection | null; onClose: () => void }) {
  const { t, say } = useLanguage();
  const kept = useRef<Rejection | null>(null);
  if (rejection) kept.current = rejection;
  const shown = rejection ?? kept.current;
  return (
    <Drawer
      open={rejection !== null}
      onClose={onClose}
      size={640}
      closable={{ placement: 'end', 'aria-label': t('drawer.close') }}
      closeIcon={<Icon name="cross" />}
      destroyOnHidden
      title={shown && <h2 className="entry-title">{say(shown.message)}</h2>}
    >
      {shown && <Detail key={shown.id} rejection={shown} />}
    </Drawer>
  );
}

function Detail({ rejection }: { rejection: Rejection }) {
  const { t, say } = useLanguage();
  const { purpose } = useReader();
  const answer = useQuery(rejectionQuery(purpose, rejection.id));
  return (
    <>
      <p className="note">
        <Icon name="info" />
        <span>{say(rejection.wayOut)}</span>
      </p>
      <dl className="kv">
        <dt>{t('rejection.code')}</dt>
        <dd className="mono">{rejection.code}</dd>
        <dt>{t('rejection.field')}</dt>
        <dd className="mono">{rejection.field}</dd>
        <dt>{t('rejection.receivedAt')}</dt>
        <dd className="num">{second(rejection.receivedAt)}</dd>
        <dt>{t('rejection.place')}</dt>
        <dd className="mono">
          {rejection.topic} · {rejection.partition} · {rejection.offset}
          {rejection.factIndex !== null && ` · facts[${rejection.factIndex}]`}
        </dd>
        {rejection.messageId && (
          <>
            <dt>{t('fact.message')}</dt>
            <dd className="mono">{rejection.messageId}</dd>
          </>
        )}
      </dl>
      <Asked answer={answer} unavailable={t('rejection.unavailable')}>
        {(whole) =>
          rejection.factIndex !== null && whole.kept.text !== null ? (
            <Mend key={rejection.id} id={rejection.id} raw={whole.kept.text} />
          ) : (
            <>
              <h3 className="s13 b">{t('rejection.asSent')}</h3>
              <pre className="card listing" tabIndex={0}>
                {whole.kept.text ?? whole.kept.base64}
              </pre>
              {!whole.kept.complete && <p className="s13 muted">{t('rejection.cut', { bytes: figure(whole.kept.messageBytes) })}</p>}
              <Again id={rejection.id} />
            </>
          )
        }
      </Asked>
    </>
  );
}

/** The fact as it was sent, to be corrected and sent again. */
function Mend({ id, raw }: { id: string; raw: string }) {
  const { t } = useLanguage();
  const [text, setText] = useState(() => pretty(raw));
  const [wrong, setWrong] = useState(false);
  const replay = useReplay();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fact = parsed(text);
        setWrong(fact === null);
        if (fact !== null) replay.mutate([{ id, fact }]);
      }}
    >
      <label htmlFor="mend" className="s13 b">
        {t('rejection.correct')}
      </label>
      <textarea
        id="mend"
        className={wrong ? 'area mono faulty' : 'area mono'}
        rows={10}
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'mend-wrong' : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {wrong && (
        <p className="said-wrong" id="mend-wrong" role="alert">
          {t('rejection.notJson')}
        </p>
      )}
      <p className="row">
        <button type="submit" className="btn pri" disabled={replay.isPending}>
          <Icon name="turn" />
          {t('rejection.sendCorrected')}
        </button>
      </p>
      <Verdicts replay={replay} />
    </form>
  );
}

/** Judges what was sent once more as it stands, for example after the registry was completed. */
function Again({ id }: { id: string }) {
  const { t } = useLanguage();
  const replay = useReplay();
  return (
    <>
      <p className="row">
        <button type="button" className="btn" disabled={replay.isPending} onClick={() => replay.mutate([{ id }])}>
          <Icon name="turn" />
          {t('rejection.judgeAgain')}
        </button>
      </p>
      <Verdicts replay={replay} />
    </>
  );
}

function useReplay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (items: { id: string; fact?: unknown }[]) =>
      ask<ReplayAnswer>(address('/rejections/replays'), { method: 'POST', body: { items } }),
    onSuccess: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'rejections' }),
  });
}

function Verdicts({ replay }: { replay: ReturnType<typeof useReplay> }) {
  const { t, say } = useLanguage();
  if (replay.isError) return <ProblemView problem={asProblem(replay.error)} />;
  return (
    <div role="status">
      {replay.data?.items.map((item) => (
        <p key={item.id} className={item.verdict === 'refused' ? 'note err' : 'note ok'}>
          <Icon name={item.verdict === 'refused' ? 'alert' : 'tick'} />
          <span>
            <b>{t(`rejection.verdict.${item.verdict}`)}</b> {item.reasons.map((reason) => say(reason.message)).join(' ')}
          </span>
        </p>
      ))}
    </div>
  );
}

/** How often each rule refused, the most frequent first. */
export function countByCode(items: RejectionSummary['items']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of items) counts.set(each.code, (counts.get(each.code) ?? 0) + each.refusals);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

function pretty(raw: string): string {
  const read = parsed(raw);
  return read === null ? raw : JSON.stringify(read, null, 2);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
