import type { IconName } from '../pieces/Icon';
import type { PortalRole } from '../session/session';

/** Pages in the navigation. Only what exists is listed: a page that is not built is not promised. */
export type PageKey = 'ranking' | 'objections' | 'investigations' | 'accessLog' | 'myScore' | 'readers';

export interface Entry {
  key: PageKey;
  to: string;
  icon: IconName;
  /** Heading above it in the wide navigation. */
  group: 'monitoring' | 'results' | 'tasks' | 'log';
}

const ALL: Record<PageKey, Entry> = {
  ranking: { key: 'ranking', to: '/ranking', icon: 'bars', group: 'monitoring' },
  objections: { key: 'objections', to: '/objections', icon: 'scales', group: 'results' },
  investigations: { key: 'investigations', to: '/objections', icon: 'scales', group: 'tasks' },
  accessLog: { key: 'accessLog', to: '/access-log', icon: 'search', group: 'log' },
  myScore: { key: 'myScore', to: '/my-score', icon: 'bars', group: 'results' },
  readers: { key: 'readers', to: '/readers', icon: 'eye', group: 'log' },
};

const OF_ROLE: Record<PortalRole, readonly PageKey[]> = {
  'city-officer': ['ranking'],
  'district-officer': ['ranking', 'objections'],
  'park-officer': ['investigations'],
  enterprise: ['objections', 'myScore', 'readers'],
  auditor: ['accessLog'],
};

export function navigationOf(role: PortalRole): readonly Entry[] {
  return OF_ROLE[role].map((key) => ALL[key]);
}

/** True while the reader is on the entry's page or on one that is reached from it. */
export function isOn(entry: Entry, path: string): boolean {
  return path === entry.to || path.startsWith(`${entry.to}/`) || (entry.key === 'ranking' && path.startsWith('/scores/'));
}
