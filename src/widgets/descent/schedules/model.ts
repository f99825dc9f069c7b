import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  failed,
  gradientDescent,
  minimize,
  objectives,
  random,
  schedules,
  series,
  type Objective,
  type Run,
  type Schedule,
} from "../../../optim/index.ts";
import {
  capital,
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Constant and decaying learning rates along gradients with noise: every schedule goes from the same rate to the same. */
const bowl = objectives.stretchedBowlOf({ condition: 20, steepest: 10 });
const start = [8, 1.5];
const T = 400;
/** Steps of warm-up; stairs of the step schedule, and arcs between its restarts. */
const warming = 40;
const stairs = 4;
/** How many times lower than its highest rate one cycle begins. */
const rising = 25;
/** The last steps, over whose losses a run is judged, and the seeds over which that is averaged. */
const judged = 50;
const seeds = 8;
const [floor, ceiling] = [1e-6, 1e3];

const quantities = {
  formula: { label: "the schedule as a formula" },
  lastLoss: { label: "mean loss of the last 50 steps, over 8 seeds", role: "loss" },
  constantLoss: { label: "the same at the constant rate", role: "loss" },
  gain: { label: "how many times less than at the constant rate" },
  lowest: { label: "lowest rate", role: "rate" },
  sum: { label: "sum of all rates", role: "rate" },
  verdict: { label: "verdict" },
} as const;

interface SchedulesFrame extends Frame<typeof quantities> {
  rateChart: ChartSpec;
  lossChart: ChartSpec;
  rates: Point[];
  losses: Point[];
  constants: Point[];
}

const rateChart = chart({
  width: 560,
  height: 200,
  x: { domain: [0, T], label: "step t", ticks: 5 },
  y: { domain: [0, 0.26], label: "learning rate", ticks: 3 },
  marks: [],
});
const lossChart = chart({
  width: 560,
  height: 420,
  x: { domain: [0, T], label: "step t", ticks: 5 },
  y: { domain: [floor, ceiling], label: "loss above the minimum", scale: "log", ticks: 5 },
  marks: [],
});

/** The schedules, from `rate` to `rate · last` in T steps. */
const made: Record<string, (rate: number, last: number) => Schedule> = {
  constant: (rate) => schedules.constant({ rate }),
  step: (rate, last) => schedules.step({ rate, every: T / stairs, factor: last ** (1 / (stairs - 1)) }),
  exponential: (rate, last) => schedules.exponential({ rate, factor: last ** (1 / T) }),
  inverse: (rate, last) => schedules.inverseTime({ rate, decay: (1 / last - 1) / T }),
  cosine: (rate, last) => schedules.cosine({ rate, steps: T, low: rate * last }),
  warm: (rate, last) =>
    schedules.sequence(
      [
        schedules.warmUp({ rate, steps: warming, from: 0.02 }),
        schedules.cosine({ rate, steps: T - warming, low: rate * last }),
      ],
      [warming],
    ),
  cycle: (rate, last) =>
    schedules.oneCycle({ rate, steps: T, divide: rising, divideLast: 1 / (rising * last) }),
  restarts: (rate, last) => schedules.warmRestarts({ rate, steps: T / stairs, low: rate * last }),
};

const formulas: Record<string, string> = {
  constant: "α at every step",
  step: "α γ^⌊t/s⌋, a stair every 100 steps",
  exponential: "α γ^t",
  inverse: "α / (1 + δt)",
  cosine: "half a cosine from α down",
  warm: "a line up for 40 steps, then half a cosine down",
  cycle: "half a cosine up for 120 steps, another one down",
  restarts: "half a cosine down, begun again every 100 steps",
};

/** Noise of size 1 for every step, two numbers each; made once for a seed. */
const noiseOf = rememberEach((seed: number): Float64Array => {
  const generator = random(seed);
  return Float64Array.from({ length: 2 * T }, () => generator.normal());
});

/** The bowl with a gradient that is off by `noise` times the draws of step t, when it is asked as batch [t]. */
function noisy(noise: number, seed: number): Objective {
  const draws = noiseOf(seed);
  return {
    ...bowl,
    gradient(w, out, batch) {
      bowl.gradient(w, out);
      if (!batch) return;
      out[0] += noise * draws[2 * batch[0]];
      out[1] += noise * draws[2 * batch[0] + 1];
    },
  };
}

function runOf(schedule: Schedule, noise: number, seed: number): Run {
  return minimize(noisy(noise, seed), {
    start,
    optimizer: gradientDescent(),
    schedule,
    steps: T,
    batch: (t) => [t],
    bound: 1e4,
  });
}

/** The mean loss over the last steps of the runs of all seeds; Infinity when one of them diverged. */
function judge(schedule: Schedule, noise: number): number {
  let sum = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const run = runOf(schedule, noise, seed);
    if (failed(run)) return Infinity;
    for (let t = T - judged + 1; t <= T; t++) sum += run.value(t);
    if (noise === 0) return sum / judged;
  }
  return sum / (judged * seeds);
}

