import { describe, expect, it } from 'vitest';
import { period, periodBefore, quarterIndex, rankablePeriods, shortPeriod, windowOf } from './period';

describe('a period', () => {
  it('is_a_quarter_or_a_year', () => {
    expect(period('2025Q4')).toEqual({ year: 2025, quarter: 4 });
    expect(period('2025')).toEqual({ year: 2025, quarter: null });
    expect(period('2025Q5')).toBeNull();
  });

  it('follows_the_one_before_it', () => {
    expect(periodBefore('2025Q1')).toBe('2024Q4');
    expect(periodBefore('2025Q3')).toBe('2025Q2');
    expect(periodBefore('2025')).toBe('2024');
  });

  it('stands_on_the_line_of_quarters_and_a_year_at_its_fourth', () => {
    expect(quarterIndex('2025')).toBe(quarterIndex('2025Q4'));
    expect(quarterIndex('2025Q1')! - quarterIndex('2024Q4')!).toBe(1);
  });

  it('looks_back_over_four_quarters', () => {
    expect(windowOf('2025Q2')).toEqual({ from: '2024Q3', to: '2025Q2' });
    expect(windowOf('2025')).toEqual({ from: '2025Q1', to: '2025Q4' });
  });

  it('is_short_on_an_axis', () => {
    expect(shortPeriod('2025Q4')).toBe('25Q4');
    expect(shortPeriod('2025')).toBe('2025');
  });
});

describe('the periods that can be ranked', () => {
  const since2021 = { from: '2021Q1', to: null };

  it('are_the_ended_quarters_of_years_with_a_scheme_newest_first', () => {
    expect(rankablePeriods([2024, 2025], since2021, '2026-11-23')).toEqual([
      '2025Q4', '2025', '2025Q3', '2025Q2', '2025Q1',
      '2024Q4', '2024', '2024Q3', '2024Q2', '2024Q1',
    ]);
  });

  it('leave_out_the_running_quarter_and_the_unfinished_year', () => {
    expect(rankablePeriods([2026], since2021, '2026-08-01')).toEqual(['2026Q2', '2026Q1']);
  });

  it('lie_wholly_inside_the_pilot_term', () => {
    expect(rankablePeriods([2024, 2025], { from: '2024Q3', to: '2025Q2' }, '2026-11-23')).toEqual([
      '2025Q2', '2025Q1', '2024Q4', '2024', '2024Q3',
    ]);
    expect(rankablePeriods([2025], { from: '2025-02-01', to: '2025-11-30' }, '2026-11-23')).toEqual(['2025Q3', '2025Q2']);
    expect(rankablePeriods([2025], { from: '2025-01-01', to: '2025-12-31' }, '2026-11-23')).toHaveLength(5);
  });
});
