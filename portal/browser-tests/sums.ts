const DECIMALS = 20;

/** A figure as the page writes it (thousands by comma, a true minus), exactly, in units of 10^-20. */
export function exact(figure: string): bigint {
  const found = /^(−?)(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))?$/.exec(figure.trim());
  if (!found) throw new Error(`not a figure: ${figure}`);
  const fraction = (found[3] ?? '').padEnd(DECIMALS, '0');
  const value = BigInt(found[2]!.replaceAll(',', '') + fraction);
  return found[1] ? -value : value;
}

export const sum = (figures: readonly string[]): bigint => figures.reduce((total, each) => total + exact(each), 0n);

/** Rounded half up to so many decimals, as the services round; for figures that are not negative. */
export function rounded(value: bigint, decimals: number): bigint {
  const unit = 10n ** BigInt(DECIMALS - decimals);
  return ((value + unit / 2n) / unit) * unit;
}

/** a × b, in the same units as both. */
export const times = (a: bigint, b: bigint): bigint => (a * b) / 10n ** BigInt(DECIMALS);

export const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);
