import { useInfiniteQuery } from '@tanstack/react-query';
import { address, ask } from '../api/client';
import type { AccessEntry, AccessLog } from '../api/records';
import { figure } from '../figures/decimal';
import { day, second } from '../figures/time';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { SkeletonCard, Waiting } from '../pieces/waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';
import { useReader, useTitle } from '../session/reader';
import { Outcome } from './Outcome';
import { useLogWords } from './words';
import './accesslog.css';

const PAGE = 50;

/** An enterprise sees who read its data, who tried to, and what for. */
export default function ReadersPage() {
  const { t } = useLanguage();
  const { purpose, session } = useReader();
  const creditCode = session.creditCode ?? '';
  useTitle(t('readers.documentTitle'));
  const answer = useInfiniteQuery({
    queryKey: ['read', purpose, 'readers', creditCode],
    enabled: creditCode !== '',
    queryFn: ({ pageParam, signal }) =>
      ask<AccessLog>(address('/access-log', { enterprise: creditCode, limit: PAGE, cursor: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const entries = answer.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="one readers">
      <h1>{t('readers.title')}</h1>
      <p className="lead">{t('readers.what')}</p>
      {answer.isError ? (
        <div className="card">
          <ProblemView problem={asProblem(answer.error)} heading={t('log.unavailable')} onRetry={() => void answer.refetch()} />
        </div>
      ) : !answer.data ? (
        <Waiting>
          <SkeletonCard lines={6} />
        </Waiting>
      ) : entries.length === 0 ? (
        <div className="card emp">
          <Icon name="eye" large />
          <h2>{t('readers.empty')}</h2>
          <p>{t('readers.emptyText')}</p>
        </div>
      ) : (
        <>
          {byDay(entries).map(([date, ofDay]) => (
            <section key={date} aria-label={date}>
              <h2 className="num">{date}</h2>
              <ol className="tl">
                {ofDay.map((entry) => (
                  <Reading key={entry.index} entry={entry} own={entry.actor === session.account} />
                ))}
              </ol>
            </section>
          ))}
          {answer.hasNextPage && (
            <button type="button" className="btn lg" disabled={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
              {t('readers.older')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function byDay(entries: readonly AccessEntry[]): [string, AccessEntry[]][] {
  const days = new Map<string, AccessEntry[]>();
  for (const entry of entries) {
    const date = day(entry.at);
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days];
}

function Reading({ entry, own }: { entry: AccessEntry; own: boolean }) {
  const { t } = useLanguage();
  const words = useLogWords();
  return (
    <li className={entry.outcome === 'served' ? 'done' : 'wait'}>
      <div className="row between wrap">
        <span>
          <b>{own ? t('readers.yourself') : entry.organisation || entry.displayName || entry.actor}</b>{' '}
          <span className="muted s13">
            {[own || !entry.organisation ? null : entry.displayName, words.role(entry.role)].filter(Boolean).join(' · ')}
            {entry.onBehalfOf && ` · ${t('log.onBehalfOf', { name: entry.onBehalfOf })}`}
          </span>
        </span>
        <span className="num s13 muted">{second(entry.at).slice(11)}</span>
      </div>
      <div className="s13">
        {words.operation(entry)}
        {entry.outcome === 'denied'
          ? ` · ${t('readers.nothing')}`
          : entry.rows > 1
            ? ` · ${t('readers.rows', { count: figure(entry.rows) })}`
            : ''}
      </div>
      <div className="row s12 readers-tags">
        <span className="chip off">{words.purpose(entry.purpose)}</span>
        <Outcome entry={entry} />
        <span className="muted num">{t('log.entry', { index: figure(entry.index) })}</span>
      </div>
    </li>
  );
}
