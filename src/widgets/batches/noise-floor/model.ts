import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { batches, schedules, type Schedule } from "../../../optim/index.ts";
import {
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { atStart, expected, noise } from "../expectation.ts";
import { batchMoments, N, runOf } from "../sheep.ts";
import { lossChart, shown } from "../charts.ts";
import { budget, parameters } from "./props.ts";

/**
 * A long run with batches drawn with replacement, at a constant or a falling rate: one run as it goes, and what is
 * expected of it; and the two sums that Robbins and Monro ask about.
 */

const quantities = {
  M: { label: "examples in a batch", symbol: "M", role: "data" },
  steps: { label: "steps in all" },
  last: { label: "loss above its minimum at the end, expected", role: "loss" },
  own: { label: "the same of this run", role: "loss" },
  constantLast: { label: "the same at the constant rate, expected", role: "loss" },
  floor: { label: "noise floor foretold", symbol: "\\alpha\\sigma^2/4M", role: "loss" },
  single: { label: "spread of single examples at the minimum", symbol: "\\sigma", role: "data" },
  lastRate: { label: "last rate", role: "rate" },
  nowRate: { label: "rate at the moment shown", role: "rate" },
  nowMean: { label: "loss expected at the moment shown", role: "loss" },
  nowOwn: { label: "this run’s loss at the moment shown", role: "loss" },
  sum: { label: "sum of all rates for ever", symbol: "\\sum\\alpha_t", role: "rate" },
  squares: { label: "sum of their squares for ever", symbol: "\\sum\\alpha_t^2", role: "rate" },
  meets: { label: "which of the two conditions it meets" },
  verdict: { label: "verdict" },
} as const;

interface FloorFrame extends Frame<typeof quantities> {
  losses: ChartSpec;
  rateChart: ChartSpec;
  sums: ChartSpec;
  own: Point[];
  mean: Point[];
  constant: Point[];
  rates: Point[];
  sumCurve: Point[];
  squaresCurve: Point[];
  floorLine: Point[];
  /** The moment shown, on each curve. */
  now: { own: Point; mean: Point; rate: Point; sum: Point; squares: Point };
}

const cost = {
  domain: [4, budget],
  label: `examples seen (an epoch is ${N})`,
  scale: "log",
  ticks: [10, 100, 1000, 10_000],
} as const;
const losses = lossChart(cost, [1e-5, 1e2], 440);
const rateChart = chart({
  width: 480,
  height: 300,
  x: cost,
  y: { domain: [1e-6, 1], label: "learning rate", scale: "log", ticks: [1e-6, 1e-4, 1e-2, 1] },
  marks: [],
});
const sums = chart({
  width: 480,
  height: 300,
  x: cost,
  y: { domain: [1e-5, 1e4], label: "summed up so far", scale: "log", ticks: [1e-4, 1e-2, 1, 100, 1e4] },
  marks: [],
});

/** The rate of step t: `half` is the number of steps after which the rate is half of the first one. */
const made: Record<string, (rate: number, half: number, steps: number) => Schedule> = {
  constant: (rate) => schedules.constant({ rate }),
  inverse: (rate, half) => schedules.inverseTime({ rate, decay: 1 / half }),
  exponential: (rate, half) => schedules.exponential({ rate, factor: 0.5 ** (1 / half) }),
  cosine: (rate, _, steps) => {
    const down = schedules.cosine({ rate, steps });
    return (t) => (t < steps ? down(t) : 0);
  },
};

const momentsOf = rememberEach(
  (size: number, seed: number): Float64Array =>
    batchMoments(batches({ count: N, size, order: "replacement", seed }), budget / size),
  { most: 8 },
);

/** Steps at which a run is looked at, evenly spaced on a log axis. */
const placesOf = rememberEach((size: number) => {
  const steps = budget / size;
  const spaced = Array.from({ length: 181 }, (_, i) => Math.round(steps ** (i / 180)));
  return [...new Set(spaced)];
});

function frame({ schedule, size, rate, half, seen, seed }: State<typeof parameters>): FloorFrame {
  const M = Number(size);
  const steps = budget / M;
  const at = placesOf(M);
  const chosen = made[schedule](rate, half / M, steps);
  const constant = made.constant(rate, half / M, steps);
  const mean = expected(M, chosen, at);
  const flat = schedule === "constant" ? mean : expected(M, constant, at);
  const run = runOf(momentsOf(M, seed), { rate, schedule: chosen });
  const { sum, squares, sumCurve, squaresCurve } = added(chosen, at, M);
  const forever = limitsOf(schedule, rate, half / M, sum, squares);
  const floor = (rate * noise) / (4 * M);
  const last = mean.at(-1)!;
  const constantLast = flat.at(-1)!;
  const own = run.steps < steps ? Infinity : run.value(steps);
  const k = Math.max(
    0,
    at.findLastIndex((t) => t * M <= seen),
  );
  const ownAt = (t: number) => (t <= run.steps ? run.value(t) : Infinity);
  const write = (value: number) => (Number.isFinite(value) ? value : "beyond measure");
  const says = (value: number) =>
    Number.isFinite(value) ? `${formatNumber(value)} above the minimum` : "beyond measure";
  const verdict = verdictOf(schedule, last, constantLast);
  return {
    values: {
      M,
      steps,
      last: write(last),
      own: write(own),
      constantLast: write(constantLast),
      floor,
      single: Math.sqrt(noise),
      lastRate: chosen(steps - 1),
      nowRate: chosen(at[k] - 1),
      nowMean: write(mean[k]),
      nowOwn: write(ownAt(at[k])),
      sum: Number.isFinite(forever.sum) ? forever.sum : "∞",
      squares: Number.isFinite(forever.squares) ? forever.squares : "∞",
      meets: forever.meets,
      verdict,
    },
    summary: spaced(
      `Batches of ${M} drawn with replacement, the rate`,
      schedule === "constant"
        ? `constant at ${formatNumber(rate)}:`
        : `falling from ${formatNumber(rate)} to ${formatNumber(chosen(steps - 1))} (${parameters.schedule.options[schedule]}):`,
      `after ${formatNumber(budget)} examples the loss is expected to be ${says(last)};`,
      `in this run it is ${says(own)}.`,
      k < at.length - 1
        ? `After ${formatNumber(at[k] * M)} they are ${formatNumber(Number(mean[k]))} and ${formatNumber(ownAt(at[k]))}.`
        : "",
      schedule === "constant" ? "" : `At the constant rate it would be ${says(constantLast)}.`,
      `Of the two conditions the schedule meets ${forever.meets}.`,
    ),
    table: {
      columns: [
        { label: "examples seen" },
        { label: "learning rate" },
        { label: "expected loss above the minimum" },
        { label: "this run’s" },
        { label: "rates summed up" },
        { label: "squares summed up" },
      ],
      rows: at
        .map((t, k) => [t, k] as const)
        .filter(([, k]) => k % 12 === 0 || k === at.length - 1)
        .map(([t, k]) => [
          t * M,
          chosen(t - 1),
          Number.isFinite(mean[k]) ? mean[k] : "–",
          t <= run.steps ? run.value(t) : "–",
          sumCurve[k][1],
          squaresCurve[k][1],
        ]),
    },
    losses,
    rateChart,
    sums,
    own: at.filter((t) => t <= run.steps).map((t): Point => [t * M, shown(run.value(t), losses)]),
    mean: curve(at, M, mean),
    constant: schedule === "constant" ? [] : curve(at, M, flat),
    rates: at.map((t): Point => [t * M, Math.max(chosen(t - 1), 1e-8)]),
    sumCurve,
    squaresCurve,
    floorLine: [
      [4, floor],
      [budget, floor],
    ],
    now: {
      own: [at[k] * M, shown(ownAt(at[k]), losses)],
      mean: [at[k] * M, shown(mean[k], losses)],
      rate: [at[k] * M, Math.max(chosen(at[k] - 1), 1e-8)],
      sum: sumCurve[k],
      squares: squaresCurve[k],
    },
  };
}

const curve = (at: readonly number[], M: number, loss: Float64Array) =>
  at.map((t, k): Point => [t * M, shown(loss[k], losses)]);

/** The rates and their squares, added up to each place. */
function added(rate: Schedule, at: readonly number[], M: number) {
  let [sum, squares, t] = [0, 0, 0];
  const [sumCurve, squaresCurve]: [Point[], Point[]] = [[], []];
  for (const place of at) {
    for (; t < place; t++) {
      const a = rate(t);
      sum += a;
      squares += a * a;
    }
    sumCurve.push([place * M, sum]);
    squaresCurve.push([place * M, squares]);
  }
  return { sum, squares, sumCurve, squaresCurve };
}

/** The two sums without end, in closed form; of inverse time the tail of the squares as an integral. */
function limitsOf(schedule: string, rate: number, half: number, sum: number, squares: number) {
  if (schedule === "constant") return { sum: Infinity, squares: Infinity, meets: "only the first" };
  if (schedule === "cosine") return { sum, squares, meets: "only the second" };
  if (schedule === "exponential") {
    const factor = 0.5 ** (1 / half);
    return { sum: rate / (1 - factor), squares: rate ** 2 / (1 - factor ** 2), meets: "only the second" };
  }
  return { sum: Infinity, squares: inverseSquares(rate, half), meets: "both" };
}

/** Σ α² / (1 + t/h)² for t = 0, 1, …: the first thousand terms, then the midpoint rule's integral. */
function inverseSquares(rate: number, half: number): number {
  let total = 0;
  const terms = 1000;
  for (let t = 0; t < terms; t++) total += (rate / (1 + t / half)) ** 2;
  return total + (rate ** 2 * half) / (1 + (terms - 0.5) / half);
}

function verdictOf(schedule: string, last: number, constantLast: number): string {
  if (!Number.isFinite(last)) return "it diverges: the first rate is too large for batches of this size";
  if (schedule === "constant")
    return last > atStart / 10 ? "it is still far from the floor" : "it stays on its noise floor";
  const gain = constantLast / last;
  if (!Number.isFinite(gain)) return "it ends well where the constant rate diverges";
  if (gain > 1.2)
    return `the floor sinks, ${formatNumber(gain, { digits: 2 })} times below the constant rate’s`;
  if (gain > 0.8) return "it ends where the constant rate does";
  return "it ends higher than the constant rate: the steps became small too soon";
}

export default defineWidget({ title: "The noise floor", parameters, quantities, frame });
