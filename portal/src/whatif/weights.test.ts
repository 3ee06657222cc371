import { describe, expect, it } from 'vitest';
import type { Scheme } from '../api/records';
import { hundredths, NOTHING, schemeWith, sumOf } from './weights';

const SCHEME: Scheme = {
  district: '110113',
  year: 2025,
  window: 'trailing-four-quarters',
  missing: 'zero',
  indicators: [
    { code: 'taxPerMu', name: null, weight: '60.00', baseline: '24.1', growthForm: null },
    { code: 'rdIntensity', name: null, weight: '40.00', baseline: '0.03', growthForm: null },
  ],
  classesAbove: {
    by: 'share',
    classes: [
      { code: 'A', name: { zh: '优先', en: 'Priority' }, upTo: '20' },
      { code: 'D', name: { zh: '帮扶', en: 'Assist' }, upTo: null },
    ],
  },
  classesBelow: null,
};

describe('the weights somebody tries', () => {
  it('are_summed_in_whole_hundredths', () => {
    expect(sumOf(['33.33', '33.33', '33.34'])).toBe('100.00');
    expect(sumOf(['0.1', '0.2'])).toBe('0.30');
    expect(sumOf(['50', 'half'])).toBeNull();
    expect(hundredths('14.995')).toBeNull();
    expect(hundredths('-5')).toBeNull();
  });

  it('leave_everything_else_as_it_is_in_force', () => {
    expect(schemeWith(SCHEME, NOTHING)).toEqual(SCHEME);
    const tried = schemeWith(SCHEME, {
      weights: { taxPerMu: '50' },
      baselines: { rdIntensity: '0.04' },
      limits: { A: '30', D: '99' },
      missing: 'reweight',
    });
    expect(tried.indicators.map((each) => [each.weight, each.baseline])).toEqual([
      ['50', '24.1'],
      ['40.00', '0.04'],
    ]);
    expect(tried.classesAbove?.classes.map((each) => each.upTo)).toEqual(['30', null]);
    expect(tried.missing).toBe('reweight');
  });
});
