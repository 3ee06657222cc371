import type { AccessQuestion } from '../api/queries';

/** What the log is asked, as it stands in the page's address. Days are Beijing's. */
export interface LogView {
  enterprise: string | null;
  actor: string | null;
  from: string | null;
  to: string | null;
  cursor: string | null;
}

/** A calendar day that exists: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export function logViewOf(search: URLSearchParams): LogView {
  const text = (name: string) => search.get(name)?.trim() || null;
  const date = (name: string) => (isDay(search.get(name) ?? '') ? search.get(name) : null);
  return {
    enterprise: text('enterprise')?.toUpperCase() ?? null,
    actor: text('actor'),
    from: date('from'),
    to: date('to'),
    cursor: search.get('cursor'),
  };
}

export function logSearchOf(view: LogView): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(view) as [string, string | null][]) {
    if (value) search.set(name, value);
  }
  return search;
}

/** The question to the service, which takes days in Beijing whole, at either end. */
export function logQuestion(view: LogView, limit: number): AccessQuestion {
  return { ...view, limit };
}
