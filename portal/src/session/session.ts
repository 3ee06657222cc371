import type { Session } from '../api/records';

/** Roles that have pages here, in the order in which one is chosen for an account that holds several. */
const WITH_PAGES = [
  'city-officer',
  'district-officer',
  'park-officer',
  'enterprise',
  'bureau-publisher',
  'auditor',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;

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
    case 'bureau-publisher':
      return '/submissions';
    case 'auditor':
      return '/access-log';
    case 'system-admin':
    case 'security-admin':
    case 'audit-admin':
      return '/bureaus';
  }
}

/** Whether the role looks for enterprises at all. */
export function searchesEnterprises(role: PortalRole): boolean {
  return role === 'city-officer' || role === 'district-officer' || role === 'park-officer';
}

/** What a role usually reads for; a hint beside the choice. Which purposes fit at all, the gateway says. */
const USUAL_PURPOSE: Record<PortalRole, string | null> = {
  'city-officer': 'policy-making',
  'district-officer': 'guidance',
  'park-officer': 'investigation',
  enterprise: 'review',
  'bureau-publisher': null,
  auditor: 'audit',
  'system-admin': null,
  'security-admin': null,
  'audit-admin': null,
};

/**
 * Why the person reads: what was stated, or for those who only handle what they reported themselves the work itself. Null
 * while a purpose is still to be stated.
 */
export function purposeOf(session: Session): string | null {
  return session.purpose ?? (session.purposes.length === 0 ? 'own-reports' : null);
}

/** The purposes that the reader may state, the usual one first. */
export function offeredPurposes(session: Session, role: PortalRole): readonly string[] {
  const usual = USUAL_PURPOSE[role];
  return [...session.purposes].sort((a, b) => Number(b === usual) - Number(a === usual));
}

/** The login, which leads back to the page that was wanted. */
export function loginAddress(wanted: string): string {
  return wanted === '/' ? '/login' : `/login?next=${encodeURIComponent(wanted)}`;
}
