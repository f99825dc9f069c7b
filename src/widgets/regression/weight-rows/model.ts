import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  data,
  fit,
  gradientDescent,
  losses,
  minimize,
  models,
  series,
  type Fit,
  type Run,
} from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Two outputs of five hikes, hours and energy: a matrix W of two rows, trained at once and each row alone. */
const both = data.hikes({ energy: true });
const { count, inputs } = both;
const row = (values: Float64Array, width: number, k: number) => values.filter((_, i) => i % width === k);
const alone = [0, 1].map((r) =>
  data.dataset(
    Array.from({ length: count }, (_, i) => both.x.subarray(inputs * i, inputs * (i + 1))),
    row(both.y, 2, r),
  ),
);
const sums = losses.squared({ reduction: "sum" });
const joint = fit({ model: models.linear({ inputs, outputs: 2, intercept: false }), loss: sums, data: both });
const single = alone.map((set) =>
  fit({ model: models.linear({ inputs, intercept: false }), loss: sums, data: set }),
);
const outputs = ["hours", "energy"];
const budget = parameters.step.max;

const quantities = {
  weight: { label: "this weight now", symbol: "W_{rj}", role: "parameter" },
  gradient: {
    label: "derivative by this weight",
    symbol: "\\partial L/\\partial W_{rj}",
    role: "gradient",
    digits: 4,
  },
  aloneGradient: { label: "the same, of its own row’s loss", role: "gradient", digits: 4 },
  otherGradient: { label: "derivative of the other row’s loss", role: "gradient", digits: 4 },
  pull: {
    label: "residuals of this row times inputs",
    symbol: "\\sum_i \\delta_{ir} x_{ij}",
    role: "gradient",
    digits: 4,
  },
  loss: { label: "loss of both rows", symbol: "L", role: "loss", digits: 4 },
  loss1: { label: "loss of the hours", symbol: "L_1", role: "loss", digits: 4 },
  loss2: { label: "loss of the energy", symbol: "L_2", role: "loss", digits: 4 },
  apart: { label: "largest difference between a row trained alone and together" },
  outcome: { label: "outcome" },
} as const;

interface RowsFrame extends Frame<typeof quantities, "step"> {
  charts: ChartSpec[];
  lossChart: ChartSpec;
  /** W, row by row, and its gradient. */
  weights: number[][];
  gradients: number[][];
  /** For each output and hike, from prediction to measurement. */
  bars: Point[][][];
  together: Point[][];
  apart: Point[][];
  r: number;
  j: number;
  t: number;
  last: number;
}

const panel = (label: string) =>
  chart({
    width: 480,
    height: 320,
    margin: { top: 32, right: 16, bottom: 52, left: 30 },
    x: { domain: [-1, 9], label, ticks: 5 },
    y: { domain: [0.4, count + 0.6], label: "hike", ticks: Array.from({ length: count }, (_, i) => i + 1) },
    marks: [],
  });
const charts = [panel("hours"), panel("energy (MJ)")];
const lossChart = chart({
  width: 480,
  height: 300,
  margin: { top: 44 },
  x: { domain: [0, budget], label: "step t", ticks: 6 },
  y: { domain: [1e-2, 1e3], label: "loss of a row", scale: "log", ticks: [0.01, 0.1, 1, 10, 100, 1000] },
  marks: [],
});

const train = (objective: Fit, rate: number) =>
  minimize(objective, {
    start: new Float64Array(objective.dimension),
    optimizer: gradientDescent({ rate }),
    steps: budget,
    bound: 1e6,
  });

function lossesOf(w: Float64Array): number[] {
  return single.map((objective, r) => objective.value(w.slice(inputs * r, inputs * (r + 1))));
}

function gradientOf(objective: Fit, w: Float64Array): Float64Array {
  const out = new Float64Array(w.length);
  objective.gradient(w, out);
  return out;
}

function frame(state: State<typeof parameters>): RowsFrame {
  const [r, j] = [Number(state.row) - 1, Number(state.column) - 1];
  const run = train(joint, state.rate);
  const rows = single.map((objective) => train(objective, state.rate));
  const t = Math.min(state.step, run.steps);
  const w = Float64Array.from(run.position(t));
  w[inputs * r + j] += state.h;
  const gradient = gradientOf(joint, w);
  const own = gradientOf(single[r], w.slice(inputs * r, inputs * (r + 1)));
  const predicted = models.predict(joint.model, w, both.x);
  const [loss1, loss2] = lossesOf(w);
  const upTo = Math.min(run.steps, ...rows.map((one) => one.steps));
  const outcome =
    run.value(run.steps) > run.value(0)
      ? `runs away: after ${run.steps} steps the loss is ${formatNumber(run.value(run.steps))}; try a smaller rate`
      : `has a loss of ${formatNumber(run.value(run.steps))} after ${run.steps} steps`;
  const write = (value: number) => formatNumber(value, { digits: 4 });
  const matrix = (values: Float64Array) =>
    [0, 1].map((k) => Array.from(values.slice(inputs * k, inputs * (k + 1))));
  return {
    values: {
      step: t,
      weight: w[inputs * r + j],
      gradient: gradient[inputs * r + j],
      aloneGradient: own[j],
      otherGradient: gradient[inputs * r + j] - own[j],
      pull: gradient[inputs * r + j] / -2,
      loss: joint.value(w),
      loss1,
      loss2,
      apart: largestGap(run, rows, upTo),
      outcome,
    },
    summary: spaced(
      `The run ${outcome}. At step ${t}, with ${formatNumber(state.h)} added to the weight in row ${r + 1},`,
      `column ${j + 1}, the losses are ${write(loss1)} for the hours and ${write(loss2)} for the energy.`,
      `The derivative by this weight is ${write(gradient[inputs * r + j])}, all of it from its own row.`,
    ),
    table: {
      columns: [
        { label: "hike" },
        { label: "predicted hours" },
        { label: "measured hours" },
        { label: "predicted energy" },
        { label: "measured energy" },
      ],
      rows: Array.from({ length: count }, (_, i) => [
        i + 1,
        predicted[2 * i],
        both.y[2 * i],
        predicted[2 * i + 1],
        both.y[2 * i + 1],
      ]),
    },
    charts,
    lossChart,
    weights: matrix(w),
    gradients: matrix(gradient),
    bars: outputs.map((_, k) =>
      Array.from({ length: count }, (_, i): Point[] => [
        [predicted[2 * i + k], i + 1],
        [both.y[2 * i + k], i + 1],
      ]),
    ),
    together: outputs.map((_, k) =>
      series(run, (i): Point => [i, lossesOf(Float64Array.from(run.position(i)))[k]]),
    ),
    apart: rows.map((one) => series(one, (i): Point => [i, one.value(i)])),
    r,
    j,
    t,
    last: run.steps,
  };
}

/** How far the rows trained at once ever are from the rows trained alone. */
function largestGap(run: Run, rows: Run[], steps: number): number {
  let most = 0;
  for (let i = 0; i <= steps; i++) {
    const w = run.position(i);
    for (const [k, one] of rows.entries()) {
      one.position(i).forEach((v, l) => (most = Math.max(most, Math.abs(v - w[inputs * k + l]))));
    }
  }
  return most;
}

export default defineWidget({ title: "Several outputs, several rows", parameters, quantities, frame });
