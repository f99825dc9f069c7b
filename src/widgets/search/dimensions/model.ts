import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point, type Tone } from "../../../charts/chart.ts";
import {
  gradientDescent,
  minimize,
  objectives,
  search,
  type NamedObjective,
  type Search,
} from "../../../optim/index.ts";
import {
  counted,
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** The three searches again, as the number of weights grows: for each the mean over several seeds, and their spread. */
const makers = { bowl: objectives.bowlOf, rastrigin: objectives.rastriginOf };
const budget = 200;
const gradientCost = 4;
const seeds = [1, 2, 3, 4, 5, 6];
const population = 20;
/** The mutation's standard deviation, in widths of the domain, as everywhere in the chapter. */
const mutation = 0.05;
/** The lowest loss so far is drawn once for every gradient's worth of evaluations. */
const ticks = budget / gradientCost;

const floor = 1e-5;
const ceiling = 1e2;
const drawn = (value: number) => clamp(value, [floor, ceiling]);

const loss = { role: "loss" } as const;
const quantities = {
  budget: { label: "budget of each search" },
  seeds: { label: "number of seeds" },
  cost: { label: "what a gradient counts as" },
  firstLoss: { label: "mean loss per weight of the first point", ...loss },
  random: { label: "mean loss per weight that random search reaches", ...loss },
  genetic: { label: "mean loss per weight that the genetic algorithm reaches", ...loss },
  gradient: { label: "mean loss per weight that gradient descent reaches", ...loss },
  randomLeft: { label: "part of the first loss that random search leaves" },
  geneticLeft: { label: "part of the first loss that the genetic algorithm leaves" },
  gradientLeft: { label: "part of the first loss that gradient descent leaves" },
  chance: { label: "chance that a random point is in the middle tenth for every weight", symbol: "p" },
  numbersKnown: { label: "numbers that one gradient brings" },
  lead: { label: "which search ends lowest" },
} as const;

/** The lowest loss so far of one method, per weight, at each tick: over all seeds the mean, the least and the largest. */
interface Curve {
  mean: Float64Array;
  least: Float64Array;
  largest: Float64Array;
}

interface DimensionsFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  curves: {
    key: "random" | "genetic" | "gradient";
    name: string;
    tone: Tone;
    mean: Point[];
    band: Point[];
  }[];
  consequence: string;
}

const racing = chart({
  width: 640,
  height: 400,
  x: {
    domain: [0, budget],
    label: `evaluations of the loss (a gradient counts as ${gradientCost})`,
    ticks: 5,
  },
  y: { domain: [floor, ceiling], label: "lowest loss so far, per weight", scale: "log", ticks: 7 },
  marks: [],
});

/** What the searches without gradients find: it depends on landscape and dimension alone, so each is run once. */
const blind = rememberEach((landscape: keyof typeof makers, dimension: number) => {
  const f = makers[landscape]({ dimension });
  const random = seeds.map((seed) => search.randomSearch(f, { evaluations: budget, seed }));
  const genetic = seeds.map((seed) => search.genetic(f, { evaluations: budget, seed, population, mutation }));
  const lowest = (one: Search) => (tick: number) => one.best[tick * gradientCost - 1];
  return {
    random: curveOf(random.map(lowest), f.dimension),
    genetic: curveOf(genetic.map(lowest), f.dimension),
    starts: random.map((one) => one.position(0)),
  };
});

/** Gradient descent from the first point of each seed; the value at step t comes with the gradient there. */
function descents(f: NamedObjective, rate: number, starts: Float64Array[]): Curve {
  const optimizer = gradientDescent({ rate });
  const runs = starts.map((start) => {
    const run = minimize(f, { start, optimizer, steps: ticks - 1 });
    const lowest = new Float64Array(ticks);
    let best = Infinity;
    for (let t = 0; t < ticks; t++) {
      if (t <= run.steps && run.value(t) < best) best = run.value(t);
      lowest[t] = best;
    }
    return (tick: number) => lowest[tick - 1];
  });
  return curveOf(runs, f.dimension);
}

function curveOf(runs: ((tick: number) => number)[], n: number): Curve {
  const curve = {
    mean: new Float64Array(ticks),
    least: new Float64Array(ticks).fill(Infinity),
    largest: new Float64Array(ticks),
  };
  for (const run of runs) {
    for (let k = 0; k < ticks; k++) {
      const value = run(k + 1) / n;
      curve.mean[k] += value / runs.length;
      if (value < curve.least[k]) curve.least[k] = value;
      if (value > curve.largest[k]) curve.largest[k] = value;
    }
  }
  return curve;
}

function frame(state: State<typeof parameters>): DimensionsFrame {
  const n = Number(state.dimension);
  const f = makers[state.landscape]({ dimension: n });
  const { random, genetic, starts } = blind(state.landscape, n);
  const gradient = descents(f, state.rate, starts);
  const first = starts.reduce((sum, start) => sum + f.value(start) / n / starts.length, 0);
  const end = ({ mean }: Curve) => mean[ticks - 1];
  const ends = { random: end(random), genetic: end(genetic), gradient: end(gradient) };
  const left = (value: number) => value / first;
  const [[leader]] = Object.entries(ends).sort(([, a], [, b]) => a - b) as [[keyof typeof names, number]];
  const write = (value: number) => formatNumber(value);
  const weights = counted(n, "weight");
  return {
    values: {
      budget,
      seeds: seeds.length,
      cost: gradientCost,
      firstLoss: first,
      ...ends,
      randomLeft: left(ends.random),
      geneticLeft: left(ends.genetic),
      gradientLeft: left(ends.gradient),
      chance: 0.1 ** n,
      numbersKnown: n,
      lead: names[leader],
    },
    summary: spaced(
      `With ${weights} and ${budget} evaluations, on average over ${seeds.length} seeds, the loss per weight`,
      `goes from ${write(first)} to ${write(ends.random)} by random search, ${write(ends.genetic)} by the`,
      `genetic algorithm and ${write(ends.gradient)} by gradient descent.`,
    ),
    table: {
      columns: [
        { label: "evaluations" },
        ...Object.values(names).flatMap((name) => [
          { label: `${name}, mean` },
          { label: `${name}, least` },
          { label: `${name}, largest` },
        ]),
      ],
      rows: Array.from({ length: ticks / 5 }, (_, j) => {
        const k = 5 * (j + 1) - 1;
        return [
          (k + 1) * gradientCost,
          ...[random, genetic, gradient].flatMap((c) => [c.mean[k], c.least[k], c.largest[k]]),
        ];
      }),
    },
    chart: racing,
    curves: [
      { key: "random", name: names.random, tone: "data", ...drawnCurve(random) },
      { key: "genetic", name: names.genetic, tone: "step", ...drawnCurve(genetic) },
      { key: "gradient", name: names.gradient, tone: "gradient", ...drawnCurve(gradient) },
    ],
    consequence: `${names[leader]} ends lowest`,
  };
}

const names = {
  random: "random search",
  genetic: "genetic algorithm",
  gradient: "gradient descent",
} as const;

function drawnCurve({ mean, least, largest }: Curve): { mean: Point[]; band: Point[] } {
  const points = (values: Float64Array) =>
    Array.from(values, (value, k) => [(k + 1) * gradientCost, drawn(value)] as const);
  return { mean: points(mean), band: [...points(least), ...points(largest).reverse()] };
}

export default defineWidget({ title: "As the weights multiply", parameters, quantities, frame });
