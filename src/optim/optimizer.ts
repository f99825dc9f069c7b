import type { Objective } from "./objective.ts";

/**
 * What an optimizer remembers between steps, by name: arrays of length n (a velocity, moments) and shorter ones
 * that hold a counter or a running product. The arrays stay the same objects from step to step.
 */
export type OptimizerState = Record<string, Float64Array>;

/** A state made readable: what is remembered, and what follows from it (m̂, v̂, the effective step). */
export type StateView = Record<string, Float64Array | number>;

/** A method of descent: how one step is made of a gradient and of what earlier steps left behind. */
export interface Optimizer<State extends OptimizerState = OptimizerState> {
  readonly name: string;
  /** Every hyperparameter with the value in use. `rate` is always among them. */
  readonly hyperparameters: Readonly<Record<string, number | boolean>> & { readonly rate: number };
  /** A rate that suits a demonstration: it settles (x² + 100 y²)/20 from (8, 1.5) within 1,000 steps. */
  readonly demonstration: number;
  /** Whether a step asks for values or gradients of its own, beyond the one that it is given. */
  readonly searches?: boolean;
  /** The state before the first step. */
  init(dimension: number): State;
  /**
   * One step: moves x in place and brings `state` up to date.
   * `g` is ∇f, taken at x (or where `lookahead` says), and is left as it is; `rate` is this step's learning rate,
   * under a schedule. A method that searches along a line, or needs curvature, asks `objective`.
   */
  step(x: Float64Array, g: Float64Array, state: State, rate: number, objective?: Objective): void;
  /** Writes into `out` the point at which the next gradient is wanted, where that is not x. */
  lookahead?(x: Float64Array, state: State, out: Float64Array): void;
  /** What follows from a state after at least one step, for reading: `rate` is the rate of the step that led there. */
  derivedState?(state: State, rate: number): StateView;
}
