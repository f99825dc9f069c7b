/** What an optimizer works on: a real function of n real parameters, with its gradient. */
export interface Objective {
  /** n, the number of parameters. */
  readonly dimension: number;
  /** f(x), for x of length n. */
  value(x: Float64Array): number;
  /** Writes ∇f(x) into `out`, of length n. Neither keeps nor changes x. */
  gradient(x: Float64Array, out: Float64Array): void;
}

/** A point worth naming, and the value there. */
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
  /** A start from which there is something to see. */
  readonly start: readonly number[];
  /** For each parameter, the interval in which the function means something or is drawn. */
  readonly domain: readonly (readonly [number, number])[];
  /** K, where ‖∇f(x) − ∇f(y)‖ ≤ K ‖x − y‖ for all x and y: gradient descent is stable below the rate 2/K. */
  readonly smoothness?: number;
}

/** −f, so that climbing f is descending −f. */
export function negate(objective: Objective): Objective {
  return {
    dimension: objective.dimension,
    value: (x) => -objective.value(x),
    gradient(x, out) {
      objective.gradient(x, out);
      for (let i = 0; i < out.length; i++) out[i] = -out[i];
    },
  };
}
