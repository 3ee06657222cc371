import { difference, percent } from '../figures/decimal';
import { isPercent } from '../glyph/names';

/** Growth and R&D intensity are read in percent. */
export function shown(indicator: string, value: string): string {
  return isPercent(indicator) ? percent(value) : value;
}

/** Between which of the quartiles a value lies, compared digit by digit. */
export function placeOf(own: string, quartiles: { lower: string; median: string; upper: string }): 'top' | 'upper' | 'lower' | 'bottom' {
  const reaches = (other: string) => !(difference(own, other) ?? '').startsWith('-');
  if (reaches(quartiles.upper)) return 'top';
  if (reaches(quartiles.median)) return 'upper';
  return reaches(quartiles.lower) ? 'lower' : 'bottom';
}
