import type { ChartSpec, Point, Tone } from "../../../charts/chart.ts";
import { failed, gradientDescent, minimize, search } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { landscapes } from "../../landscapes.ts";
import { drawn, racing, maps } from "./charts.ts";
import { budget, gradientCost, parameters } from "./props.ts";

/**
 * Random search, a genetic algorithm and gradient descent on one landscape of two weights, from the same first point and
 * with the same budget: evaluations of the loss, of which a gradient counts as several.
 */
const population = 20;
/** A point this many times as far out as the start, or as 1, is called diverged. */
const bound = 20;

const loss = { role: "loss" } as const;
const quantities = {
  budget: { label: "budget" },
  cost: { label: "what a gradient counts as" },
  gradients: { label: "gradients in the budget" },
  population: { label: "size of the population" },
  firstLoss: { label: "loss of the first point", ...loss },
  random: { label: "lowest loss of random search", ...loss },
  genetic: { label: "lowest loss of the genetic algorithm", ...loss },
  gradient: { label: "lowest loss of gradient descent", ...loss },
  randomEnd: { label: "lowest loss of random search with the whole budget", ...loss },
  geneticEnd: { label: "lowest loss of the genetic algorithm with the whole budget", ...loss },
  gradientEnd: { label: "lowest loss of gradient descent with the whole budget", ...loss },
  x: { label: "where gradient descent is, first weight", symbol: "w_1", role: "parameter" },
  y: { label: "where gradient descent is, second weight", symbol: "w_2", role: "parameter" },
  status: { label: "how gradient descent ended" },
  outcome: { label: "what became of gradient descent" },
  lead: { label: "which search has the lowest loss" },
} as const;

interface SearchesFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  race: ChartSpec;
  start: Point;
  goals: Point[];
  /** What random search has drawn. */
  draws: Point[];
  /** The population under way, and all that came before it. */
  members: Point[];
  ancestors: Point[];
  /** Where gradient descent has been. */
  path: Point[];
  /** The best point of each, if it has one yet. */
  bests: (Point | undefined)[];
  /** (evaluations, lowest loss so far), drawn as steps, and at the end a name. */
  curves: { tone: Tone; name: string; points: Point[] }[];
  consequence: string;
}

