import { describe, expect, it } from 'vitest';
import { latestEnded, quarterAfter } from './QuarterChoice';

describe('quarters', () => {
  it('the_latest_that_has_ended_is_that_of_beijing', () => {
    expect(latestEnded(new Date('2026-11-27T00:00:00Z'))).toBe('2026Q3');
    expect(latestEnded(new Date('2026-01-01T00:00:00Z'))).toBe('2025Q4');
    // 2026-03-31 in London, April in Beijing
    expect(latestEnded(new Date('2026-03-31T17:00:00Z'))).toBe('2026Q1');
  });

  it('follow_each_other_over_the_turn_of_the_year', () => {
    expect(quarterAfter('2025Q4')).toBe('2026Q1');
    expect(quarterAfter('2026Q1')).toBe('2026Q2');
  });
});
