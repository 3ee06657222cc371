import type { Scheme } from '../api/records';

const WEIGHT = /^\d{1,3}(?:\.\d{1,2})?$/;

/** A weight in hundredths, so that a sum of weights is a sum of whole numbers; null for what is no weight. */
export function hundredths(text: string): number | null {
  const written = text.trim();
  if (!WEIGHT.test(written)) return null;
  const [whole = '0', fraction = ''] = written.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** What weights sum to, with 2 decimals; null where one of them is no weight. */
export function sumOf(weights: readonly string[]): string | null {
  let sum = 0;
  for (const each of weights) {
    const read = hundredths(each);
    if (read === null) return null;
    sum += read;
  }
  return `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`;
}

/** What somebody tries in place of what is in force, by the code of the indicator or class. */
export interface Tried {
  weights: Record<string, string>;
  baselines: Record<string, string>;
  limits: Record<string, string>;
  missing: Scheme['missing'] | null;
}

export const NOTHING: Tried = { weights: {}, baselines: {}, limits: {}, missing: null };

/** The whole scheme as it would be drafted: what is not tried stays as it is in force. */
export function schemeWith(scheme: Scheme, tried: Tried): Scheme {
  return {
    ...scheme,
    missing: tried.missing ?? scheme.missing,
    indicators: scheme.indicators.map((each) => ({
      ...each,
      weight: tried.weights[each.code] ?? each.weight,
      baseline: tried.baselines[each.code] ?? each.baseline,
    })),
    classesAbove: scheme.classesAbove && {
      ...scheme.classesAbove,
      classes: scheme.classesAbove.classes.map((each) => ({
        ...each,
        upTo: each.upTo === null ? null : (tried.limits[each.code] ?? each.upTo),
      })),
    },
  };
}
