import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import { SkeletonCard, Waiting } from './waiting';
import { asProblem } from '../problem/Problem';
import { ProblemView } from '../problem/ProblemView';

/** The head of a page: what it is, what it is for, and its actions on the right. */
export function PageHead({ title, what, children }: { title: string; what: string; children?: ReactNode }) {
  return (
    <div className="page-h">
      <div>
        <h1>{title}</h1>
        <p className="s13 muted">{what}</p>
      </div>
      {children && <div className="acts">{children}</div>}
    </div>
  );
}

/** What was asked for: its problem, a skeleton while it is read, or itself. */
export function Asked<T>({
  answer,
  unavailable,
  children,
}: {
  answer: UseQueryResult<T>;
  unavailable: string;
  children: (data: T) => ReactNode;
}) {
  if (answer.isError) {
    return (
      <div className="card">
        <ProblemView problem={asProblem(answer.error)} heading={unavailable} onRetry={() => void answer.refetch()} />
      </div>
    );
  }
  if (answer.data === undefined) {
    return (
      <Waiting>
        <SkeletonCard lines={6} />
      </Waiting>
    );
  }
  return <>{children(answer.data)}</>;
}

/** Nothing yet: when there will be something, and what can be done now. */
export function Nothing({ icon, title, text, children }: { icon: IconName; title: string; text: string; children?: ReactNode }) {
  return (
    <div className="card emp">
      <Icon name={icon} large />
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
