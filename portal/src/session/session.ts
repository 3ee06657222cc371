import type { Session } from '../api/records';

/** Roles that have pages here, in the order in which one is chosen for an account that holds several. */
const WITH_PAGES = ['city-officer', 'district-officer', 'park-officer', 'enterprise', 'auditor'] as const;

export type PortalRole = (typeof WITH_PAGES)[number];

export function portalRole(session: Session): PortalRole | null {
  return WITH_PAGES.find((role) => session.roles.includes(role)) ?? null;
}

/** The page a role begins with. */
export function homeOf(role: PortalRole): string {
  switch (role) {
    case 'city-officer':
    case 'district-officer':
      return '/ranking';
    case 'park-officer':
      return '/objections';
    case 'enterprise':
      return '/my-score';
    case 'auditor':
      return '/access-log';
  }
}

/** The purposes that fit a role, in the order in which they are offered; the services decide, this only saves a refusal. */
export const FITTING_PURPOSES: Record<PortalRole, readonly string[]> = {
  'city-officer': ['policy-making', 'guidance', 'review'],
  'district-officer': ['guidance', 'policy-making', 'review'],
  'park-officer': ['investigation', 'guidance', 'review'],
  enterprise: ['review'],
  auditor: ['audit'],
};

const WANTED = 'hengzhi.wanted';

/** Remembers where the reader wanted to go before the login page stood in between. */
export function rememberWanted(path: string): void {
  try {
    if (path !== '/') sessionStorage.setItem(WANTED, path);
  } catch {
    // Without storage the reader simply begins at the role's first page.
  }
}

export function takeWanted(): string | null {
  try {
    const path = sessionStorage.getItem(WANTED);
    sessionStorage.removeItem(WANTED);
    return path?.startsWith('/') && !path.startsWith('//') ? path : null;
  } catch {
    return null;
  }
}
