import { describe, expect, it } from 'vitest';
import type { FrozenVersion, ResultStanding, ResultStep } from '../api/records';
import { confirmingParks, placeOnRoad, stepsOf } from './steps';

const BY = { displayName: '王晓磊', organisation: '顺义区经济和信息化局', role: 'district-officer' };

const version = (number: number, step: ResultStep, missing = 0): FrozenVersion => ({
  version: number,
  step,
  stepName: { zh: step, en: step },
  scheme: { id: '110113-2025', version: 1 },
  figuresDigest: 'a',
  digest: 'b',
  classes: [],
  enterprises: 100,
  rankedAboveScale: 60,
  rankedBelowScale: 40,
  missing,
  changed: 0,
  reviewUntil: step === 'preliminary' ? '2026-12-11' : null,
  by: BY,
  at: '2026-11-27T02:00:00Z',
  reason: 'x',
});

const standing = (versions: FrozenVersion[], more: Partial<ResultStanding> = {}): ResultStanding => ({
  district: '110113',
  year: 2025,
  step: versions.at(-1)?.step ?? null,
  finalVersion: null,
  changedSince: 0,
  versions,
  parks: [],
  waived: 0,
  ...more,
});

describe('a year of results', () => {
  it('stands_in_review_up_to_and_with_its_last_day', () => {
    expect(placeOnRoad(standing([]), '2026-11-27')).toBe(0);
    const published = standing([version(1, 'preliminary')]);
    expect(placeOnRoad(published, '2026-12-11')).toBe(1);
    expect(placeOnRoad(published, '2026-12-12')).toBe(2);
    expect(placeOnRoad(standing([version(1, 'preliminary'), version(2, 'confirmed')]), '2026-12-12')).toBe(3);
    expect(placeOnRoad(standing([version(3, 'final')]), '2026-12-12')).toBe(4);
  });

  it('offers_the_district_its_next_step_and_others_only_what_is_theirs', () => {
    expect(stepsOf('district-officer', standing([]))).toEqual(['preliminary']);
    expect(stepsOf('district-officer', standing([version(1, 'preliminary')]))).toEqual(['confirmation']);
    expect(stepsOf('district-officer', standing([version(2, 'confirmed')]))).toEqual(['final']);
    expect(stepsOf('district-officer', standing([version(3, 'final')]))).toEqual([]);
    expect(stepsOf('park-officer', standing([version(1, 'preliminary')]))).toEqual(['confirmation']);
    expect(stepsOf('park-officer', standing([version(2, 'confirmed')]))).toEqual([]);
    expect(stepsOf('city-officer', standing([version(1, 'preliminary')]))).toEqual([]);
  });

  it('offers_a_waiver_only_while_something_is_missing_that_was_not_waived', () => {
    const lacking = [version(1, 'preliminary', 3)];
    expect(stepsOf('district-officer', standing(lacking))).toContain('waivers');
    expect(stepsOf('district-officer', standing(lacking, { waived: 3 }))).not.toContain('waivers');
  });

  it('is_published_anew_first_where_facts_were_corrected', () => {
    expect(stepsOf('district-officer', standing([version(3, 'final')], { changedSince: 2 }))).toEqual(['preliminary']);
    expect(stepsOf('district-officer', standing([version(1, 'preliminary')], { changedSince: 1 }))[0]).toBe('preliminary');
  });

  it('counts_only_the_parks_that_confirmed_the_latest_version', () => {
    const park = (code: string, number: number) => ({ park: code, version: number, by: BY, at: '2026-11-27T02:00:00Z', reason: 'x' });
    const told = standing([version(1, 'preliminary'), version(2, 'preliminary')], { parks: [park('110113-01', 1), park('110113-02', 2)] });
    expect([...confirmingParks(told)]).toEqual(['110113-02']);
  });
});
