/** A small line chart worked out as lengths; every number that is read comes from the table, not from here. */
export interface PlotPoint {
  period: string;
  value: number;
  /** Position in quarters. */
  at: number;
  annual: boolean;
}

export interface Plot {
  width: number;
  height: number;
  path: string;
  points: { period: string; x: number; y: number; annual: boolean }[];
  lines: { value: number; y: number; strong: boolean }[];
}

const WIDTH = 400;
const HEIGHT = 168;
const LEFT = 54;
const RIGHT = 20;
const TOP = 20;
const BOTTOM = 28;

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/**
 * @param always a value that is drawn whatever the data are: 100 for a score
 */
export function plot(entries: readonly PlotPoint[], always: number | null): Plot {
  const values = [...entries.map((each) => each.value), ...(always === null ? [] : [always])];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const wish = Math.max((high - low) / 3, Math.abs(high) / 50, 0.01);
  const step = STEPS.find((each) => each >= wish) ?? 1000;
  const bottom = Math.floor(low / step) * step;
  const top = Math.max(Math.ceil(high / step) * step, bottom + step);
  const round = (pixels: number) => Math.round(pixels * 10) / 10;
  const y = (value: number) => round(TOP + ((top - value) / (top - bottom)) * (HEIGHT - TOP - BOTTOM));
  const from = Math.min(...entries.map((each) => each.at));
  const to = Math.max(...entries.map((each) => each.at));
  const x = (at: number) => round(to === from ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + ((at - from) / (to - from)) * (WIDTH - RIGHT - LEFT));
  const count = Math.round((top - bottom) / step);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)));
  const grid = Array.from({ length: count + 1 }, (_, index) => Number((bottom + index * step).toFixed(decimals)));
  if (always !== null && !grid.includes(always)) grid.push(always);
  const points = entries.map((each) => ({ period: each.period, x: x(each.at), y: y(each.value), annual: each.annual }));
  return {
    width: WIDTH,
    height: HEIGHT,
    path: points
      .filter((each) => !each.annual)
      .map((each, index) => `${index === 0 ? 'M' : 'L'}${each.x} ${each.y}`)
      .join(' '),
    points,
    lines: grid
      .filter((value) => value === always || always === null || Math.abs(y(value) - y(always)) > 11)
      .map((value) => ({ value, y: y(value), strong: value === always })),
  };
}
