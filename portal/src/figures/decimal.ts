/**
 * Figures arrive as decimal strings and leave as decimal strings: nothing here goes through a float and nothing
 * rounds, because a digit that differs from the published one would be a second truth.
 */

const DECIMAL = /^([-−+]?)(\d+)(?:\.(\d+))?$/;

interface Parts {
  negative: boolean;
  whole: string;
  fraction: string;
}

function parts(value: string): Parts | null {
  const found = DECIMAL.exec(value.trim());
  if (!found) return null;
  const whole = (found[2] ?? '0').replace(/^0+(?=\d)/, '');
  const fraction = found[3] ?? '';
  const zero = /^0*$/.test(whole + fraction);
  return { negative: found[1] !== '' && found[1] !== '+' && !zero, whole, fraction };
}

function joined({ negative, whole, fraction }: Parts): string {
  return (negative ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** The figure with thousands by comma and a true minus; anything that is not a decimal is returned as it came. */
export function figure(value: string | number): string {
  const text = String(value);
  const read = parts(text);
  if (!read) return text;
  const whole = read.whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (read.negative ? '−' : '') + whole + (read.fraction === '' ? '' : `.${read.fraction}`);
}

/** Drops zeros after the last significant decimal: 3780.280000 is 3780.28. The value stays the same. */
export function trimmed(value: string): string {
  const read = parts(value);
  if (!read) return value;
  return joined({ ...read, fraction: read.fraction.replace(/0+$/, '') });
}

/** A ratio written as percent by moving the point two places: 0.0563 is 5.63, exactly. */
export function percent(value: string): string {
  const read = parts(value);
  if (!read) return value;
  const fraction = read.fraction.padEnd(2, '0');
  return joined({
    negative: read.negative,
    whole: (read.whole + fraction.slice(0, 2)).replace(/^0+(?=\d)/, ''),
    fraction: fraction.slice(2),
  });
}

/** A shown score cut before its last two decimals, which are set in grey. */
export function greyTail(shown: string): { head: string; tail: string } {
  const text = figure(shown);
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  return decimals <= 2 ? { head: text, tail: '' } : { head: text.slice(0, -2), tail: text.slice(-2) };
}

/** A figure cut at its point, for headlines whose decimals are smaller. */
export function atPoint(shown: string): { whole: string; decimals: string } {
  const text = figure(shown);
  const point = text.indexOf('.');
  return point < 0 ? { whole: text, decimals: '' } : { whole: text.slice(0, point), decimals: text.slice(point) };
}

/** a − b, exactly, with as many decimals as the longer of the two; null when one of them is not a decimal. */
export function difference(a: string, b: string): string | null {
  const left = parts(a);
  const right = parts(b);
  if (!left || !right) return null;
  const places = Math.max(left.fraction.length, right.fraction.length);
  const unscaled = (p: Parts) => BigInt(p.whole + p.fraction.padEnd(places, '0')) * (p.negative ? -1n : 1n);
  const result = unscaled(left) - unscaled(right);
  const digits = (result < 0n ? -result : result).toString().padStart(places + 1, '0');
  return joined({
    negative: result < 0n,
    whole: digits.slice(0, digits.length - places),
    fraction: places === 0 ? '' : digits.slice(-places),
  });
}

/** For lengths on the screen only, never for a figure that is read. */
export function length(value: string | null | undefined): number {
  const read = value == null ? null : parts(value);
  return read ? Number(joined(read)) : 0;
}
