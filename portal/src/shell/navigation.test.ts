import { describe, expect, it } from 'vitest';
import type { PortalRole } from '../session/session';
import { homeOf } from '../session/session';
import { navigationOf } from './navigation';
import { PAGES } from './Pages';

const ROLES = Object.keys(PAGES) as PortalRole[];

const rolesWith = (path: string) => ROLES.filter((role) => path in PAGES[role]).sort();

describe('the navigation', () => {
  it.each(ROLES)('leads_only_to_pages_of_the_role_and_begins_at_one: %s', (role) => {
    expect(navigationOf(role).map((entry) => entry.to).filter((path) => !(path in PAGES[role]))).toEqual([]);
    expect(homeOf(role) in PAGES[role]).toBe(true);
  });
});

describe('a page', () => {
  it('of_bureaus_is_the_administrators_and_each_has_only_its_own_steps', () => {
    expect(rolesWith('/bureaus')).toEqual(['audit-admin', 'security-admin', 'system-admin']);
    expect(rolesWith('/bureaus/new')).toEqual(['system-admin']);
  });

  it('of_agreements_is_read_by_overseers_and_written_by_the_city_office', () => {
    expect(rolesWith('/agreements')).toEqual(['auditor', 'city-officer', 'security-admin']);
    expect(rolesWith('/agreements/new')).toEqual(['city-officer']);
    expect(rolesWith('/agreements/:id/draft')).toEqual(['city-officer']);
  });

  it('of_results_is_the_officers_and_an_enterprise_sees_its_own', () => {
    expect(rolesWith('/results')).toEqual(['city-officer', 'district-officer', 'park-officer']);
    expect(rolesWith('/my-result')).toEqual(['enterprise']);
  });
});
