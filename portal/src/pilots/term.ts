import { quarterIndex } from '../figures/period';
import { latestEnded, quarterAfter } from '../reporting/QuarterChoice';

export type Term = { from: string; to: string | null } | null;

export type TermState = 'none' | 'coming' | 'running' | 'over';

/** How a term stands in the quarter that runs at that moment, in Beijing. */
export function termState(term: Term, now: Date): TermState {
  if (term === null) return 'none';
  const running = quarterIndex(runningQuarter(now))!;
  if (running < (quarterIndex(term.from) ?? 0)) return 'coming';
  return term.to !== null && running > (quarterIndex(term.to) ?? 0) ? 'over' : 'running';
}

export function runningQuarter(now: Date): string {
  return quarterAfter(latestEnded(now));
}

export const DECISIONS = ['start', 'prolong', 'end'] as const;

export type Decision = (typeof DECISIONS)[number];

/** What can be decided about a term: it begins once, is prolonged while it has an end, and ends while it has none or a later one. */
export function decisionsOn(term: Term, now: Date): readonly Decision[] {
  if (term === null) return ['start'];
  if (term.to === null) return ['end'];
  return termState(term, now) === 'over' ? ['prolong'] : ['prolong', 'end'];
}

/** So many quarters, beginning with the one that is given. */
export function quartersFrom(first: string, count: number): string[] {
  const quarters: string[] = [];
  for (let quarter = first; quarters.length < count; quarter = quarterAfter(quarter)) quarters.push(quarter);
  return quarters;
}