function frame({ schedule, rate, last, noise, seed }: State<typeof parameters>): SchedulesFrame {
  const chosen = made[schedule](rate, last);
  const constant = made.constant(rate, last);
  const own = runOf(chosen, noise, seed);
  const other = runOf(constant, noise, seed);
  const lastLoss = judge(chosen, noise);
  const constantLoss = schedule === "constant" ? lastLoss : judge(constant, noise);
  const gain = constantLoss / lastLoss;
  const rates = Array.from({ length: T }, (_, t) => chosen(t));
  const said = (loss: number) => (Number.isFinite(loss) ? loss : "none: it diverges");
  const points = (run: Run) =>
    series(run, (t): Point => [t, clamp(finite(run.value(t)), [floor, ceiling * 10])]);
  const verdict = !Number.isFinite(lastLoss)
    ? "it diverges: the highest rate is beyond the stability limit"
    : schedule === "constant"
      ? noise === 0
        ? "without noise the loss falls all the way"
        : "the loss falls to a floor that the noise holds up, and stays there"
      : !Number.isFinite(gain)
        ? "it ends well where the constant rate diverges"
        : gain > 1.2
          ? "decay takes the floor down"
          : gain < 0.8
            ? "decay does worse than the constant rate here: the steps got small too soon"
            : "decay makes little difference here";
  const name = parameters.schedule.options[schedule];
  const write = (loss: number) => (Number.isFinite(loss) ? formatNumber(loss) : "beyond measure");
  return {
    values: {
      formula: formulas[schedule],
      lastLoss: said(lastLoss),
      constantLoss: said(constantLoss),
      gain: Number.isFinite(gain) ? gain : "beyond measure",
      lowest: Math.min(...rates),
      sum: rates.reduce((a, b) => a + b, 0),
      verdict,
    },
    summary: spaced(
      `${capital(name)}, from ${formatNumber(rate)}, with noise of ${formatNumber(noise)} in every gradient:`,
      `over ${seeds} seeds the last ${judged} steps have a mean loss of ${write(lastLoss)}, against`,
      `${write(constantLoss)} at the constant rate. ${capital(verdict)}.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "learning rate" },
        { label: "loss" },
        { label: "loss at the constant rate" },
      ],
      rows: Array.from({ length: 21 }, (_, i) => Math.min(T - 1, i * 20)).map((t) => [
        t,
        rates[t],
        t <= own.steps ? finite(own.value(t)) : "–",
        t <= other.steps ? finite(other.value(t)) : "–",
      ]),
    },
    rateChart,
    lossChart,
    rates: rates.map((at, t): Point => [t, at]),
    losses: points(own),
    constants: points(other),
  };
}

const finite = (value: number) => (Number.isFinite(value) ? value : ceiling * 10);

export default defineWidget({ title: "Constant and decaying rates", parameters, quantities, frame });
