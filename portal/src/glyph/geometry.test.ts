import { describe, expect, it } from 'vitest';
import { glyphColumns, IN_TABLE, ON_PAGE, type GlyphTerm } from './geometry';

const present = (weight: string, ratio: string): GlyphTerm => ({ indicator: 'x', weight, ratio, status: 'present' });

describe('the score glyph', () => {
  it('gives_each_column_the_width_of_its_weight', () => {
    const columns = glyphColumns([present('25.00', '1'), present('15.00', '1'), present('60.00', '1')], ON_PAGE);
    expect(columns.map((c) => c.width)).toEqual([103, 61, 250]);
    expect(columns.map((c) => c.x)).toEqual([0, 105, 168]);
  });

  it('puts_the_baseline_at_half_the_height', () => {
    const [at] = glyphColumns([present('100.00', '1.0000')], IN_TABLE);
    expect(at?.base).toEqual({ y: 15, height: 15 });
    expect(at?.over).toBeNull();
    expect(at?.capped).toBe(false);
  });

  it('draws_what_lies_above_the_baseline_apart', () => {
    const [above] = glyphColumns([present('100.00', '1.6000')], IN_TABLE);
    expect(above?.base).toEqual({ y: 15, height: 15 });
    expect(above?.over?.height).toBeCloseTo(9);
    expect(above?.over?.y).toBeCloseTo(6);
  });

  it('stops_at_twice_the_baseline_and_marks_the_cap', () => {
    const [capped] = glyphColumns([present('100.00', '7.4000')], IN_TABLE);
    expect(capped?.over).toEqual({ y: 0, height: 15 });
    expect(capped?.capped).toBe(true);
  });

  it('shows_zero_and_negative_as_a_sliver_and_missing_as_an_empty_column', () => {
    const [zero, negative, missing, reported] = glyphColumns(
      [
        present('25.00', '0.0000'),
        present('25.00', '-0.3000'),
        { indicator: 'm', weight: '25.00', ratio: null, status: 'missing' },
        { indicator: 'z', weight: '25.00', ratio: null, status: 'zero-denominator' },
      ],
      IN_TABLE,
    );
    expect(zero?.base?.height).toBe(0.75);
    expect(negative?.base?.height).toBe(0.75);
    expect(zero?.absent).toBe(false);
    expect(missing).toMatchObject({ absent: true, base: null, over: null });
    expect(reported?.absent).toBe(false);
  });

  it('keeps_the_area_equal_to_the_score', () => {
    const terms = [present('40.00', '1.5000'), present('35.00', '0.5000'), present('25.00', '2.0000')];
    const size = { ...ON_PAGE, gap: 0 };
    const area = glyphColumns(terms, size).reduce(
      (sum, c) => sum + c.width * ((c.base?.height ?? 0) + (c.over?.height ?? 0)),
      0,
    );
    const score = 40 * 1.5 + 35 * 0.5 + 25 * 2;
    expect(area / (size.width * (size.height / 2))).toBeCloseTo(score / 100);
  });

  it('draws_nothing_without_weights', () => {
    expect(glyphColumns([], IN_TABLE)).toEqual([]);
  });
});
