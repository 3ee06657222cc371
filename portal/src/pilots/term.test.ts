import { describe, expect, it } from 'vitest';
import { decisionsOn, quartersFrom, runningQuarter, termState } from './term';

/** A day in the third quarter of 2026 in Beijing, and still in the second in London. */
const NOW = new Date('2026-06-30T17:00:00Z');

describe('the term of a pilot', () => {
  it('is_told_by_the_quarter_that_runs_in_beijing', () => {
    expect(runningQuarter(NOW)).toBe('2026Q3');
    expect(termState({ from: '2026Q3', to: null }, NOW)).toBe('running');
    expect(termState({ from: '2026Q4', to: null }, NOW)).toBe('coming');
    expect(termState({ from: '2021Q1', to: '2026Q3' }, NOW)).toBe('running');
    expect(termState({ from: '2021Q1', to: '2026Q2' }, NOW)).toBe('over');
    expect(termState(null, NOW)).toBe('none');
  });

  it('offers_only_decisions_that_can_be_taken_on_it', () => {
    expect(decisionsOn(null, NOW)).toEqual(['start']);
    expect(decisionsOn({ from: '2021Q1', to: null }, NOW)).toEqual(['end']);
    expect(decisionsOn({ from: '2021Q1', to: '2030Q4' }, NOW)).toEqual(['prolong', 'end']);
    expect(decisionsOn({ from: '2021Q1', to: '2025Q4' }, NOW)).toEqual(['prolong']);
  });
});

describe('quarters_in_a_row', () => {
  it('go_over_the_end_of_a_year', () => {
    expect(quartersFrom('2026Q3', 4)).toEqual(['2026Q3', '2026Q4', '2027Q1', '2027Q2']);
  });
});
