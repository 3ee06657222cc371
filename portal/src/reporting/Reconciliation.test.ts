import { describe, expect, it } from 'vitest';
import { missingOf } from './Reconciliation';

describe('declared = accepted + duplicate + refused', () => {
  it('agrees_when_every_declared_fact_has_a_verdict', () => {
    expect(missingOf({ declared: 12480, accepted: 12391, duplicate: 62, refused: 27 })).toBe(0);
  });

  it('says_how_many_are_missing', () => {
    expect(missingOf({ declared: 10, accepted: 5, duplicate: 1, refused: 1 })).toBe(3);
  });

  it('says_how_many_came_beyond_what_was_declared', () => {
    expect(missingOf({ declared: 2, accepted: 3, duplicate: 0, refused: 0 })).toBe(-1);
  });
});
