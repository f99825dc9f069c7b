import { nonNegative, positive, vector, whole } from "./check.ts";
import { negate, type Objective } from "./objective.ts";
import type { Optimizer, OptimizerState } from "./optimizer.ts";
import { gradientDescent } from "./optimizers/gradient-descent.ts";
import { Recorder, type Run, type Status } from "./run.ts";

/** Where a run starts, how it moves, and when it stops. */
export interface MinimizeOptions {
  /** The parameters before the first step: finite numbers, as many as the objective has parameters. */
  start: ArrayLike<number>;
  /** The method; gradient descent at its default rate when left out. */
  optimizer?: Optimizer;
  /** The budget: at most this many steps, 0 to 10,000,000. */
  steps?: number;
  /** Learning rate of the step that leaves position t, in place of the optimizer's constant one. */
  schedule?: (t: number) => number;
  /** Stop as converged once every |∂f/∂xᵢ| is at most this. Left out, the whole budget is spent. */
  gradientTolerance?: number;
  /** Stop as converged once a step changes every parameter by at most this. Left out, the whole budget is spent. */
  stepTolerance?: number;
  /** Stop as diverged once some |xᵢ| exceeds this many times max(1, the largest |xᵢ| of the start). */
  bound?: number;
}

/** A run that spends its whole budget is still called converged when its last gradient is this small. */
const AT_REST = 1e-8;

/**
 * Runs an optimizer downhill from a start and records every step.
 * Never throws for what the run meets on its way (that is its status), only for options out of range.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function minimize(objective: Objective, options: MinimizeOptions): Run {
  return run("minimize", objective, objective, options);
}

/** As `minimize`, uphill: the steps are those of descending −f; values and gradients are reported for f. */
export function maximize(objective: Objective, options: MinimizeOptions): Run {
  return run("maximize", negate(objective), objective, options);
}

function run(
  owner: string,
  descended: Objective,
  reported: Objective,
  {
    start,
    optimizer = gradientDescent() as Optimizer,
    steps = 1000,
    schedule,
    gradientTolerance,
    stepTolerance,
    bound = 1e12,
  }: MinimizeOptions,
): Run {
  const n = descended.dimension;
  const x = vector(owner, "start", start, n);
  whole(owner, "steps", steps, 0, 10_000_000);
  if (gradientTolerance !== undefined) nonNegative(owner, "gradientTolerance", gradientTolerance);
  if (stepTolerance !== undefined) nonNegative(owner, "stepTolerance", stepTolerance);
  const limit = positive(owner, "bound", bound) * Math.max(1, largest(x));

  const sign = descended === reported ? 1 : -1;
  const state: OptimizerState = optimizer.init(n);
  const g = new Float64Array(n);
  const ahead = new Float64Array(n);
  const before = new Float64Array(n);
  const recorder = new Recorder(n, steps);
  const finish = (t: number, status: Status, reason: string) => recorder.finish(reported, t, status, reason);

  for (let t = 0; ; t++) {
    const rate = schedule ? nonNegative(owner, `schedule(${t})`, schedule(t)) : optimizer.hyperparameters.rate;
    const value = descended.value(x);
    descended.gradient(x, g);
    if (sign === 1) recorder.write(t, x, value, g, rate);
    else recorder.write(t, x, -value, g.map((gi) => -gi), rate);

    const size = largest(g);
    if (!Number.isFinite(value) || !Number.isFinite(size) || !Number.isFinite(largest(x))) {
      return finish(t, "non-finite", `a value stopped being a finite number at step ${t}`);
    }
    if (largest(x) > limit) return finish(t, "diverged", `a parameter passed ${limit} in size at step ${t}`);
    if (gradientTolerance !== undefined && size <= gradientTolerance) {
      return finish(t, "converged", `the slope is at most ${gradientTolerance} at step ${t}`);
    }
    if (stepTolerance !== undefined && t > 0 && farthest(before, x) <= stepTolerance) {
      return finish(t, "converged", `step ${t} moved no parameter by more than ${stepTolerance}`);
    }
    if (t === steps) {
      return size <= AT_REST
        ? finish(t, "converged", `the slope is at most ${AT_REST} after ${t} steps`)
        : finish(t, "max-steps", `the budget of ${steps} steps is spent`);
    }

    before.set(x);
    if (optimizer.lookahead) {
      optimizer.lookahead(x, state, ahead);
      descended.gradient(ahead, g);
    }
    optimizer.step(x, g, state, rate);
  }
}

/** The largest |xᵢ|; NaN if any is. */
function largest(x: Float64Array): number {
  let size = 0;
  for (const xi of x) size = Math.max(size, Math.abs(xi));
  return size;
}

/** The largest |yᵢ − xᵢ|. */
function farthest(x: Float64Array, y: Float64Array): number {
  let distance = 0;
  for (let i = 0; i < x.length; i++) distance = Math.max(distance, Math.abs(y[i] - x[i]));
  return distance;
}
