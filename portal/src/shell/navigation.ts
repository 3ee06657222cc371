import type { IconName } from '../pieces/Icon';
import type { PortalRole } from '../session/session';

/** Pages in the navigation. Only what exists is listed: a page that is not built is not promised. */
export type PageKey =
  | 'ranking'
  | 'whatIf'
  | 'districts'
  | 'objections'
  | 'investigations'
  | 'accessLog'
  | 'myScore'
  | 'readers'
  | 'register'
  | 'contracts'
  | 'submissions'
  | 'batches'
  | 'rejections'
  | 'corrections'
  | 'warnings'
  | 'deliveries'
  | 'bureauDeliveries'
  | 'dataWarnings'
  | 'bureaus'
  | 'agreements'
  | 'pilots'
  | 'results'
  | 'resultConfirmation'
  | 'myResult';

export interface Entry {
  key: PageKey;
  to: string;
  icon: IconName;
  /** Heading above it in the wide navigation. */
  group: 'monitoring' | 'results' | 'tasks' | 'log' | 'reporting' | 'quality' | 'archive' | 'sharing' | 'framework' | 'administration';
}

const ALL: Record<PageKey, Entry> = {
  ranking: { key: 'ranking', to: '/ranking', icon: 'bars', group: 'monitoring' },
  whatIf: { key: 'whatIf', to: '/what-if', icon: 'grid', group: 'monitoring' },
  districts: { key: 'districts', to: '/districts', icon: 'columns', group: 'monitoring' },
  objections: { key: 'objections', to: '/objections', icon: 'scales', group: 'results' },
  investigations: { key: 'investigations', to: '/objections', icon: 'scales', group: 'tasks' },
  accessLog: { key: 'accessLog', to: '/access-log', icon: 'search', group: 'log' },
  myScore: { key: 'myScore', to: '/my-score', icon: 'bars', group: 'results' },
  readers: { key: 'readers', to: '/readers', icon: 'eye', group: 'log' },
  register: { key: 'register', to: '/enterprises', icon: 'building', group: 'archive' },
  contracts: { key: 'contracts', to: '/contracts', icon: 'page', group: 'reporting' },
  submissions: { key: 'submissions', to: '/submissions', icon: 'upload', group: 'reporting' },
  batches: { key: 'batches', to: '/batches', icon: 'grid', group: 'reporting' },
  rejections: { key: 'rejections', to: '/rejections', icon: 'warning', group: 'quality' },
  corrections: { key: 'corrections', to: '/corrections', icon: 'scales', group: 'quality' },
  warnings: { key: 'warnings', to: '/warnings', icon: 'info', group: 'quality' },
  bureauDeliveries: { key: 'bureauDeliveries', to: '/deliveries', icon: 'clock', group: 'sharing' },
  dataWarnings: { key: 'dataWarnings', to: '/warnings', icon: 'info', group: 'archive' },
  deliveries: { key: 'deliveries', to: '/deliveries', icon: 'clock', group: 'quality' },
  bureaus: { key: 'bureaus', to: '/bureaus', icon: 'key', group: 'administration' },
  agreements: { key: 'agreements', to: '/agreements', icon: 'link', group: 'sharing' },
  pilots: { key: 'pilots', to: '/pilots', icon: 'columns', group: 'framework' },
  results: { key: 'results', to: '/results', icon: 'tick', group: 'results' },
  resultConfirmation: { key: 'resultConfirmation', to: '/results', icon: 'tick', group: 'tasks' },
  myResult: { key: 'myResult', to: '/my-result', icon: 'tick', group: 'results' },
};

const OF_ROLE: Record<PortalRole, readonly PageKey[]> = {
  'city-officer': ['ranking', 'districts', 'results', 'bureauDeliveries', 'agreements', 'pilots', 'register'],
  'district-officer': ['ranking', 'whatIf', 'results', 'objections', 'pilots', 'register', 'dataWarnings'],
  'park-officer': ['investigations', 'resultConfirmation', 'pilots', 'register'],
  enterprise: ['objections', 'myScore', 'myResult', 'readers'],
  'bureau-publisher': ['contracts', 'submissions', 'batches', 'rejections', 'corrections', 'warnings', 'deliveries'],
  auditor: ['accessLog', 'agreements', 'pilots'],
  'system-admin': ['bureaus'],
  'security-admin': ['bureaus', 'agreements'],
  'audit-admin': ['bureaus'],
};

export function navigationOf(role: PortalRole): readonly Entry[] {
  return OF_ROLE[role].map((key) => ALL[key]);
}

/** True while the reader is on the entry's page or on one that is reached from it. */
export function isOn(entry: Entry, path: string): boolean {
  return path === entry.to || path.startsWith(`${entry.to}/`) || (entry.key === 'ranking' && path.startsWith('/scores/'));
}
