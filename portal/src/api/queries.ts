import { queryOptions } from '@tanstack/react-query';
import { address, ask, askVersioned } from './client';
import type {
  AccessLog,
  Agreement,
  Appeal,
  Batch,
  Bureau,
  BureauFile,
  Coded,
  Contract,
  ContractSummary,
  CorrectionOrder,
  Delivery,
  District,
  DistrictTerm,
  DistrictsComparison,
  EnterpriseDetail,
  EnterpriseEntry,
  Fact,
  FrozenLine,
  FrozenResult,
  Guidance,
  HistoryEntry,
  IndustryComparison,
  ListKind,
  Movers,
  Page,
  PassportKey,
  PairComparison,
  Quantity,
  Ranking,
  RefusalRule,
  Rejection,
  RejectionDetail,
  RejectionSummary,
  ResultStanding,
  SchemeSummary,
  SchemeVersion,
  SchemeView,
  Score,
  Session,
  Submission,
  SubmissionItem,
  Warning,
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
export const bureausQuery = reference<Bureau>('/bureaus');
export const quantitiesQuery = reference<Quantity>('/quantities');
export const purposesQuery = reference<Coded>('/purposes');

export const contractsQuery = reference<ContractSummary>('/contracts');

/** Read anew whenever it is opened: another administrator may have been there. */
export function bureauFileQuery(code: string) {
  return queryOptions({
    queryKey: ['bureau', code],
    queryFn: ({ signal }) => ask<BureauFile>(address(`/bureaus/${encodeURIComponent(code)}`), { signal }),
    staleTime: 0,
  });
}

export const agreementsQuery = queryOptions({
  queryKey: ['agreements'],
  queryFn: async ({ signal }) => (await ask<Page<Agreement>>(address('/agreements'), { signal })).items,
  staleTime: 0,
});

/** With the version that a change of it names. */
export function agreementQuery(id: string) {
  return queryOptions({
    queryKey: ['agreements', id],
    queryFn: ({ signal }) => askVersioned<Agreement>(address(`/agreements/${encodeURIComponent(id)}`), { signal }),
    staleTime: 0,
  });
}

/** With the version that a decision on it names. */
export function pilotQuery(district: string) {
  return queryOptions({
    queryKey: ['pilot', district],
    queryFn: ({ signal }) => askVersioned<DistrictTerm>(address(`/districts/${encodeURIComponent(district)}/pilot`), { signal }),
    staleTime: 0,
  });
}

/** How a year's results stand, with the version that a step names; no enterprise is in it. */
export function resultStandingQuery(district: string, year: string) {
  return queryOptions({
    queryKey: ['results', district, year],
    queryFn: ({ signal }) => askVersioned<ResultStanding>(address(`/results/${district}/${year}`), { signal }),
    staleTime: 0,
  });
}

/** The keys that passports are signed with; none where the deployment has no key. */
export const passportKeysQuery = queryOptions({
  queryKey: ['reference', '/passport-keys'],
  queryFn: async ({ signal }) => (await ask<{ keys: PassportKey[] }>(address('/passport-keys'), { signal })).keys,
  staleTime: HOUR,
});

export function contractQuery(topic: string) {
  return queryOptions({
    queryKey: ['reference', '/contracts', topic],
    queryFn: ({ signal }) => ask<Contract>(address(`/contracts/${encodeURIComponent(topic)}`), { signal }),
    staleTime: HOUR,
  });
}

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

/** The neighbours of one enterprise in its list. */
export function aroundQuery(purpose: string, question: { district: string; period: string; list: ListKind; enterprise: string }) {
  return queryOptions({
    queryKey: ['read', purpose, 'around', question],
    queryFn: ({ signal }) => ask<Ranking>(address('/rankings/around', { ...question }), { signal }),
  });
}

/** @param question `since` is an instant or a day in Beijing */
export function moversQuery(purpose: string, question: { district: string; period: string; list: ListKind; since: string }) {
  return queryOptions({
    queryKey: ['read', purpose, 'movers', question],
    queryFn: ({ signal }) => ask<Movers>(address('/rankings/movers', { ...question, limit: 20 }), { signal }),
  });
}

export function industryQuery(purpose: string, creditCode: string, period: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'industry', creditCode, period],
    queryFn: ({ signal }) => ask<IndustryComparison>(address(`/scores/${creditCode}/industry`, { period }), { signal }),
  });
}

