import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { compiled, gradientDescent, minimize, series } from "../../../optim/index.ts";
import { counted, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** One weight, one parabola L(w) = ½K(w − 2)²: what a step of the whole slope does, and what a rate makes of it. */
const best = 2;
const budget = parameters.step.max;
/** Nearer than this to the best weight a run has arrived. */
const arrived = 0.001;
const shown = [-6, 10] as const;
const top = 40;

const quantities = {
  step: { label: "step", symbol: "t" },
  w: { label: "weight now", symbol: "w_t", role: "parameter", digits: 4 },
  slope: { label: "slope now", symbol: "\\partial L / \\partial w", role: "gradient", digits: 4 },
  next: { label: "weight after the step", symbol: "w_{t+1}", role: "parameter", digits: 4 },
  loss: { label: "loss now", symbol: "L(w_t)", role: "loss", digits: 4 },
  factor: { label: "what each step leaves of the error", symbol: "1 - \\alpha K", role: "step" },
  limit: { label: "largest stable rate", symbol: "2/K", role: "rate" },
  regime: { label: "regime" },
  outcome: { label: "outcome" },
  steps: { label: "number of steps" },
} as const;

interface FullFrame extends Frame<typeof quantities, "step"> {
  lossChart: ChartSpec;
  weightChart: ChartSpec;
  curve: Point[];
  tangent: Point[];
  walk: Point[];
  weights: Point[];
  t: number;
  last: number;
  goal: Point;
  consequence: string;
}

const lossChart = chart({
  width: 480,
  height: 420,
  x: { domain: shown, label: "weight w", ticks: 5 },
  y: { domain: [-2, top], label: "loss L(w)", ticks: 5 },
  marks: [],
});
const weightChart = chart({
  width: 480,
  height: 420,
  x: { domain: [0, budget], label: "step t", ticks: 5 },
  y: { domain: shown, label: "weight w", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: best, tone: "faint", dashed: true }],
});

function frame({ curvature, rate, start, step }: State<typeof parameters>): FullFrame {
  const f = compiled({
    text: "K (w - 2)^2 / 2",
    tex: "",
    names: ["w"],
    code: ["w", best, "subtract", 2, "power", curvature / 2, "multiply"],
    spans: [],
  });
  const run = minimize(f, {
    start: [start],
    optimizer: gradientDescent({ rate }),
    steps: budget,
    stepTolerance: arrived / 10,
    bound: 100,
  });
  const t = Math.min(step, run.steps);
  const weights = series(run, (i): Point => [i, run.position(i)[0]]);
  const w = weights[t][1];
  const slope = run.gradient(t)[0];
  const factor = 1 - rate * curvature;
  const regime = regimeOf(factor);
  const end = weights[run.steps][1];
  const count = counted(run.steps, "step");
  const outcome =
    run.status === "diverged"
      ? `runs away: after ${count} the weight is ${formatNumber(end)}`
      : Math.abs(end - best) < arrived
        ? `arrives at ${formatNumber(best)} in ${count}`
        : run.status === "converged"
          ? `has all but stopped at ${formatNumber(end)} after ${count}`
          : `is at ${formatNumber(end)} after ${count}`;
  const value = (at: number) => f.value(Float64Array.of(at));
  return {
    values: {
      step: t,
      w,
      slope,
      next: w - rate * slope,
      loss: run.value(t),
      factor,
      limit: 2 / curvature,
      regime,
      outcome,
      steps: run.steps,
    },
    summary: spaced(
      `On a parabola of curvature ${formatNumber(curvature)}, from ${formatNumber(start)} at a learning rate of`,
      `${formatNumber(rate)}, each step leaves ${formatNumber(factor)} times the error:`,
      `${regime}. The run ${outcome}.`,
    ),
    table: {
      columns: [{ label: "step" }, { label: "weight" }, { label: "slope" }, { label: "loss" }],
      rows: weights.map(([i, at]) => [i, at, run.gradient(i)[0], run.value(i)]),
    },
    lossChart,
    weightChart,
    curve: graph(value, shown, 80).filter(([, y]) => y <= top * 1.2),
    tangent: [-1.5, 1.5].map((d): Point => [w + d, run.value(t) + d * slope]),
    walk: weights.map(([, at]): Point => [at, value(at)]),
    weights,
    t,
    last: run.steps,
    goal: [best, 0],
    consequence: `${regime}: ${outcome}`,
  };
}

function regimeOf(factor: number): string {
  const size = Math.abs(factor);
  if (size < 1e-9) return "there in one step";
  if (Math.abs(size - 1) < 1e-9) return "never-ending";
  if (size > 1) return "diverging";
  return factor > 0 ? "creeping" : "zig-zag";
}

export default defineWidget({ title: "Steps of one weight", parameters, quantities, frame });
