import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import type { Problem } from './Problem';

const RETRY_AFTER_SECONDS = 20;

/** What happened, why, what to do; then the code and the trace id for whoever is asked for help. */
export function ProblemView({
  problem,
  heading,
  onRetry,
  children,
}: {
  problem: Problem;
  heading?: string;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const { t, language } = useLanguage();
  const known = problem.status === null ? problem.code : null;
  const title =
    heading ??
    problem.text('title', language) ??
    (known === 'network-unreachable'
      ? t('problem.network.title')
      : known === 'reading-cancelled'
        ? t('problem.cancelled.title')
        : t('problem.unexpected.title'));
  const ownTitle = heading ? problem.text('title', language) : null;
  const detail =
    problem.text('detail', language) ??
    ownTitle ??
    (known === 'network-unreachable'
      ? t('problem.network.detail')
      : known === 'reading-cancelled'
        ? t('problem.cancelled.detail')
        : t('problem.unexpected.detail'));
  const wayOut = problem.text('wayOut', language) ?? (problem.passing ? t('problem.passing') : null);
  return (
    <div className="perr" role="alert">
      <div className="row top-aligned" style={{ gap: 10 }}>
        <Icon name="alert" large />
        <div>
          <h2>{title}</h2>
          <p>{detail}</p>
          {wayOut && (
            <p>
              <b>{t('problem.wayOut')}</b>
              {wayOut}
            </p>
          )}
          {children}
        </div>
      </div>
      {onRetry && <Retry onRetry={onRetry} automatic={problem.passing} />}
      <dl className="kv mono">
        <dt>{t('problem.code')}</dt>
        <dd>
          {problem.code}
          {problem.status === null ? '' : ` · ${problem.status}`}
          {problem.body.field ? ` · ${problem.body.field}` : ''}
        </dd>
        {problem.traceId && (
          <>
            <dt>traceId</dt>
            <dd>
              {problem.traceId} <CopyButton text={problem.traceId} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Retry({ onRetry, automatic }: { onRetry: () => void; automatic: boolean }) {
  const { t } = useLanguage();
  const [left, setLeft] = useState(RETRY_AFTER_SECONDS);
  useEffect(() => {
    if (!automatic) return undefined;
    const timer = window.setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => window.clearInterval(timer);
  }, [automatic]);
  useEffect(() => {
    if (automatic && left <= 0) {
      setLeft(RETRY_AFTER_SECONDS);
      onRetry();
    }
  }, [automatic, left, onRetry]);
  return (
    <div className="row acts-in">
      <button type="button" className="btn pri" onClick={onRetry}>
        {t('problem.retry')}
      </button>
      {automatic && (
        <span className="s13 muted num">
          {t('problem.retryIn', { time: `00:${String(Math.max(left, 0)).padStart(2, '0')}` })}
        </span>
      )}
    </div>
  );
}

/** Copies a text and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = window.setTimeout(() => setCopied(false), 2000);
    return () => window.clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className="textual inside"
      style={{ fontFamily: 'var(--hz-font)' }}
      onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
    >
      {copied ? t('problem.copied') : t('problem.copy')}
    </button>
  );
}
