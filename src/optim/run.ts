import type { Evaluations } from "./counted.ts";
import type { Status } from "./descent.ts";
import type { Objective } from "./objective.ts";
import type { MinimizeOptions } from "./options.ts";
import type { Optimizer, StateView } from "./optimizer.ts";

/** A finished run: where it went, step by step, and why it stopped. Step 0 is the start. */
export interface Run {
  readonly objective: Objective;
  /** The optimizer of the last steps; a resumed run may have begun with another. */
  readonly optimizer: Optimizer;
  readonly status: Status;
  /** Why it stopped, in sentences for people. */
  readonly reason: string;
  /** The number of steps taken; every t below runs from 0 to this. */
  readonly steps: number;
  /** The step with the best value: the lowest, or the highest of a run uphill. */
  readonly best: number;
  /** Every value, and every position one after the other: copies, of length steps + 1 and n (steps + 1). */
  readonly values: Float64Array;
  readonly positions: Float64Array;
  /** The parameters after t steps. A view: copy it to keep it apart. */
  position(t: number): Float64Array;
  /** The objective at `position(t)`. */
  value(t: number): number;
  /** The objective's gradient at `position(t)`. A view. */
  gradient(t: number): Float64Array;
  /** The learning rate of the step that leaves `position(t)`. */
  rate(t: number): number;
  /** What the optimizer remembers after t steps, by name, and what follows from it (Adam: m, v, mHat, vHat, …). */
  state(t: number): StateView;
  /** What the method asked for in its first t steps. */
  evaluations(t: number): Evaluations;
  /**
   * This run as if its budget had been `steps` in all from the beginning. From step `from` on (its end, if left out)
   * other options may differ; an optimizer of another kind begins there with an empty state.
   */
  resume(options: ResumeOptions): Run;
}

/** How a run goes on from its step `from`, or from its end: options of `minimize`. What is left out stays as it was. */
export type ResumeOptions = Omit<MinimizeOptions, "start"> & { from?: number };
