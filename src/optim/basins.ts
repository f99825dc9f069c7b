import { number, positive, reject, whole } from "./check.ts";
import { Descent } from "./descent.ts";
import type { Landmark, NamedObjective, Objective } from "./objective.ts";
import type { MinimizeOptions } from "./options.ts";
import { failed } from "./reason.ts";

/** Which minimum each start of a grid reaches. Cells are counted row by row from the lowest x and the lowest y. */
export interface Basins {
  readonly columns: number;
  readonly rows: number;
  /** The coordinates of the starts, the middles of the cells: x of each column and y of each row. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly minima: readonly Landmark[];
  /** For each cell the number of its minimum in `minima`; −1 for none, −2 where the run diverged or turned non-finite. */
  readonly reached: Int16Array;
  /** For each cell the steps its run took. */
  readonly steps: Uint32Array;
}

/** The grid of starts and the minima to tell apart; the rest are options of each run, as of `minimize`. */
export interface BasinsOptions extends Omit<MinimizeOptions, "start"> {
  /** The rectangle of starts; the objective's domain when left out. */
  x?: readonly [number, number];
  y?: readonly [number, number];
  /** Cells side by side and one above the other, 1 to 4096; 80 each when left out. */
  columns?: number;
  rows?: number;
  /** The minima to be told apart; the objective's own when left out. */
  minima?: readonly Landmark[];
  /** How near a run must end to a minimum to count as having reached it; 0.1 when left out. */
  radius?: number;
}

/**
 * Runs the same descent from every cell of a grid over two parameters, and says which minimum each one reached.
 * A run stops early at a slope of 1e-6, unless the options say otherwise; an optimizer that is given serves all runs,
 * since what it remembers is not in it.
 * @throws RangeError unless the objective has two parameters and minima are known, or naming the option, its value and
 * what is allowed.
 */
export function basins(
  objective: Objective & Partial<Pick<NamedObjective, "domain" | "minima">>,
  {
    x = objective?.domain?.[0],
    y = objective?.domain?.[1],
    columns = 80,
    rows = 80,
    minima = objective?.minima,
    radius = 0.1,
    ...options
  }: BasinsOptions = {},
): Basins {
  if (objective?.dimension !== 2) reject("basins", "the objective's dimension", objective?.dimension, "2");
  if (!minima?.length) reject("basins", "minima", minima, "one or more points {at, value}");
  if ("start" in options) reject("basins", "start", options.start, "left out: every cell is one");
  whole("basins", "columns", columns, 1, 4096);
  whole("basins", "rows", rows, 1, 4096);
  positive("basins", "radius", radius);
  const xs = middles("x", x, columns);
  const ys = middles("y", y, rows);
  const reached = new Int16Array(columns * rows);
  const steps = new Uint32Array(columns * rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      const run = { gradientTolerance: 1e-6, ...options, start: [xs[column], ys[row]] };
      const end = new Descent("basins", objective, run).finish();
      const away = failed(end);
      reached[cell] = away ? -2 : nearest(minima, end.position, radius);
      steps[cell] = end.t;
    }
  }
  return { columns, rows, x: xs, y: ys, minima, reached, steps };
}

/** The number of the nearest minimum within the radius, or −1. */
function nearest(minima: readonly Landmark[], [x, y]: Float64Array, radius: number): number {
  let found = -1;
  let least = radius;
  minima.forEach(({ at }, i) => {
    const distance = Math.hypot(at[0] - x, at[1] - y);
    if (distance <= least) {
      least = distance;
      found = i;
    }
  });
  return found;
}

function middles(name: string, interval: readonly [number, number] | undefined, count: number): Float64Array {
  if (!interval) return reject("basins", name, interval, "an interval [low, high]");
  const low = number("basins", `${name}[0]`, interval[0]);
  const high = number("basins", `${name}[1]`, interval[1]);
  if (high <= low) reject("basins", name, interval, "an interval [low, high], with low below high");
  return Float64Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count);
}
