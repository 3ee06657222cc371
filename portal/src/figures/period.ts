/** A period as the services write it: `2025Q4` is tracking, `2025` is the annual result. */
export interface Period {
  year: number;
  /** 1 to 4; null for the year. */
  quarter: number | null;
}

export function period(code: string): Period | null {
  const found = /^(\d{4})(?:Q([1-4]))?$/.exec(code);
  return found ? { year: Number(found[1]), quarter: found[2] ? Number(found[2]) : null } : null;
}

export function isAnnual(code: string): boolean {
  return period(code)?.quarter === null;
}

/** Short form for axes and narrow columns: 25Q4, 2025. */
export function shortPeriod(code: string): string {
  const read = period(code);
  return read && read.quarter !== null ? `${String(read.year).slice(2)}Q${read.quarter}` : code;
}

/** The quarter before, or the year before for an annual period. */
export function periodBefore(code: string): string | null {
  const read = period(code);
  if (!read) return null;
  if (read.quarter === null) return String(read.year - 1);
  return read.quarter === 1 ? `${read.year - 1}Q4` : `${read.year}Q${read.quarter - 1}`;
}

/** Position on a time line, in quarters; a year stands at its fourth quarter. */
export function quarterIndex(code: string): number | null {
  const read = period(code);
  return read ? read.year * 4 + (read.quarter ?? 4) - 1 : null;
}

/** The window of four quarters that ends with the period, as its first and last quarter. */
export function windowOf(code: string): { from: string; to: string } | null {
  const last = quarterIndex(code);
  if (last === null) return null;
  const quarter = (index: number) => `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
  return { from: quarter(last - 3), to: quarter(last) };
}

/**
 * The periods that can have a ranking, newest first: of each year that has a scheme, the quarters that have ended
 * and lie wholly inside the pilot term, and the year itself once its fourth quarter has ended. Each year follows its
 * fourth quarter.
 *
 * @param today the reader's calendar day in Beijing, `2026-11-23`
 */
export function rankablePeriods(
  schemeYears: readonly number[],
  pilot: { from: string; to: string | null } | null,
  today: string,
): string[] {
  const begin = pilot ? termIndex(pilot.from, 'first') : Number.NEGATIVE_INFINITY;
  const end = pilot?.to ? termIndex(pilot.to, 'last') : Number.POSITIVE_INFINITY;
  const running = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const within = (index: number) => index >= begin && index <= end && index < running;
  return [...new Set(schemeYears)]
    .sort((a, b) => b - a)
    .flatMap((year) => {
      const quarters = [4, 3, 2, 1].filter((q) => within(year * 4 + q - 1)).map((q) => `${year}Q${q}`);
      if (!within(year * 4 + 3)) return quarters;
      return [`${year}Q4`, String(year), ...quarters.slice(1)];
    });
}

/** A term's limit may be given as a quarter, a year or a day; a day inside a quarter excludes that quarter. */
function termIndex(limit: string, side: 'first' | 'last'): number {
  const read = period(limit);
  if (read) return read.year * 4 + (read.quarter === null ? (side === 'first' ? 0 : 3) : read.quarter - 1);
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(limit);
  if (!day) return side === 'first' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])];
  const quarter = year * 4 + Math.floor((month - 1) / 3);
  if (side === 'first') return (month - 1) % 3 === 0 && date === 1 ? quarter : quarter + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month % 3 === 0 && date === lastDay ? quarter : quarter - 1;
}
