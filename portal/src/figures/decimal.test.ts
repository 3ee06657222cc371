import { describe, expect, it } from 'vitest';
import { atPoint, difference, figure, greyTail, length, percent, trimmed } from './decimal';

describe('a figure', () => {
  it.each([
    ['1386204.5170', '1,386,204.5170'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-8.6200', '−8.6200'],
    ['-0.0000', '0.0000'],
    ['0.0000', '0.0000'],
    ['115.4424151212', '115.4424151212'],
    ['-71284.36', '−71,284.36'],
  ])('%s_is_written_%s', (given, written) => {
    expect(figure(given)).toBe(written);
  });

  it('keeps_every_decimal_it_came_with', () => {
    expect(figure('0.1234567890')).toBe('0.1234567890');
    expect(figure('12345678901234567890.12')).toBe('12,345,678,901,234,567,890.12');
  });

  it('is_returned_as_it_came_when_it_is_not_a_decimal', () => {
    expect(figure('缺数')).toBe('缺数');
    expect(figure('1e5')).toBe('1e5');
  });
});

describe('zeros at the end', () => {
  it('go_without_changing_the_value', () => {
    expect(trimmed('3780.280000')).toBe('3780.28');
    expect(trimmed('100.00')).toBe('100');
    expect(trimmed('100')).toBe('100');
    expect(trimmed('0.000000')).toBe('0');
  });
});

describe('percent', () => {
  it.each([
    ['0.0563', '5.63'],
    ['-0.0862', '-8.62'],
    ['1.3864', '138.64'],
    ['0.0302', '3.02'],
    ['0.5', '50'],
    ['0.000512', '0.0512'],
    ['0', '0'],
  ])('of_%s_is_%s_by_moving_the_point', (ratio, written) => {
    expect(percent(ratio)).toBe(written);
  });
});

describe('a shown score', () => {
  it('has_its_last_two_decimals_apart', () => {
    expect(greyTail('177.6691')).toEqual({ head: '177.66', tail: '91' });
    expect(greyTail('1177.6691')).toEqual({ head: '1,177.66', tail: '91' });
  });

  it('has_no_tail_when_it_has_two_decimals_or_fewer', () => {
    expect(greyTail('12.34')).toEqual({ head: '12.34', tail: '' });
    expect(greyTail('12')).toEqual({ head: '12', tail: '' });
  });

  it('is_cut_at_its_point_for_a_headline', () => {
    expect(atPoint('115.4424')).toEqual({ whole: '115', decimals: '.4424' });
    expect(atPoint('200')).toEqual({ whole: '200', decimals: '' });
  });
});

describe('a difference', () => {
  it.each([
    ['98.10', '142.50', '-44.40'],
    ['142.5', '98.10', '44.40'],
    ['0.1', '0.3', '-0.2'],
    ['115.4424151212', '112.86', '2.5824151212'],
    ['-5', '-5.00', '0.00'],
    ['123456789012.000001', '0.000001', '123456789012.000000'],
  ])('of_%s_and_%s_is_exactly_%s', (a, b, result) => {
    expect(difference(a, b)).toBe(result);
  });

  it('of_what_is_not_a_decimal_is_nothing', () => {
    expect(difference('', '1')).toBeNull();
  });
});

describe('a length', () => {
  it('of_a_missing_figure_is_zero', () => {
    expect(length(null)).toBe(0);
    expect(length('−2.5')).toBe(-2.5);
  });
});