export function pairQuery(purpose: string, creditCode: string, other: string, period: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'pair', creditCode, other, period],
    queryFn: ({ signal }) => ask<PairComparison>(address(`/scores/${creditCode}/comparison`, { period, with: other }), { signal }),
  });
}

export function districtsComparisonQuery(purpose: string, period: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'districts-comparison', period],
    queryFn: ({ signal }) => ask<DistrictsComparison>(address('/districts/comparison', { period }), { signal }),
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

export interface ResultLinesQuestion {
  district: string;
  year: string;
  version: number;
  list: ListKind;
}

/** A frozen version never changes; only what was waived in it may. */
export function resultLinesQuery(purpose: string, { district, year, version, list }: ResultLinesQuestion, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'resultLines', district, year, version, list, cursor],
    queryFn: ({ signal }) =>
      ask<Page<FrozenLine>>(address(`/results/${district}/${year}/versions/${version}/lines`, { list, limit: 50, cursor }), { signal }),
  });
}

export function frozenResultQuery(purpose: string, district: string, year: string, creditCode: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'result', district, year, creditCode],
    queryFn: ({ signal }) => ask<FrozenResult>(address(`/results/${district}/${year}/enterprises/${creditCode}`), { signal }),
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

export interface RegisterQuestion {
  district: string | null;
  q: string | null;
  list: string | null;
  year: string | null;
}

export function registerQuery(purpose: string, question: RegisterQuestion, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'register', question, cursor],
    queryFn: ({ signal }) => ask<Page<EnterpriseEntry>>(address('/enterprises', { ...question, limit: 50, cursor }), { signal }),
  });
}

export function enterpriseQuery(purpose: string, creditCode: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'enterprise', creditCode],
    queryFn: ({ signal }) => ask<EnterpriseDetail>(address(`/enterprises/${creditCode}`), { signal }),
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

export function batchesQuery(purpose: string, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'batches', cursor],
    queryFn: ({ signal }) => ask<Page<Batch>>(address('/batches', { limit: 20, cursor }), { signal }),
  });
}

export interface RejectionQuestion {
  code: string | null;
  day: string | null;
  batch: string | null;
}

export function rejectionsQuery(purpose: string, question: RejectionQuestion, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'rejections', 'list', question, cursor],
    queryFn: ({ signal }) => ask<Page<Rejection>>(address('/rejections', { ...question, limit: 50, cursor }), { signal }),
  });
}

export const refusalRulesQuery = reference<RefusalRule>('/rejections/rules');

export function rejectionSummaryQuery(purpose: string, day: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'rejections', 'summary', day],
    queryFn: ({ signal }) => ask<RejectionSummary>(address('/rejections/summary', { from: day, to: day }), { signal }),
  });
}

export function rejectionQuery(purpose: string, id: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'rejections', 'one', id],
    queryFn: ({ signal }) => ask<RejectionDetail>(address(`/rejections/${encodeURIComponent(id)}`), { signal }),
  });
}

export interface WarningQuestion {
  quarter: string;
  bureau: string | null;
  district: string | null;
}

export function warningsQuery(purpose: string, question: WarningQuestion, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'warnings', question, cursor],
    queryFn: ({ signal }) => ask<Page<Warning>>(address('/warnings', { ...question, limit: 50, cursor }), { signal }),
  });
}

export function deliveriesQuery(purpose: string, question: { bureau: string; quarter: string }) {
  return queryOptions({
    queryKey: ['read', purpose, 'deliveries', question],
    queryFn: ({ signal }) => ask<Delivery>(address('/deliveries', { ...question }), { signal }),
  });
}

const MOVING = new Set(['queued', 'checking', 'publishing']);

/** Read again each second while the service is at work on it. */
export function correctionOrdersQuery(purpose: string, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'correctionOrders', cursor],
    queryFn: ({ signal }) => ask<Page<CorrectionOrder>>(address('/correction-orders', { limit: 20, cursor }), { signal }),
  });
}

export function submissionsQuery(purpose: string, cursor: string | null) {
  return queryOptions({
    queryKey: ['read', purpose, 'submissions', cursor],
    queryFn: ({ signal }) => ask<Page<SubmissionItem>>(address('/submissions', { limit: 20, cursor }), { signal }),
  });
}

export function submissionQuery(purpose: string, id: string) {
  return queryOptions({
    queryKey: ['read', purpose, 'submission', id],
    queryFn: ({ signal }) => ask<Submission>(address(`/submissions/${encodeURIComponent(id)}`), { signal }),
    refetchInterval: ({ state }) => (state.data && MOVING.has(state.data.state) ? 1_000 : false),
  });
}
