import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { bestOf, curvatures, failed, gradientDescent, logSpaced, sweep } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { landscapes } from "../../landscapes.ts";
import { parameters } from "./props.ts";

/** The same run at every learning rate: how much loss each leaves when its budget is spent. */
const { min, max } = parameters.rate;
const rates = logSpaced(min, max, 101);
/** Losses are drawn between these; a run that diverged stands on the upper edge. */
const [floor, ceiling] = [1e-10, 1e4];
/** A run this many times farther out than it began has diverged. */
const bound = 1e3;

const quantities = {
  lost: { label: "loss that this rate leaves", symbol: "f(w_T)", role: "loss" },
  first: { label: "loss at the start", symbol: "f(w_0)", role: "loss" },
  status: { label: "how its run ends" },
  regime: { label: "what this rate does" },
  best: { label: "best rate of the sweep", role: "rate" },
  bestLost: { label: "loss that the best rate leaves", role: "loss" },
  ratio: { label: "this rate, in multiples of the best" },
  limit: { label: "stability limit at the minimum", symbol: "2/K", role: "rate" },
  largest: { label: "largest rate of the sweep that does not diverge", role: "rate" },
} as const;

interface SweepFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  curve: Point[];
  diverged: Point[];
  here: Point;
  best: Point;
  limit: number;
  /** Whether the best rate and the limit are marked. */
  shown: boolean;
  consequence: string;
}

const staticChart = chart({
  width: 600,
  height: 400,
  x: { domain: [min, max], label: "learning rate α", scale: "log", ticks: [1e-4, 1e-3, 1e-2, 1e-1, 1, 10] },
  y: { domain: [floor, ceiling], label: "loss when the budget is spent", scale: "log", ticks: 6 },
  marks: [],
});

function frame({ objective, budget, rate, marks }: State<typeof parameters>): SweepFrame {
  const { f } = landscapes[objective];
  const trial = (rates: ArrayLike<number>) =>
    sweep(f, {
      rates,
      optimizer: (rate) => gradientDescent({ rate }),
      steps: Number(budget),
      bound,
      gradientTolerance: 1e-8,
    });
  const trials = trial(rates);
  const [own] = trial([rate]);
  const drawn = (value: number) => clamp(value, [floor, ceiling]);
  const best = bestOf(trials)!;
  const limit = 2 / curvatures(f, f.minima[0].at)[1];
  const first = f.value(Float64Array.from(f.start));
  const regime = failed(own)
    ? "diverges"
    : own.value > first
      ? "ends higher than it began"
      : own.value <= Math.max(best.value * 1.25, 1e-12)
        ? "does about as well as any"
        : rate < best.rate
          ? "creeps"
          : "overshoots";
  const lost = failed(own) ? "no loss worth the name" : own.value;
  const words = failed(own) ? regime : `leaves ${formatNumber(own.value)}: it ${regime}`;
  return {
    values: {
      lost,
      first,
      status: own.status,
      regime,
      best: best.rate,
      bestLost: best.value,
      ratio: rate / best.rate,
      limit,
      largest: trials.findLast((one) => !failed(one))!.rate,
    },
    summary: spaced(
      `${capital(parameters.objective.options[objective])}, ${budget} steps from a loss of`,
      `${formatNumber(first)}, at each of ${rates.length} learning rates.`,
      `A rate of ${formatNumber(rate)} ${words}.`,
      marks === "shown"
        ? `The best rate of the sweep is ${formatNumber(best.rate)}, and leaves ${formatNumber(best.value)}.`
        : "",
    ),
    table: {
      columns: [{ label: "learning rate" }, { label: "loss left" }, { label: "end" }],
      rows: trials
        .filter((_, i) => i % 4 === 0)
        .map((one) => [one.rate, failed(one) ? "–" : one.value, one.status]),
    },
    chart: staticChart,
    curve: trials.map((one): Point => [one.rate, failed(one) ? ceiling : drawn(one.value)]),
    diverged: trials.filter(failed).map((one): Point => [one.rate, ceiling]),
    here: [rate, failed(own) ? ceiling : drawn(own.value)],
    best: [best.rate, drawn(best.value)],
    limit,
    shown: marks === "shown",
    consequence: words,
  };
}

export default defineWidget({ title: "A sweep of learning rates", parameters, quantities, frame });
