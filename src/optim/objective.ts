/** What an optimizer works on: a real function of n real parameters, with its gradient. */
export interface Objective {
  /** n, the number of parameters. */
  readonly dimension: number;
  /** f(x), for x of length n; over the examples of `batch` alone, where the objective is made of examples. */
  value(x: Float64Array, batch?: Batch): number;
  /** Writes ∇f(x) into `out`, of length n. Neither keeps nor changes x. */
  gradient(x: Float64Array, out: Float64Array, batch?: Batch): void;
  /** f(x), with ∇f(x) written into `out`: for an objective whose two share most of their work. */
  valueAndGradient?(x: Float64Array, out: Float64Array, batch?: Batch): number;
  /** Writes ∇²f(x) into `out`, n × n, row by row. */
  hessian?(x: Float64Array, out: Float64Array): void;
  /** K, where ‖∇f(x) − ∇f(y)‖ ≤ K ‖x − y‖ for all x and y: gradient descent is stable below the rate 2/K. */
  readonly smoothness?: number;
  /** The number of examples a full value or gradient looks at, where the objective is made of examples. */
  readonly examples?: number;
}

/** The examples that one mini-batch looks at, by their numbers from 0. */
export type Batch = ArrayLike<number>;

/** A point worth naming, its n coordinates, and the objective's value there. */
export interface Landmark {
  readonly at: readonly number[];
  readonly value: number;
}

/** An objective of the library: an Objective with what is known about it. */
export interface NamedObjective extends Objective {
  readonly name: string;
  /** The formula, as TeX. */
  readonly tex: string;
  readonly minima: readonly Landmark[];
  readonly maxima?: readonly Landmark[];
  /** Where the gradient is zero and there is neither a minimum nor a maximum. */
  readonly saddles?: readonly Landmark[];
  /** A start from which there is something to see. */
  readonly start: readonly number[];
  /** For each parameter, the interval in which the function means something or is drawn. */
  readonly domain: readonly (readonly [number, number])[];
}

/** −f, with its gradient, and its Hessian where f has one: climbing f is descending −f. */
export function negate(objective: Objective): Objective {
  const flip = (out: Float64Array) => {
    for (let i = 0; i < out.length; i++) out[i] = -out[i];
  };
  return {
    dimension: objective.dimension,
    smoothness: objective.smoothness,
    examples: objective.examples,
    value: (x, batch) => -objective.value(x, batch),
    gradient(x, out, batch) {
      objective.gradient(x, out, batch);
      flip(out);
    },
    hessian:
      objective.hessian &&
      ((x, out) => {
        objective.hessian!(x, out);
        flip(out);
      }),
  };
}
