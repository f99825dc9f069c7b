import type { Point } from "../../../charts/chart.ts";
import type { quadratics } from "../../../optim/index.ts";

/** The rates that the pad tells apart. At 1 and above a run does not converge. */
export const levels = [1, 0.99, 0.98, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4] as const;

/** Where on the pad the error's factor is at most a level. */
export interface Region {
  level: number;
  outline: Point[];
  /** Its border on the side of large rates. */
  border: Point[];
  /** Where its name may stand: on its left border. */
  name: Point;
}

const SAMPLES = 24;
/** Momentums beyond this are off the pad. */
const most = 0.999;

/** The regions of a method, the largest first, from the closed form: no grid, and no rounding to one. */
export function regionsOf(method: quadratics.Quadratic, smallest: number, largest: number): Region[] {
  return levels.flatMap((level) => {
    const rates = (momentum: number) => method.rates({ factor: level, momentum, smallest, largest });
    const grid = Array.from({ length: SAMPLES + 1 }, (_, i) => (most * i) / SAMPLES);
    const inside = grid.filter((momentum) => rates(momentum));
    if (inside.length === 0) return [];
    const [low, high] = [inside[0], inside.at(-1)!];
    const from = low > 0 ? edge(rates, low, low - most / SAMPLES) : low;
    const to = high < most ? edge(rates, high, high + most / SAMPLES) : high;
    const rows = Array.from({ length: SAMPLES + 1 }, (_, i) => from + ((to - from) * i) / SAMPLES);
    const ends = rows.map((momentum) => ({ momentum, ends: rates(momentum) ?? rates(inside[0])! }));
    const along = (end: 0 | 1) => ends.map((row): Point => [row.ends[end], row.momentum]);
    const border = along(1);
    return {
      level,
      outline: [...along(0), ...along(1).reverse()],
      border,
      name: along(0)[Math.round(SAMPLES * 0.8)],
    };
  });
}

/** The momentum at which the rates give out, between one that has some and one that has none. */
function edge(rates: (momentum: number) => unknown, some: number, none: number): number {
  for (let i = 0; i < 30; i++) {
    const middle = (some + none) / 2;
    if (rates(middle)) some = middle;
    else none = middle;
  }
  return some;
}
