import { describe, expect, it } from 'vitest';
import type { Term } from '../api/records';
import { axisOf, waterfall } from './waterfall';

const term = (weight: string, points: string, more: Partial<Term> = {}): Term => ({
  indicator: 'x',
  name: { zh: '', en: '' },
  formula: { zh: '', en: '' },
  unit: '',
  weight,
  baseline: '1.000000',
  baselineSource: null,
  direction: 'larger-is-better',
  value: '1.0000',
  ratio: '1.0000',
  limit: null,
  points,
  status: 'present',
  reason: null,
  inputs: [],
  ...more,
});

describe('the bars of the terms', () => {
  it('begin_each_where_the_one_before_ended', () => {
    const steps = waterfall([term('15.00', '18.3375000000'), term('25.00', '10.0000000000')]);
    expect(steps.map((s) => [s.start, s.end])).toEqual([
      [0, 18.3375],
      [18.3375, 28.3375],
    ]);
  });

  it('divide_at_the_weight_into_baseline_and_above', () => {
    const [above, below] = waterfall([term('15.00', '18.0000000000'), term('25.00', '10.0000000000')]);
    expect(above).toMatchObject({ base: 15, over: 3 });
    expect(below).toMatchObject({ base: 10, over: 0 });
  });

  it('mark_a_missing_term_that_gave_nothing', () => {
    const [missing] = waterfall([term('5.00', '0.0000000000', { status: 'missing', value: null, ratio: null })]);
    expect(missing).toMatchObject({ absent: true, points: 0 });
  });

  it('stand_on_an_axis_that_always_shows_one_hundred', () => {
    const axis = axisOf([term('100.00', '12.0000000000')], 12);
    expect(axis.ticks).toEqual([0, 25, 50, 75, 100, 125]);
    expect(axis.at(130)).toBe(100);
  });

  it('stand_on_a_longer_axis_for_a_high_score', () => {
    const axis = axisOf([term('100.00', '200.0000000000')], 200);
    expect(axis.ticks).toEqual([0, 50, 100, 150, 200]);
  });
});