function frame(state: State<typeof parameters>): SearchesFrame {
  const { rate, mutation, seed, spent } = state;
  const landscape = state.landscape;
  const { f } = landscapes[landscape];
  const width = f.domain[0][1] - f.domain[0][0];
  const random = search.randomSearch(f, { evaluations: budget, seed });
  const genetic = search.genetic(f, { evaluations: budget, seed, population, mutation: mutation / width });
  // With one seed all draw the same first point; gradient descent starts from it.
  const start = random.position(0);
  const last = budget / gradientCost - 1;
  const descent = minimize(f, { start, optimizer: gradientDescent({ rate }), steps: last, bound });

  // The value at step t comes with the gradient there, when t + 1 gradients are paid for.
  const lowest = new Float64Array(descent.steps + 1);
  for (let t = 0, best = Infinity; t <= descent.steps; t++) {
    if (descent.value(t) < best) best = descent.value(t);
    lowest[t] = best;
  }
  const seen = Math.min(Math.floor(spent / gradientCost), descent.steps + 1);
  const at = (position: Float64Array): Point => [position[0], position[1]];
  const draws = Array.from({ length: spent }, (_, i) => at(random.position(i)));
  const path = Array.from({ length: seen }, (_, t) => at(descent.position(t)));

  const generation = Math.max(
    0,
    genetic.populations.findLastIndex((members) => members.some((i) => i < spent && isNew(i, members))),
  );
  const current = genetic.populations[generation].filter((i) => i < spent);
  const ancestors = Array.from({ length: spent }, (_, i) => i).filter((i) => !current.includes(i));
  function isNew(i: number, members: Uint32Array): boolean {
    return members === genetic.populations[0] || i >= members[1];
  }

  const best = {
    random: spent > 0 ? random.best[spent - 1] : undefined,
    genetic: spent > 0 ? genetic.best[spent - 1] : undefined,
    gradient: seen > 0 ? lowest[seen - 1] : undefined,
  };
  const ranked = Object.entries(best)
    .filter((entry): entry is [keyof typeof best, number] => entry[1] !== undefined)
    .sort(([, a], [, b]) => a - b);
  const leader = ranked.length > 0 ? names[ranked[0][0]] : "none yet";
  const say = (value: number | undefined) => (value === undefined ? "nothing yet" : formatNumber(value));
  const outcome = outcomeOf(descent, f.domain);
  const nth = (values: Float64Array, value: number | undefined) =>
    value === undefined ? -1 : values.indexOf(value);
  const bestOf = (i: number, position: (i: number) => Float64Array) => (i < 0 ? undefined : at(position(i)));
  return {
    values: {
      budget,
      cost: gradientCost,
      gradients: budget / gradientCost,
      population,
      firstLoss: random.values[0],
      random: best.random ?? "nothing yet",
      genetic: best.genetic ?? "nothing yet",
      gradient: best.gradient ?? "nothing yet",
      randomEnd: random.best[budget - 1],
      geneticEnd: genetic.best[budget - 1],
      gradientEnd: lowest[descent.steps],
      x: path.at(-1)?.[0] ?? start[0],
      y: path.at(-1)?.[1] ?? start[1],
      status: descent.status,
      outcome,
      lead: leader,
    },
    summary: spaced(
      `After ${spent} of ${budget} evaluations on ${parameters.landscape.options[landscape]}, the lowest loss`,
      `is ${say(best.random)} by random search, ${say(best.genetic)} by the genetic algorithm and`,
      `${say(best.gradient)} by gradient descent. With the whole budget gradient descent, at a learning rate of`,
      `${formatNumber(rate)}, ${outcome}.`,
    ),
    table: {
      columns: [
        { label: "evaluations" },
        { label: "random search, lowest loss" },
        { label: "genetic algorithm, lowest loss" },
        { label: "gradient descent, lowest loss" },
      ],
      rows: Array.from({ length: budget / 10 }, (_, k) => {
        const e = 10 * (k + 1);
        const t = Math.min(Math.floor(e / gradientCost) - 1, descent.steps);
        return [e, random.best[e - 1], genetic.best[e - 1], lowest[t]];
      }),
    },
    map: maps[landscape],
    race: racing,
    start: at(start),
    goals: f.minima.filter(({ value }) => value < 1e-12).map(({ at: [x, y] }) => [x, y] as const),
    draws,
    members: Array.from(current, (i) => at(genetic.position(i))),
    ancestors: ancestors.map((i) => at(genetic.position(i))),
    path,
    bests: [
      bestOf(nth(random.values, best.random), random.position),
      bestOf(nth(genetic.values, best.genetic), genetic.position),
      path.at(-1),
    ],
    curves: [
      { tone: "data", name: names.random, points: steps(random.best, spent, 1) },
      { tone: "step", name: names.genetic, points: steps(genetic.best, spent, 1) },
      { tone: "gradient", name: names.gradient, points: steps(lowest, spent, gradientCost) },
    ],
    consequence: outcome,
  };
}

const names = {
  random: "random search",
  genetic: "genetic algorithm",
  gradient: "gradient descent",
} as const;

/** The lowest loss so far as a staircase with a tread wherever it fell; each entry costs `cost` evaluations. */
function steps(lowest: Float64Array, spent: number, cost: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < lowest.length && cost * (i + 1) <= spent; i++) {
    if (i > 0 && lowest[i] === lowest[i - 1]) continue;
    const e = cost * (i + 1);
    if (i > 0) points.push([e, drawn(lowest[i - 1])]);
    points.push([e, drawn(lowest[i])]);
  }
  const end = points.at(-1);
  if (end) points.push([spent, end[1]]);
  return points;
}

/** What became of gradient descent, as the end of a sentence. */
function outcomeOf(run: ReturnType<typeof minimize>, domain: readonly (readonly [number, number])[]): string {
  const last = run.steps;
  if (failed(run)) {
    return `runs away and is stopped at step ${last}; its lowest loss is ${formatNumber(run.value(run.best))}`;
  }
  const left = Array.from({ length: last + 1 }, (_, t) => run.position(t)).findIndex((x) =>
    domain.some(([low, high], i) => x[i] < low || x[i] > high),
  );
  const value = formatNumber(run.value(last));
  return left < 0
    ? `ends at a loss of ${value}`
    : `leaves the map at step ${left} and ends at a loss of ${value}`;
}

export default defineWidget({ title: "Three searches", parameters, quantities, frame });
