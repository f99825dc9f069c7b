import type { Point } from "../../charts/chart.ts";
import {
  batches,
  data,
  fit,
  gradientDescent,
  losses,
  minimize,
  models,
  type Dataset,
  type Objective,
  type Run,
  type Schedule,
} from "../../optim/index.ts";
import { choice, number, rememberEach } from "../../state/index.ts";

/**
 * The flock that the widgets on batches learn from: 256 sheep, of each its girth x and the wool y that it gave, and the
 * line ŷ = w x + b through them under the mean squared error.
 */

/** The line about which any flock's wool lies, and by how much it lies off it. */
export const truth = { slope: 1, intercept: 4, noise: 0.6 } as const;
export const N = 256;
export const flockOf = (count: number, seed: number) => data.line({ count, seed, ...truth });
export const flock = flockOf(N, 25);
export const objective = fit({ model: models.linear({ inputs: 1 }), loss: losses.squared(), data: flock });
export const best = models.leastSquares(flock)!;
export const start: Point = [-1.5, 1];

/** Where w and b are drawn. */
export const domain = [
  [-2.5, 3.5],
  [0.5, 6.5],
] as const;

/** Means over some examples of x², x, x y and y: all that the gradient of their squared error depends on. */
export const MOMENTS = 4;

/** Adds one example to the moments at place k, with a share in the mean. */
export function addExample(moments: Float64Array, k: number, x: number, y: number, share: number): void {
  moments[k] += share * x * x;
  moments[k + 1] += share * x;
  moments[k + 2] += share * x * y;
  moments[k + 3] += share * y;
}

/** The gradient of the mean squared error over the examples whose moments stand at place k, written into `out`. */
export function gradientOf(moments: Float64Array, k: number, w: number, b: number, out: Float64Array): void {
  out[0] = 2 * (w * moments[k] + b * moments[k + 1] - moments[k + 2]);
  out[1] = 2 * (w * moments[k + 1] + b - moments[k + 3]);
}

export function momentsOf({ x, y, count }: Dataset): Float64Array {
  const moments = new Float64Array(MOMENTS);
  for (let i = 0; i < count; i++) addExample(moments, 0, x[i], y[i], 1 / count);
  return moments;
}

export const all = momentsOf(flock);

/** By how much the loss over the whole flock exceeds the least there is. */
export function excess(w: number, b: number): number {
  const [d, e] = [w - best[0], b - best[1]];
  return d * d * all[0] + 2 * d * e * all[1] + e * e;
}

/** The Hessian of the loss is 2 (x² x; x 1), averaged: its larger eigenvalue is K. */
export const K = all[0] + 1 + Math.hypot(1 - all[0], 2 * all[1]);
export const limit = 2 / K;

/** The moments of the batches of a run, one row for each step and one for where it ends. */
export function batchMoments(examples: (t: number) => ArrayLike<number>, steps: number): Float64Array {
  const moments = new Float64Array(MOMENTS * (steps + 1));
  for (let t = 0; t <= steps; t++) {
    const batch = examples(t);
    for (let i = 0; i < batch.length; i++) {
      addExample(moments, MOMENTS * t, flock.x[batch[i]], flock.y[batch[i]], 1 / batch.length);
    }
  }
  return moments;
}

/**
 * A run that takes its t-th step along the gradient of the t-th batch. What is reported is always the whole flock's
 * excess: as a function of the weights alone, it need not look at every sheep at every step. `times` is 1 for the mean
 * over a batch and M for the sum.
 */
export function runOf(
  moments: Float64Array,
  { rate, schedule, times = 1 }: { rate: number; schedule?: Schedule; times?: number },
): Run {
  const step = new Uint32Array(1);
  const own: Objective = {
    dimension: 2,
    value: ([w, b]) => excess(w, b),
    gradient(at, out, batch) {
      gradientOf(moments, MOMENTS * batch![0], at[0], at[1], out);
      out[0] *= times;
      out[1] *= times;
    },
  };
  return minimize(own, {
    start,
    optimizer: gradientDescent({ rate }),
    schedule,
    steps: moments.length / MOMENTS - 1,
    batch(t) {
      step[0] = t;
      return step;
    },
    observe: "batch",
    bound: 1e3,
  });
}

/** The excess after each step of a run's last epoch, averaged: where the noise lets it be. */
export function lastEpochOf(run: Run, perEpoch: number): number {
  const count = Math.min(perEpoch, run.steps);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += run.value(run.steps - i);
  return count === 0 ? run.value(0) : sum / count;
}

/** The line's two weights, from the start of every run. */
export const line = {
  w: number({
    label: "slope",
    symbol: "w",
    role: "parameter",
    default: start[0],
    min: domain[0][0],
    max: domain[0][1],
    step: 0.05,
  }),
  b: number({
    label: "intercept",
    symbol: "b",
    role: "parameter",
    default: start[1],
    min: domain[1][0],
    max: domain[1][1],
    step: 0.05,
  }),
};

/** The moments of a run's shuffled batches; a slider of the rate asks for the same ones again and again. */
export const shuffledMoments = rememberEach(
  (size: number, seed: number, budget: number): Float64Array =>
    batchMoments(batches({ count: N, size, seed }), budget / size),
  { most: 40 },
);

/** Batch sizes are powers of two, so that each divides the flock. */
export const sizeChoice = (by: string, sizes: readonly number[] = [1, 2, 4, 8, 16, 32, 64, 128, 256]) =>
  choice({
    label: "batch size M",
    default: by,
    options: Object.fromEntries(sizes.map((size) => [String(size), String(size)])),
  });
