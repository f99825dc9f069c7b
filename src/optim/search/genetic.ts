import { nonNegative, rejectUnknown, reject, whole } from "../check.ts";
import type { Objective } from "../objective.ts";
import { begin, type Search, type SearchOptions } from "./search.ts";

/** The numbers of a genetic algorithm; its budget is counted in evaluations, as of every search. */
export interface GeneticOptions extends SearchOptions {
  /** Points in a population; 20 when left out. */
  population?: number;
  /** How many points, drawn with replacement, compete to become a parent; 3 when left out. */
  tournament?: number;
  /** The probability that a child mixes two parents; otherwise it copies one. 0.9 when left out. */
  crossover?: number;
  /** The probability that a coordinate of a child mutates (0.5), and its standard deviation, in domain widths (0.05). */
  mutationRate?: number;
  mutation?: number;
  /** How many of the best survive unchanged into the next population; they cost no new evaluation. 1 when left out. */
  elite?: number;
}

/** A finished search by a genetic algorithm, with its populations and every child's parents. */
export interface GeneticSearch extends Search {
  /** Every population, as numbers of evaluations; survivors keep theirs. The last may be cut short by the budget. */
  readonly populations: readonly Uint32Array[];
  /** Where an evaluation comes from; undefined for the first population. */
  origin(i: number): Origin | undefined;
}

/** Where a point of a genetic search comes from: numbers of evaluations, and the child before it mutated. */
export interface Origin {
  /** The same twice for a copy. */
  readonly parents: readonly [number, number];
  /** Who competed to become each parent; a copy's second parent has no rivals. */
  readonly rivals: readonly [readonly number[], readonly number[]];
  /** The child before it mutated. */
  readonly crossed: Float64Array;
}

/**
 * A genetic algorithm on points of the domain: tournament selection, uniform crossover (each coordinate from one parent
 * or the other), normal mutation held inside the domain, and elitism.
 * Source: Eiben and Smith, Introduction to Evolutionary Computing, 2nd ed., 2015, chapters 3 to 5.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function genetic(
  objective: Objective,
  {
    domain,
    evaluations,
    seed,
    population = 20,
    tournament = 3,
    crossover = 0.9,
    mutationRate = 0.5,
    mutation = 0.05,
    elite = 1,
    ...rest
  }: GeneticOptions = {},
): GeneticSearch {
  rejectUnknown("genetic", rest, arguments[1]);
  whole("genetic", "population", population, 2, 1e6);
  whole("genetic", "tournament", tournament, 1, 1e6);
  whole("genetic", "elite", elite, 0, population - 1);
  probability("crossover", crossover);
  probability("mutationRate", mutationRate);
  nonNegative("genetic", "mutation", mutation);
  const record = begin("genetic", objective, { domain, evaluations, seed });
  const { dimension: n, draw, budget, cost } = record;
  const widths = record.domain.map(([low, high]) => high - low);
  const origins: Origin[] = [];
  const x = new Float64Array(n);
  let made = 0;

  let members = Uint32Array.from({ length: Math.min(population, budget) }, () => {
    made++;
    return record.evaluate(record.anywhere(x));
  });
  const first = made;
  const populations = [members];

  /** Rivals drawn at random, and the best of them. */
  function select(): { winner: number; rivals: number[] } {
    const rivals = Array.from({ length: tournament }, () => members[draw.below(members.length)]);
    const winner = rivals.reduce((best, rival) => (cost(rival) < cost(best) ? rival : best));
    return { winner, rivals };
  }

  function breed(): number {
    const mother = select();
    const father = draw.uniform() < crossover ? select() : { winner: mother.winner, rivals: [] };
    const parents = [mother.winner, father.winner] as const;
    for (let i = 0; i < n; i++) x[i] = record.position(parents[draw.uniform() < 0.5 ? 0 : 1])[i];
    origins.push({ parents, rivals: [mother.rivals, father.rivals], crossed: x.slice() });
    for (let i = 0; i < n; i++) {
      if (draw.uniform() < mutationRate) x[i] = record.inside(i, x[i] + draw.normal(0, mutation * widths[i]));
    }
    made++;
    return record.evaluate(x);
  }

  while (made < budget) {
    const survivors = Array.from(members)
      .sort((a, b) => cost(a) - cost(b) || a - b)
      .slice(0, elite);
    const children = Math.min(population - elite, budget - made);
    members = Uint32Array.from([...survivors, ...Array.from({ length: children }, breed)]);
    populations.push(members);
  }
  return { ...record.finish(), populations, origin: (i) => origins[i - first] };
}

function probability(option: string, value: unknown): void {
  const inside = typeof value === "number" && value >= 0 && value <= 1;
  if (!inside) reject("genetic", option, value, "a number from 0 to 1");
}
