import type { Objective } from "../objective.ts";

/** What a line search may be told: the constants of its two rules. */
export interface LineSearchOptions {
  /** The factor by which a step that does not pay is shortened, in (0, 1). */
  shrink?: number;
  /** c₁: the part of the fall that the slope promises which a step must bring, in (0, 1). */
  sufficient?: number;
}

/** As short as a step is tried before the search gives up. */
const SHORTEST = 1e-20;

/**
 * Backtracking: shortens a step along p until it pays, and takes it: x is moved in place.
 *
 *     f(x + \alpha p) \le f(x) + c_1 \, \alpha \, g^{\mathsf T} p
 *
 * @param alpha the step tried first; @returns the one taken, or 0 where none pays (then x is as it was).
 * Source: Armijo, "Minimization of functions having Lipschitz continuous first partial derivatives", 1966.
 */
export function backtrack(
  objective: Objective,
  x: Float64Array,
  g: Float64Array,
  p: Float64Array,
  alpha: number,
  { shrink = 0.5, sufficient = 1e-4 }: LineSearchOptions = {},
): number {
  const from = x.slice();
  const value = objective.value(x);
  const slope = dot(g, p);
  for (; alpha > SHORTEST; alpha *= shrink) {
    for (let i = 0; i < x.length; i++) x[i] = from[i] + alpha * p[i];
    if (objective.value(x) <= value + sufficient * alpha * slope) return alpha;
  }
  x.set(from);
  return 0;
}

/** The inner product Σ aᵢ bᵢ of two vectors of one length. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * y[i];
  return sum;
}

/** The objective, without which a method that searches cannot make a step. */
export function required(owner: string, objective: Objective | undefined): Objective {
  if (objective) return objective;
  throw new TypeError(
    `${owner}: step(x, g, state, rate, objective) needs the objective, to search along a line`,
  );
}
