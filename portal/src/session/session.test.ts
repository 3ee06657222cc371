import { describe, expect, it } from 'vitest';
import type { Session } from '../api/records';
import { homeOf, loginAddress, offeredPurposes, portalRole, purposeOf, searchesEnterprises } from './session';

const session = (roles: string[], purposes: string[] = []): Session => ({
  account: 'a',
  displayName: 'a',
  roles,
  district: null,
  park: null,
  creditCode: null,
  bureau: null,
  organisation: null,
  purpose: null,
  purposes,
});

describe('the door', () => {
  it('leads_back_to_the_page_that_was_wanted', () => {
    expect(loginAddress('/')).toBe('/login');
    expect(loginAddress('/ranking?q=砺川&class=A')).toBe('/login?next=%2Franking%3Fq%3D%E7%A0%BA%E5%B7%9D%26class%3DA');
  });

  it('has_no_pages_for_a_system', () => {
    expect(portalRole(session(['district-platform']))).toBeNull();
    expect(portalRole(session(['district-officer']))).toBe('district-officer');
  });

  it('leads_an_administrator_to_the_bureaus_and_to_no_enterprise', () => {
    for (const role of ['system-admin', 'security-admin', 'audit-admin'] as const) {
      expect(portalRole(session([role]))).toBe(role);
      expect(homeOf(role)).toBe('/bureaus');
      expect(searchesEnterprises(role)).toBe(false);
    }
    expect(searchesEnterprises('park-officer')).toBe(true);
  });
});

describe('the purposes offered', () => {
  it('are_those_that_fit_with_the_usual_one_first', () => {
    expect(offeredPurposes(session([], ['guidance', 'policy-making', 'review']), 'city-officer')).toEqual([
      'policy-making', 'guidance', 'review',
    ]);
  });

  it('are_never_more_than_the_gateway_names', () => {
    expect(offeredPurposes(session([], ['review']), 'district-officer')).toEqual(['review']);
  });
});

describe('the purpose', () => {
  it('is_asked_for_before_anything_is_read', () => {
    expect(purposeOf(session(['district-officer'], ['guidance', 'review']))).toBeNull();
    expect(purposeOf({ ...session(['district-officer'], ['guidance']), purpose: 'guidance' })).toBe('guidance');
  });

  it('is_not_asked_of_a_bureau_that_handles_only_its_own_reports', () => {
    expect(purposeOf(session(['bureau-publisher']))).toBe('own-reports');
  });
});
