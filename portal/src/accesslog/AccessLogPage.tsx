import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { accessLogQuery } from '../api/queries';
import type { AccessEntry } from '../api/records';
import { isCreditCode } from '../figures/creditCode';
import { figure } from '../figures/decimal';
import { day, instantOfDay } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { CopyButton, ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import { isDay, logQuestion, logSearchOf, logViewOf, type LogView } from './address';
import { Outcome } from './Outcome';
import { useLogWords } from './words';
import './accesslog.css';

const PAGE = 50;

/** Who read what, for which purpose, with which outcome: the auditor's view of the log. */
export default function AccessLogPage() {
  const { t } = useLanguage();
  const { purpose } = useReader();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const { state } = useLocation();
  const view = logViewOf(search);
  const kept: unknown = (state as { trail?: unknown } | null)?.trail;
  const trail = Array.isArray(kept) ? (kept as (string | null)[]) : [];
  const show = (next: LogView, nextTrail: readonly (string | null)[] = []) =>
    void navigate({ search: logSearchOf(next).toString() }, { state: { trail: nextTrail } });
  const answer = useQuery({ ...accessLogQuery(purpose, logQuestion(view, PAGE)), placeholderData: keepPreviousData });
  const [chosen, setChosen] = useState<number | null>(null);
  useTitle(t('log.documentTitle'));
  const entries = answer.data?.items ?? [];
  const entry = entries.find((each) => each.index === chosen) ?? null;
  const filtered = view.enterprise !== null || view.actor !== null || view.from !== null || view.to !== null;
  return (
    <>
      <div className="page-h">
        <div>
          <h1>{t('log.title')}</h1>
          <p className="s13 muted">{t('log.what')}</p>
        </div>
      </div>
      <LogFilters view={view} filtered={filtered} onShow={(next) => show({ ...next, cursor: null })} />
      {answer.isError ? (
        <div className="card">
          <ProblemView problem={asProblem(answer.error)} heading={t('log.unavailable')} onRetry={() => void answer.refetch()} />
        </div>
      ) : !answer.data ? (
        <Waiting>
          <SkeletonCard lines={8} />
        </Waiting>
      ) : entries.length === 0 ? (
        <div className="card emp">
          <Icon name="search" large />
          <h2>{t(filtered ? 'log.noMatch' : 'log.empty')}</h2>
          <p>{t(filtered ? 'log.noMatchText' : 'log.emptyText')}</p>
        </div>
      ) : (
        <>
          <LogTable entries={entries} chosen={chosen} onChoose={setChosen} stale={answer.isPlaceholderData} />
          <div className="pager">
            <span className="muted grow">
              {t('log.newestFirst')}
              {answer.data.asOf.index !== null && ` · ${t('log.complete', { index: figure(answer.data.asOf.index) })}`}
            </span>
            <span>{t('log.onPage', { count: entries.length })}</span>
            <span className="pg">
              {view.cursor !== null && trail.length === 0 && (
                <button type="button" className="btn sm" onClick={() => show({ ...view, cursor: null })}>
                  {t('ranking.firstPage')}
                </button>
              )}
              <button
                type="button"
                className="btn sm"
                disabled={trail.length === 0 || answer.isPlaceholderData}
                onClick={() => show({ ...view, cursor: trail.at(-1) ?? null }, trail.slice(0, -1))}
              >
                <Icon name="left" />
                {t('log.newer')}
              </button>
              <button
                type="button"
                className="btn sm"
                disabled={answer.data.next === null || answer.isPlaceholderData}
                onClick={() => show({ ...view, cursor: answer.data.next }, [...trail, view.cursor])}
              >
                {t('log.older')}
                <Icon name="right" />
              </button>
            </span>
          </div>
          <EntryDrawer entry={entry} onClose={() => setChosen(null)} />
        </>
      )}
    </>
  );
}

function LogFilters({ view, filtered, onShow }: { view: LogView; filtered: boolean; onShow: (view: LogView) => void }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(view);
  const [wrong, setWrong] = useState<'code' | 'day' | null>(null);
  const key = JSON.stringify(view);
  useEffect(() => setTyped(JSON.parse(key) as LogView), [key]);
  const set = (name: 'enterprise' | 'actor' | 'from' | 'to') => (event: React.ChangeEvent<HTMLInputElement>) =>
    setTyped({ ...typed, [name]: event.target.value || null });
  return (
    <form
      className="filters row wrap"
      role="search"
      aria-label={t('ranking.filters')}
      onSubmit={(event) => {
        event.preventDefault();
        const code = typed.enterprise?.trim().toUpperCase() || null;
        const badDay = [typed.from, typed.to].some((date) => date !== null && !isDay(date.trim()));
        const bad = badDay ? 'day' : code !== null && !isCreditCode(code) ? 'code' : null;
        setWrong(bad);
        if (bad === null) onShow({ ...typed, enterprise: code, actor: typed.actor?.trim() || null });
      }}
    >
      <span className="field">
        <Icon name="clock" />
        <label htmlFor="log-from" className="muted">
          {t('log.from')}
        </label>
        <input id="log-from" className="date" placeholder="2026-01-31" maxLength={10} aria-invalid={wrong === 'day'} value={typed.from ?? ''} onChange={set('from')} />
      </span>
      <span className="field">
        <label htmlFor="log-to" className="muted">
          {t('log.to')}
        </label>
        <input id="log-to" className="date" placeholder="2026-01-31" maxLength={10} aria-invalid={wrong === 'day'} value={typed.to ?? ''} onChange={set('to')} />
      </span>
      <span className="field">
        <Icon name="person" />
        <input aria-label={t('log.actor')} placeholder={t('log.actor')} maxLength={64} value={typed.actor ?? ''} onChange={set('actor')} />
      </span>
      <span className={wrong === 'code' ? 'field wide faulty' : 'field wide'}>
        <Icon name="building" />
        <input
          aria-label={t('log.enterprise')}
          placeholder={t('log.enterprise')}
          maxLength={18}
          aria-invalid={wrong === 'code'}
          aria-describedby={wrong === 'code' ? 'log-wrong' : undefined}
          value={typed.enterprise ?? ''}
          onChange={set('enterprise')}
        />
      </span>
      <button type="submit" className="btn pri">
        {t('ranking.search')}
      </button>
      {filtered && (
        <button
          type="button"
          className="btn txt"
          onClick={() => onShow({ enterprise: null, actor: null, from: null, to: null, cursor: null })}
        >
          {t('ranking.reset')}
        </button>
      )}
      {wrong && (
        <span className="said-wrong" id="log-wrong" role="alert">
          {t(wrong === 'day' ? 'log.wrongDay' : 'log.wrongCode')}
        </span>
      )}
    </form>
  );
}

function LogTable({
  entries,
  chosen,
  onChoose,
  stale,
}: {
  entries: readonly AccessEntry[];
  chosen: number | null;
  onChoose: (index: number) => void;
  stale: boolean;
}) {
  const { t } = useLanguage();
  const words = useLogWords();
  return (
    <div className="tw" style={stale ? { opacity: 0.6 } : {}}>
      <table className="t log" aria-busy={stale}>
        <caption className="sr">{t('log.title')}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort="descending">
              {t('log.time')} ↓<span className="unit">{t('log.beijing')}</span>
            </th>
            <th scope="col">
              {t('log.who')}
              <span className="unit">{t('log.whoUnit')}</span>
            </th>
            <th scope="col">{t('log.operation')}</th>
            <th scope="col">{t('purpose.label')}</th>
            <th scope="col">{t('log.about')}</th>
            <th scope="col" className="r">
              {t('log.rows')}
            </th>
            <th scope="col">{t('log.outcome')}</th>
            <th scope="col" className="r">
              {t('log.index')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.index} className={entry.index === chosen ? 'sel' : ''}>
              <td className="num">
                {instantOfDay(entry.at)}
                <div className="s12 muted">{day(entry.at)}</div>
              </td>
              <th scope="row">
                <b className="actor">{entry.displayName || entry.actor}</b>
                <div className="s12 muted">
                  {[entry.organisation, words.role(entry.role), entry.actor].filter(Boolean).join(' · ')}
                  {entry.onBehalfOf && ` · ${t('log.onBehalfOf', { name: entry.onBehalfOf })}`}
                </div>
              </th>
              <td>{words.operation(entry)}</td>
              <td className={entry.purpose ? '' : 'na'}>{words.purpose(entry.purpose)}</td>
              <td className={entry.enterprises.length === 1 ? 'code' : ''}>{words.about(entry)}</td>
              <td className="r num">{figure(entry.rows)}</td>
              <td>
                <Outcome entry={entry} />
              </td>
              <td className="r">
                <button
                  type="button"
                  className="textual num"
                  aria-expanded={entry.index === chosen}
                  onClick={() => onChoose(entry.index)}
                >
                  {figure(entry.index)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const LISTED = 24;

/** One entry in full. */
function EntryDrawer({ entry, onClose }: { entry: AccessEntry | null; onClose: () => void }) {
  const { t } = useLanguage();
  const kept = useRef<AccessEntry | null>(null);
  if (entry) kept.current = entry;
  const shown = entry ?? kept.current;
  return (
    <Drawer
      open={entry !== null}
      onClose={onClose}
      size={560}
      closable={{ placement: 'end', 'aria-label': t('drawer.close') }}
      closeIcon={<Icon name="cross" />}
      destroyOnHidden
      title={shown && <h2 className="entry-title">{t('log.entry', { index: figure(shown.index) })}</h2>}
    >
      {shown && <Entry key={shown.index} entry={shown} />}
    </Drawer>
  );
}

function Entry({ entry }: { entry: AccessEntry }) {
  const { t } = useLanguage();
  const words = useLogWords();
  const [all, setAll] = useState(false);
  const listed = all ? entry.enterprises : entry.enterprises.slice(0, LISTED);
  return (
    <>
      <dl className="kv">
        <dt>{t('log.outcome')}</dt>
        <dd>
          <Outcome entry={entry} />
        </dd>
        <dt>{t('log.time')}</dt>
        <dd className="num">
          {day(entry.at)} {instantOfDay(entry.at)}
        </dd>
        <dt>{t('log.who')}</dt>
        <dd>
          {entry.displayName} <span className="mono muted">{entry.actor}</span>
        </dd>
        <dt>{t('log.whoUnit')}</dt>
        <dd>{[entry.organisation, words.role(entry.role)].filter(Boolean).join(' · ')}</dd>
        {entry.onBehalfOf && (
          <>
            <dt>{t('log.behalf')}</dt>
            <dd>{entry.onBehalfOf}</dd>
          </>
        )}
        <dt>{t('purpose.label')}</dt>
        <dd>{words.purpose(entry.purpose)}</dd>
        <dt>{t('log.operation')}</dt>
        <dd>
          {words.operation(entry)} <span className="mono muted">{entry.operation}</span>
        </dd>
        <dt>{t('log.service')}</dt>
        <dd className="mono">
          {entry.service} · HTTP {entry.status}
        </dd>
        {entry.target && (
          <>
            <dt>{t('log.target')}</dt>
            <dd className="mono">{entry.target}</dd>
          </>
        )}
        <dt>{t('log.rows')}</dt>
        <dd className="num">{figure(entry.rows)}</dd>
        {entry.traceId && (
          <>
            <dt>traceId</dt>
            <dd className="mono">
              {entry.traceId} <CopyButton text={entry.traceId} />
            </dd>
          </>
        )}
      </dl>
      {entry.enterprises.length > 0 && (
        <div className="entry-codes">
          <p className="s13 muted">{t('log.enterprises', { count: entry.enterprises.length })}</p>
          <ul>
            {listed.map((code) => (
              <li key={code} className="code s13">
                {code}
              </li>
            ))}
          </ul>
          {listed.length < entry.enterprises.length && (
            <button type="button" className="textual inside s13" onClick={() => setAll(true)}>
              {t('log.listAll', { count: entry.enterprises.length })}
            </button>
          )}
        </div>
      )}
    </>
  );
}
