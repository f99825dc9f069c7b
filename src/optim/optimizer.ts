/** What an optimizer remembers between steps: arrays of length n (velocity, moments) and counters, by name. */
export type OptimizerState = Record<string, Float64Array | number>;

/** A method of descent: how one step is made of a gradient and of what earlier steps left behind. */
export interface Optimizer<State extends OptimizerState = OptimizerState> {
  readonly name: string;
  /** Every hyperparameter with the value in use. `rate` is always among them. */
  readonly hyperparameters: Readonly<Record<string, number | boolean>> & { readonly rate: number };
  /** The state before the first step. */
  init(dimension: number): State;
  /**
   * One step: moves x in place and brings `state` up to date.
   * `g` is ∇f, taken at x (or where `lookahead` says); `rate` is this step's learning rate, under a schedule.
   */
  step(x: Float64Array, g: Float64Array, state: State, rate: number): void;
  /** Writes into `out` the point at which the next gradient is wanted, where that is not x. */
  lookahead?(x: Float64Array, state: State, out: Float64Array): void;
}
