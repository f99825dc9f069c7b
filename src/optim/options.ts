import { nonNegative, rejectUnknown, positive, reject, vector, whole } from "./check.ts";
import type { Batch, Objective } from "./objective.ts";
import type { Optimizer } from "./optimizer.ts";
import { gradientDescent } from "./optimizers/gradient-descent.ts";

/** Where a run starts, how it moves, and when it stops. */
export interface MinimizeOptions {
  /** The parameters before the first step: finite numbers, one for each; the objective's own start if it has one. */
  start?: ArrayLike<number>;
  /** The method; gradient descent at its default rate when left out. */
  optimizer?: Optimizer;
  /** The budget: at most this many steps, 0 to 10,000,000. */
  steps?: number;
  /** No step begins once the method has asked for this many values and gradients in all. */
  evaluations?: number;
  /** How many of those one gradient counts as. */
  gradientCost?: number;
  /** Learning rate of the step that leaves position t, in place of the optimizer's constant one. */
  schedule?: (t: number) => number;
  /** The examples that the step from position t looks at; all when left out. Must depend on t alone. */
  batch?: (t: number) => Batch;
  /** What value(t) and gradient(t) report of a run in batches: the whole objective, or the batch, at less cost. */
  observe?: "all" | "batch";
  /** A step's gradient that is longer than this is shortened to it. */
  clip?: number;
  /** A step's partial derivatives that are larger than this in size are cut to it. */
  clipEach?: number;
  /** Stop as converged once every |∂f/∂xᵢ| is at most this. Left out, the whole budget is spent. */
  gradientTolerance?: number;
  /** Stop as converged once a step changes every parameter by at most this. Left out, the whole budget is spent. */
  stepTolerance?: number;
  /** Stop as stalled once this many steps in a row brought no value below the lowest before them. */
  patience?: number;
  /** Stop as diverged once some |xᵢ| exceeds this many times max(1, the largest |xᵢ| of the start). */
  bound?: number;
}

/** The options with every default in place; −1 and Infinity stand for the rules that are off. */
export type Settings = ReturnType<typeof resolveOptions>;

/** Checks the options of a run on an objective. @throws RangeError naming the option, its value and what is allowed. */
export function resolveOptions(
  owner: string,
  objective: Objective,
  {
    start = (objective as { start?: ArrayLike<number> } | undefined)?.start,
    optimizer = gradientDescent(),
    steps = 1000,
    evaluations,
    gradientCost = 1,
    schedule,
    batch,
    observe = "all",
    clip,
    clipEach,
    gradientTolerance,
    stepTolerance,
    patience,
    bound = 1e12,
    ...rest
  }: MinimizeOptions = {},
) {
  const optional = (check: typeof positive, option: string, value: unknown, off: number) =>
    value === undefined ? off : check(owner, option, value);
  const callable = <F>(option: string, f: F | undefined) =>
    f === undefined || typeof f === "function" ? f : reject(owner, option, f, "a function of the step");

  rejectUnknown(owner, rest, arguments[2]);
  if (typeof objective?.value !== "function" || typeof objective.gradient !== "function")
    reject(owner, "objective", objective, "an object with dimension, value(x) and gradient(x, out)");
  if (typeof optimizer?.step !== "function" || typeof optimizer.init !== "function")
    reject(owner, "optimizer", optimizer, "a method made by its function, as by adam()");
  const n = whole(owner, "the objective's dimension", objective.dimension, 1, 1e8);
  return {
    start: vector(owner, "start", start, n),
    optimizer,
    steps: whole(owner, "steps", steps, 0, 1e7),
    evaluations: optional(positive, "evaluations", evaluations, Infinity),
    gradientCost: positive(owner, "gradientCost", gradientCost),
    schedule: callable("schedule", schedule),
    batch: callable("batch", batch),
    observe:
      observe === "all" || observe === "batch"
        ? observe
        : reject(owner, "observe", observe, '"all" or "batch"'),
    clip: optional(positive, "clip", clip, Infinity),
    clipEach: optional(positive, "clipEach", clipEach, Infinity),
    gradientTolerance: optional(nonNegative, "gradientTolerance", gradientTolerance, -1),
    stepTolerance: optional(nonNegative, "stepTolerance", stepTolerance, -1),
    patience: optional(positive, "patience", patience, Infinity),
    bound: positive(owner, "bound", bound),
  };
}
