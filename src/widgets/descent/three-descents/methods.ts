import {
  adam,
  failed,
  gradientDescent,
  momentum,
  objectives,
  walk,
  type Optimizer,
} from "../../../optim/index.ts";
import type { Point, Tone } from "../../../charts/chart.ts";

export const wells = objectives.gaussianWells;

/** How many steps each run takes, and how near to a minimum it is at the bottom. */
export const steps = 100;
const near = 0.1;

interface Method {
  name: string;
  tone: Tone;
  dashed?: boolean;
  best: number;
  make(rate: number): Optimizer;
}

/**
 * The methods, each with its best rate: that of the sweep in `test/widgets/three-descents.test.ts` at which it comes to
 * the bottom of a hollow soonest, on average over starts from all over the landscape. All else is at its default.
 */
export const methods: readonly Method[] = [
  { name: "gradient descent", tone: "gradient", best: 0.16, make: (rate) => gradientDescent({ rate }) },
  { name: "momentum", tone: "step", dashed: true, best: 0.16, make: (rate) => momentum({ rate }) },
  { name: "Adam", tone: "parameter", best: 0.79, make: (rate) => adam({ rate }) },
];

/** A run from a start: where it was, and if it came to the bottom of a hollow to stay, when and of which. */
export interface Run {
  path: Point[];
  values: number[];
  away: boolean;
  hollow: number;
  /** The first step from which on it stays at the bottom; `steps` + 1 if there is none. */
  arrived: number;
}

export function run(start: Point, optimizer: Optimizer): Run {
  const path: Point[] = [];
  const values: number[] = [];
  let [away, hollow, arrived] = [false, -1, 0];
  for (const descent of walk(wells, { start, optimizer, steps, bound: 100 })) {
    const [x, y] = descent.position;
    path.push([x, y]);
    values.push(descent.value);
    away = failed(descent);
    const at = wells.minima.findIndex(({ at }) => Math.hypot(x - at[0], y - at[1]) < near);
    if (at !== hollow) [hollow, arrived] = [at, descent.t];
  }
  return { path, values, away, hollow, arrived: hollow < 0 ? steps + 1 : arrived };
}
