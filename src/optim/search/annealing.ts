import { rejectUnknown, positive, reject, vector } from "../check.ts";
import type { Objective } from "../objective.ts";
import { begin, type Search, type SearchOptions } from "./search.ts";

/** The temperatures and the steps of simulated annealing. */
export interface AnnealingOptions extends SearchOptions {
  /** The first point; anywhere in the domain when left out. */
  start?: ArrayLike<number>;
  /** The temperature at the start, in the objective's units (1), and the part of it that is left at the end (1/1000). */
  temperature?: number;
  cooled?: number;
  /** The standard deviation of a proposed step, in widths of the domain; 0.1 when left out. */
  reach?: number;
}

/** A finished search by simulated annealing, with the temperature and the standing point at each evaluation. */
export interface AnnealingSearch extends Search {
  /** The temperature at each evaluation. */
  readonly temperatures: Float64Array;
  /** The evaluation that the search stands on after each evaluation: itself when the proposal was accepted. */
  readonly current: Uint32Array;
}

/**
 * Simulated annealing: from where it stands it proposes a normal step; a step down is taken, a step up by Δ with
 * probability e^{−Δ/T}, while the temperature T falls geometrically.
 * Source: Kirkpatrick, Gelatt and Vecchi, "Optimization by simulated annealing", 1983.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function annealing(
  objective: Objective,
  {
    domain,
    evaluations,
    seed,
    start,
    temperature = 1,
    cooled = 1e-3,
    reach = 0.1,
    ...rest
  }: AnnealingOptions = {},
): AnnealingSearch {
  rejectUnknown("annealing", rest, arguments[1]);
  positive("annealing", "temperature", temperature);
  positive("annealing", "reach", reach);
  if (!(cooled > 0 && cooled <= 1)) reject("annealing", "cooled", cooled, "a number above 0, at most 1");
  const record = begin("annealing", objective, { domain, evaluations, seed });
  const { dimension: n, draw, budget, cost } = record;
  const temperatures = new Float64Array(budget).fill(temperature);
  const current = new Uint32Array(budget);
  const x =
    start === undefined ? record.anywhere(new Float64Array(n)) : vector("annealing", "start", start, n);

  let standing = record.evaluate(x);
  for (let i = 1; i < budget; i++) {
    const T = temperature * cooled ** (i / (budget - 1));
    const from = record.position(standing);
    record.domain.forEach(([low, high], j) => {
      x[j] = record.inside(j, from[j] + draw.normal(0, reach * (high - low)));
    });
    const proposed = record.evaluate(x);
    // Between two values that are not finite the difference is NaN: then it moves on.
    const climb = cost(proposed) - cost(standing);
    if (!(climb > 0) || draw.uniform() < Math.exp(-climb / T)) standing = proposed;
    temperatures[i] = T;
    current[i] = standing;
  }
  return { ...record.finish(), temperatures, current };
}
