import { describe, expect, it } from 'vitest';
import { isCreditCode } from './creditCode';
import { factIdParts } from './factId';
import { day, instantOfDay, minute, second } from './time';
import { unitIn } from './unit';

describe('a unified social credit code', () => {
  it('has_a_fitting_check_character', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y4Z')).toBe(false);
    expect(isCreditCode('91110113MA0HE0001W')).toBe(true);
  });

  it('has_eighteen_characters_of_its_alphabet', () => {
    expect(isCreditCode('91350100M000100Y4')).toBe(false);
    expect(isCreditCode('91350100MO00100Y43')).toBe(false);
  });
});

describe('a fact id', () => {
  it('says_quantity_quarter_bureau_and_revision', () => {
    expect(factIdParts('91110113MA0HE0001W.landArea.2025Q4.natural-resources.3')).toMatchObject({
      quantity: 'landArea', quarter: '2025Q4', bureau: 'natural-resources', revision: 3, correction: 0,
    });
  });

  it('says_its_correction', () => {
    expect(factIdParts('91110113MA0HE0001W.taxPaid.2025Q4.tax.2-1')).toMatchObject({ revision: 2, correction: 1 });
  });

  it('is_nothing_else', () => {
    expect(factIdParts('taxPaid.2025Q4.tax.2')).toBeNull();
  });
});

describe('time', () => {
  it('is_told_in_beijing', () => {
    expect(minute('2026-11-22T18:41:37.250Z')).toBe('2026-11-23 02:41');
    expect(second('2026-11-22T18:41:37.250Z')).toBe('2026-11-23 02:41:37');
    expect(instantOfDay('2026-11-22T18:41:37.250Z')).toBe('02:41:37.250');
    expect(day('2026-11-22T18:41:37.250Z')).toBe('2026-11-23');
  });

  it('that_cannot_be_read_is_shown_as_it_came', () => {
    expect(minute('soon')).toBe('soon');
  });
});

describe('a unit', () => {
  it('is_told_in_the_readers_language', () => {
    expect(unitIn('zh', '万元/亩')).toBe('万元/亩');
    expect(unitIn('en', '万元/亩')).toBe('10k CNY/mu');
    expect(unitIn('en', '分')).toBe('points');
    expect(unitIn('en', 'kWh')).toBe('kWh');
  });
});
