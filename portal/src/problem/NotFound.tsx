import type { ReactNode } from 'react';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';
import { CopyButton } from './ProblemView';

/** One answer for "unknown" and "outside your scope": it must not tell which. */
export function EnterpriseNotFound({ scope, traceId, children }: { scope: string | null; traceId: string | null; children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="card emp" role="alert">
      <Icon name="lock" large />
      <h1>{t('notFound.enterprise')}</h1>
      <p>{scope ? t('notFound.whyIn', { scope }) : t('notFound.why')}</p>
      <div className="row">{children}</div>
      {traceId && (
        <p className="mono s12" style={{ marginTop: 16 }}>
          not-found · 404 · {traceId} <CopyButton text={traceId} />
        </p>
      )}
    </div>
  );
}

/** An address that leads nowhere in this portal. */
export function PageNotFound({ children }: { children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <div className="card emp">
      <Icon name="search" large />
      <h1>{t('notFound.page')}</h1>
      <p>{t('notFound.pageWhy')}</p>
      <div className="row">{children}</div>
    </div>
  );
}
