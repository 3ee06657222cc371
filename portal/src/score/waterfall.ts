import type { Term } from '../api/records';
import { length } from '../figures/decimal';

/** One bar of the sum: where it begins, how much of it lies up to the baseline and how much above. Lengths only. */
export interface Step {
  start: number;
  end: number;
  weight: number;
  points: number;
  base: number;
  over: number;
  capped: boolean;
  absent: boolean;
}

export function waterfall(terms: readonly Term[]): Step[] {
  let start = 0;
  return terms.map((term) => {
    const points = length(term.points);
    const weight = length(term.weight);
    const step: Step = {
      start,
      end: start + points,
      weight,
      points,
      base: Math.min(points, weight),
      over: Math.max(points - weight, 0),
      capped: term.limit === 'cap',
      absent: term.status === 'missing' || term.status === 'not-applicable' || term.status === 'not-yet-due',
    };
    start += points;
    return step;
  });
}

export interface Axis {
  ticks: number[];
  /** Points to percent of the axis' width. */
  at: (points: number) => number;
}

/** From 0 to a little more than the score and all ghosts need, but always past 100. */
export function axisOf(terms: readonly Term[], total: number): Axis {
  const reach = waterfall(terms).reduce((most, step) => Math.max(most, step.end, step.start + step.weight), total);
  const top = Math.max(130, Math.ceil((reach + 4) / 10) * 10);
  const apart = top > 160 ? 50 : 25;
  const ticks = Array.from({ length: Math.floor((top - 4) / apart) + 1 }, (_, index) => index * apart);
  return { ticks, at: (points) => Math.round((points / top) * 10_000) / 100 };
}
