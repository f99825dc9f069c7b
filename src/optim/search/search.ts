/**
 * What searches without gradients share: a box to search in, a budget counted in evaluations of the objective, and a
 * record of every evaluation, in order.
 */
import { reject, whole } from "../check.ts";
import { random, type Random } from "../data/random.ts";
import type { Objective } from "../objective.ts";

/** Where a search without gradients looks, how long, and from which random numbers. */
export interface SearchOptions {
  /** For each parameter, the interval to search; the objective's own domain if it has one. */
  domain?: readonly (readonly [number, number])[];
  /** The budget: exactly this many values of the objective are asked for; 1000 when left out. */
  evaluations?: number;
  /** The seed of the random numbers; 0 when left out. */
  seed?: number;
}

/** A finished search; evaluations are numbered from 0. */
export interface Search {
  readonly method: string;
  /** "completed", or "non-finite" when no value at all was a finite number; `reason` says it as a sentence. */
  readonly status: "completed" | "non-finite";
  readonly reason: string;
  readonly evaluations: number;
  /** Where the objective was evaluated: a view. */
  position(i: number): Float64Array;
  /** The objective there, by evaluation; it may be NaN or infinite. */
  readonly values: Float64Array;
  /** The lowest finite value among the evaluations up to this one; Infinity before the first. */
  readonly best: Float64Array;
  /** The number of the evaluation with the lowest finite value; −1 when there is none. */
  readonly bestIndex: number;
}

/** A search under way: its domain, its random numbers, and the record of its evaluations. */
export interface Ledger {
  readonly dimension: number;
  readonly domain: readonly (readonly [number, number])[];
  readonly budget: number;
  readonly draw: Random;
  /** Evaluates the objective at x and returns the evaluation's number. */
  evaluate(x: ArrayLike<number>): number;
  position(i: number): Float64Array;
  /** The value as the search compares it: what is not a finite number is worse than any number. */
  cost(i: number): number;
  /** A point of the domain, all equally likely, drawn into x. */
  anywhere(x: Float64Array): Float64Array;
  /** xᵢ, or the end of the domain's i-th interval that it lies beyond. */
  inside(i: number, xi: number): number;
  finish(): Search;
}

/** A search under way, before its first evaluation. @throws RangeError naming the option, its value and what is allowed. */
export function begin(
  owner: string,
  objective: Objective,
  { domain, evaluations = 1000, seed = 0 }: SearchOptions,
): Ledger {
  if (typeof objective?.value !== "function")
    reject(owner, "objective", objective, "an object with dimension and value(x)");
  const n = objective.dimension;
  const box = domain ?? (objective as { domain?: SearchOptions["domain"] }).domain;
  const ends = "an interval [low, high] for each parameter, low below high";
  if (!Array.isArray(box) || box.length !== n) reject(owner, "domain", box, ends);
  for (const [low, high] of box as readonly (readonly [number, number])[]) {
    if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
      reject(owner, "domain", [low, high], ends);
  }
  const intervals = box as readonly (readonly [number, number])[];
  const budget = whole(owner, "evaluations", evaluations, 1, 1e7);
  const positions = new Float64Array(budget * n);
  const values = new Float64Array(budget);
  const best = new Float64Array(budget);
  const draw = random(seed);
  let made = 0;
  let bestIndex = -1;

  const position = (i: number) => positions.subarray(i * n, (i + 1) * n);
  const cost = (i: number) => (Number.isFinite(values[i]) ? values[i] : Infinity);
  return {
    dimension: n,
    domain: intervals,
    budget,
    draw,
    position,
    cost,
    evaluate(x) {
      const i = made++;
      positions.set(x, i * n);
      values[i] = objective.value(position(i));
      if (cost(i) < (bestIndex < 0 ? Infinity : values[bestIndex])) bestIndex = i;
      best[i] = bestIndex < 0 ? Infinity : values[bestIndex];
      return i;
    },
    anywhere(x) {
      for (let i = 0; i < n; i++) x[i] = draw.uniform(intervals[i][0], intervals[i][1]);
      return x;
    },
    inside: (i, xi) => Math.min(intervals[i][1], Math.max(intervals[i][0], xi)),
    finish: () => ({
      method: owner,
      status: bestIndex < 0 ? "non-finite" : "completed",
      reason:
        bestIndex < 0
          ? `none of the ${made} values was a finite number`
          : `the budget of ${budget} evaluations is spent`,
      evaluations: made,
      position(i) {
        whole(owner, "evaluation", i, 0, made - 1);
        return position(i);
      },
      values,
      best,
      bestIndex,
    }),
  };
}
