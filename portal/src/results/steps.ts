import type { ResultStanding } from '../api/records';
import type { PortalRole } from '../session/session';

/** The road of a year's results, the list of the year behind it. */
export const ROAD = ['preliminary', 'review', 'confirmed', 'final'] as const;

/** The step the year stands at: what is done lies before it. */
export function placeOnRoad(standing: ResultStanding, today: string): number {
  const latest = standing.versions.at(-1);
  if (!latest) return 0;
  switch (latest.step) {
    case 'preliminary':
      return latest.reviewUntil !== null && today <= latest.reviewUntil ? 1 : 2;
    case 'confirmed':
      return 3;
    case 'final':
      return 4;
  }
}

export const STEPS = ['preliminary', 'waivers', 'confirmation', 'final'] as const;

export type Step = (typeof STEPS)[number];

/**
 * The steps that the reader's role may take where the year stands, the next one first. Whether one is granted the service
 * decides, and says what is in its way.
 */
export function stepsOf(role: PortalRole, standing: ResultStanding): readonly Step[] {
  const latest = standing.versions.at(-1);
  if (role === 'park-officer') return latest?.step === 'preliminary' ? ['confirmation'] : [];
  if (role !== 'district-officer') return [];
  if (!latest) return ['preliminary'];
  const corrected = (standing.changedSince ?? 0) > 0;
  const again: readonly Step[] = corrected ? ['preliminary'] : [];
  switch (latest.step) {
    case 'preliminary':
      return [...again, 'confirmation', ...(latest.missing > standing.waived ? (['waivers'] as const) : [])];
    case 'confirmed':
      return [...again, 'final'];
    case 'final':
      return again;
  }
}

/** The parks that have confirmed the latest version. */
export function confirmingParks(standing: ResultStanding): ReadonlySet<string> {
  const latest = standing.versions.at(-1)?.version;
  return new Set(standing.parks.filter((each) => each.version === latest).map((each) => each.park));
}
