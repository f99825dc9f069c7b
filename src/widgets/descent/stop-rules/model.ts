import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { failed, gradientDescent, minimize } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { landscapes } from "../../landscapes.ts";
import { parameters } from "./props.ts";

/** One run and three rules that would end it: a small gradient, no progress, a spent budget. Whichever comes first does. */
const longest = parameters.budget.max;
const [floor, ceiling] = [1e-8, 1e4];

const quantities = {
  byGradient: { label: "step at which the gradient is small enough" },
  byPatience: { label: "step at which there is no progress" },
  stop: { label: "step at which the run stops" },
  rule: { label: "rule that stops it" },
  slope: { label: "length of the gradient there", symbol: "\\|\\nabla f\\|", role: "gradient" },
  loss: { label: "loss above the minimum there", symbol: "f(w_T) - f^*", role: "loss" },
  verdict: { label: "what to make of it" },
  status: { label: "how the run ends" },
} as const;

interface StopFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  slopes: Point[];
  losses: Point[];
  stops: { name: string; at: number; first: boolean }[];
  tolerance: Point[];
  stop: Point;
}

const staticChart = chart({
  width: 600,
  height: 400,
  x: { domain: [0, longest], label: "step t", ticks: 5 },
  y: { domain: [floor, ceiling], label: "size", scale: "log", ticks: 6 },
  marks: [],
});

function frame(state: State<typeof parameters>): StopFrame {
  const { objective, rate, tolerance, patience, gain, budget } = state;
  const { f } = landscapes[objective];
  const run = minimize(f, { optimizer: gradientDescent({ rate }), steps: longest, bound: 1e3 });
  const broke = failed(run);
  const lowest = f.minima[0].value;
  const last = run.steps - (run.status === "non-finite" ? 1 : 0);
  const slopeAt = (t: number) => Math.hypot(...run.gradient(t));
  const slopes = Array.from({ length: last + 1 }, (_, t) => slopeAt(t));
  const losses = Array.from({ length: last + 1 }, (_, t) => run.value(t) - lowest);
  const byGradient = slopes.findIndex((slope) => slope <= tolerance);
  const byPatience = noProgress(losses, patience, gain);
  const limits = [
    { name: "small gradient", at: byGradient },
    { name: "no progress", at: byPatience },
    { name: broke ? "divergence" : "budget", at: broke && last < budget ? last : Math.min(budget, last) },
  ].filter(({ at }) => at >= 0);
  const winner = limits.reduce((a, b) => (b.at < a.at ? b : a));
  const stop = winner.at;
  const drawn = (value: number) => clamp(value, [floor, ceiling * 10]);
  const verdict =
    winner.name === "divergence"
      ? "the run diverges before any rule is met"
      : losses[stop] < 1e-3
        ? "it stops near the minimum"
        : losses[stop] > losses[0]
          ? "the loss is higher than at the start: a rule that sees no progress also sees a divergence"
          : winner.name === "small gradient"
            ? "level ground, but not the minimum: a small gradient is all this rule sees"
            : winner.name === "no progress"
              ? "it gives up early: slow is not finished"
              : "the budget is spent, and the minimum is not reached";
  const never = (step: number) => (step < 0 ? "never" : step);
  return {
    values: {
      byGradient: never(byGradient),
      byPatience: never(byPatience),
      stop,
      rule: winner.name,
      slope: slopes[stop],
      loss: losses[stop],
      verdict,
      status: run.status,
    },
    summary: spaced(
      `${capital(parameters.objective.options[objective])} at a learning rate of ${formatNumber(rate)}:`,
      `the run stops at step ${stop}, by ${winner.name}, with a gradient of ${formatNumber(slopes[stop])} and`,
      `${formatNumber(losses[stop])} above the minimum.`,
      `${capital(verdict)}.`,
    ),
    table: {
      columns: [
        { label: "rule" },
        { label: "step" },
        { label: "length of the gradient" },
        { label: "loss above the minimum" },
      ],
      rows: limits.map(({ name, at }) => [name, at, slopes[at], losses[at]]),
    },
    chart: staticChart,
    slopes: slopes.map((slope, t): Point => [t, drawn(slope)]),
    losses: losses.map((loss, t): Point => [t, drawn(loss)]),
    stops: limits.map(({ name, at }) => ({ name, at, first: at === stop && name === winner.name })),
    tolerance: [
      [0, tolerance],
      [longest, tolerance],
    ],
    stop: [stop, drawn(losses[stop])],
  };
}

/** The first step at which the lowest loss has not fallen by `gain` in the last `patience` steps; −1 when it always has. */
function noProgress(losses: readonly number[], patience: number, gain: number): number {
  let lowest = losses[0];
  let since = 0;
  for (let t = 1; t < losses.length; t++) {
    if (losses[t] < lowest - gain) {
      lowest = losses[t];
      since = t;
    }
    if (t - since >= patience) return t;
  }
  return -1;
}

export default defineWidget({ title: "When to stop", parameters, quantities, frame });
