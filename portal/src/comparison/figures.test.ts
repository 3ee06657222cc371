import { describe, expect, it } from 'vitest';
import { placeOf } from './figures';

const QUARTILES = { lower: '46.8293', median: '81.9512', upper: '105.3659' };

describe('the place among the others', () => {
  it.each([
    ['11.7073', 'bottom'],
    ['46.8292', 'bottom'],
    ['46.8293', 'lower'],
    ['81.9512', 'upper'],
    ['105.3658', 'upper'],
    ['105.3659', 'top'],
    ['1000.0000', 'top'],
  ] as const)('is_read_digit_by_digit: %s', (own, place) => {
    expect(placeOf(own, QUARTILES)).toBe(place);
  });

  it('is_right_below_zero_too', () => {
    expect(placeOf('-0.0300', { lower: '-0.0500', median: '-0.0200', upper: '0.0100' })).toBe('lower');
  });
});
