import { describe, expect, it } from 'vitest';
import { asReported, isOpen, isReportable } from './words';

describe('a proposed value', () => {
  it.each(['98.10', '65,400.00', '-12.5', '−12.5', '123456789012.123456', '0'])('%s_can_be_reported', (value) => {
    expect(isReportable(value)).toBe(true);
  });

  it.each(['', 'abc', '1.1234567', '1234567890123', '1e3', '98.'])('%s_cannot', (value) => {
    expect(isReportable(value)).toBe(false);
  });

  it('is_sent_as_a_plain_decimal', () => {
    expect(asReported(' −65,400.00 ')).toBe('-65400.00');
  });
});

describe('an objection', () => {
  it('is_open_until_it_is_decided_or_withdrawn', () => {
    expect((['filed', 'under-investigation', 'found', 'upheld', 'rejected', 'withdrawn'] as const).map(isOpen)).toEqual([
      true, true, true, false, false, false,
    ]);
  });
});
