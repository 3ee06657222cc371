import { queryOptions } from '@tanstack/react-query';
import { address, ask } from './client';
import type {
  AccessLog,
  Appeal,
  Coded,
  District,
  EnterpriseEntry,
  Fact,
  Guidance,
  HistoryEntry,
  ListKind,
  Page,
  Quantity,
  Ranking,
  SchemeSummary,
  SchemeVersion,
  SchemeView,
  Score,
  Session,
} from './records';

const HOUR = 3_600_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => (await ask<Session | undefined>('/session', { signal })) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

function reference<T>(path: string) {
  return queryOptions({
    queryKey: ['reference', path],
    queryFn: async ({ signal }) => (await ask<Page<T>>(address(path), { signal })).items,
    staleTime: HOUR,
  });
}

export const districtsQuery = reference<District>('/districts');
export const bureausQuery = reference<Coded>('/bureaus');
export const quantitiesQuery = reference<Quantity>('/quantities');
export const purposesQuery = reference<Coded>('/purposes');

export function schemesQuery(district: string) {
  return queryOptions({
    queryKey: ['schemes', district],
    queryFn: async ({ signal }) => (await ask<Page<SchemeSummary>>(address('/schemes', { district }), { signal })).items,
    staleTime: HOUR,
  });
}

/** A published version never changes, so it is read once. */
export function schemeQuery(scheme: SchemeVersion) {
  return queryOptions({
    queryKey: ['scheme', scheme.id, scheme.version],
    queryFn: async ({ signal }) =>
      (await ask<SchemeView>(address(`/schemes/${scheme.id}`, { version: scheme.version }), { signal })).scheme,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/*
 * Keys of everything below begin with 'read' and carry the purpose: each of these reads is written to the access log
 * under the purpose of its time, so an answer fetched for one purpose is never shown under another.
 */

export interface RankingQuestion {
  district: string;
  period: string;
  list: ListKind;
  class: string | null;
  q: string | null;
  limit: number;
  cursor: string | null;
}

export function rankingQuery(purpose: string, question: RankingQuestion) {
  return queryOptions({
    queryKey: ['read', purpose, 'ranking', question],
    queryFn: ({ signal }) => ask<Ranking>(address('/rankings', { ...question }), { signal }),
  });
}

export function scoreQuery(purpose: string, creditCode: string, period: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'score', creditCode, period],
    queryFn: ({ signal }) => ask<Score>(address(`/scores/${creditCode}`, { period }), { signal }),
  });
}

export function historyQuery(purpose: string, creditCode: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'history', creditCode],
    queryFn: async ({ signal }) =>
      (await ask<Page<HistoryEntry>>(address(`/scores/${creditCode}/history`), { signal })).items,
  });
}

export function factQuery(purpose: string, id: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'fact', id],
    queryFn: ({ signal }) => ask<Fact>(address(`/facts/${encodeURIComponent(id)}`), { signal }),
  });
}

export function guidanceQuery(purpose: string, creditCode: string, period: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'guidance', creditCode, period],
    queryFn: ({ signal }) => ask<Guidance>(address(`/guidance/${creditCode}`, { period }), { signal }),
  });
}

export function enterprisesQuery(purpose: string, question: { q: string; district: string | null }) {
  return queryOptions({
    queryKey: ['read', purpose, 'enterprises', question],
    queryFn: async ({ signal }) =>
      (await ask<Page<EnterpriseEntry>>(address('/enterprises', { ...question, limit: 8 }), { signal })).items,
  });
}

export function appealsQuery(purpose: string, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'appeals', cursor],
    queryFn: ({ signal }) => ask<Page<Appeal>>(address('/appeals', { limit: 50, cursor }), { signal }),
  });
}

export function appealQuery(purpose: string, id: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'appeal', id],
    queryFn: ({ signal }) => ask<Appeal>(address(`/appeals/${encodeURIComponent(id)}`), { signal }),
  });
}

export interface AccessQuestion {
  enterprise: string | null;
  actor: string | null;
  from: string | null;
  to: string | null;
  limit: number;
  cursor: string | null;
}

export function accessLogQuery(purpose: string, question: AccessQuestion) {
  return queryOptions({
    queryKey: ['read', purpose, 'access-log', question],
    queryFn: ({ signal }) => ask<AccessLog>(address('/access-log', { ...question }), { signal }),
  });
}
