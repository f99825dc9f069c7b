import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { data, fit, losses, models } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Five hikes and a linear model of the hours they take: each prediction a sum of three terms, and what it misses. */
const hikes = data.hikes();
const count = hikes.count;
const xs = Array.from({ length: count }, (_, i) => Array.from(hikes.x.subarray(3 * i, 3 * i + 3)));
const ys = Array.from(hikes.y);
const objective = fit({
  model: models.linear({ inputs: 3, intercept: false }),
  loss: losses.squared({ reduction: "sum" }),
  data: hikes,
});

const quantities = {
  loss: { label: "loss", symbol: "L", role: "loss", digits: 4 },
  gradient: {
    label: "the derivative by the chosen weight",
    symbol: "\\partial L/\\partial w_j",
    role: "gradient",
  },
  g1: { label: "derivative by w₁", symbol: "\\partial L/\\partial w_1", role: "gradient" },
  g2: { label: "derivative by w₂", symbol: "\\partial L/\\partial w_2", role: "gradient" },
  g3: { label: "derivative by w₃", symbol: "\\partial L/\\partial w_3", role: "gradient" },
  f: { label: "predicted hours", symbol: "w^\\top x_i", role: "parameter" },
  y: { label: "measured hours", symbol: "y_i", role: "data" },
  delta: { label: "residuals", symbol: "\\delta_i", role: "loss" },
  column: { label: "the chosen column", symbol: "x_{ij}", role: "gradient" },
} as const;

interface HikesFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  /** For each hike: how its prediction adds up, term by term; the chosen term; and from prediction to measurement. */
  sums: Point[][];
  chosen: Point[][];
  residuals: Point[][];
}

/** Hikes from the top down, a row each. */
const row = (i: number) => count - i;
const longest = 12;

const hikesChart = chart({
  width: 520,
  height: 400,
  margin: { top: 16, right: 20, bottom: 52, left: 24 },
  x: { domain: [0, longest], label: "hours", ticks: 7 },
  y: { domain: [0.5, count + 0.75], label: "", ticks: [] },
  marks: xs.map(([km, climb, stops], i) => ({
    kind: "text",
    at: [0, row(i) + 0.36],
    text: `${i + 1}: ${km} km, ${100 * climb} m up, ${stops === 0 ? "no stop" : stops === 1 ? "1 stop" : `${stops} stops`}`,
    tone: "muted",
  })),
});

const list = (values: readonly number[]) => values.map((v) => formatNumber(v, { digits: 2 })).join(", ");

function frame(state: State<typeof parameters>): HikesFrame {
  const w = Float64Array.of(state.w1, state.w2, state.w3);
  const j = Number(state.j) - 1;
  const g = new Float64Array(3);
  const loss = objective.valueAndGradient(w, g);
  const f = models.predict(objective.model, w, hikes.x);
  const delta = ys.map((y, i) => y - f[i]);
  const sums = xs.map((x, i) => {
    let total = 0;
    return [0, ...x.map((xk, k) => (total += w[k] * xk))].map((at): Point => [at, row(i)]);
  });
  const name = ["w₁", "w₂", "w₃"][j];
  return {
    values: {
      loss,
      gradient: g[j],
      g1: g[0],
      g2: g[1],
      g3: g[2],
      f: list(Array.from(f)),
      y: list(ys),
      delta: list(delta),
      column: list(xs.map((x) => x[j])),
    },
    summary: spaced(
      `With ${formatNumber(state.w1)} hours per kilometer, ${formatNumber(state.w2)} per 100 m of climb and`,
      `${formatNumber(state.w3)} per stop the squared residuals add up to ${formatNumber(loss, { digits: 4 })}.`,
      `The derivative by ${name} is ${formatNumber(g[j], { digits: 4 })}:`,
      `${g[j] < 0 ? "a larger" : "a smaller"} ${name} lowers the loss.`,
    ),
    table: {
      columns: [
        { label: "hike" },
        { label: "kilometers" },
        { label: "climb, in 100 m" },
        { label: "stops" },
        { label: "predicted hours", format: { digits: 4 } },
        { label: "measured hours" },
        { label: "residual", format: { digits: 4 } },
        { label: `residual × x for ${name}`, format: { digits: 4 } },
      ],
      rows: xs.map((x, i) => [i + 1, ...x, f[i], ys[i], delta[i], delta[i] * x[j]]),
    },
    chart: hikesChart,
    sums,
    chosen: sums.map((at) => [at[j], at[j + 1]]),
    residuals: xs.map((_, i) => [
      [f[i], row(i)],
      [ys[i], row(i)],
    ]),
  };
}

export default defineWidget({ title: "Five hikes and three weights", parameters, quantities, frame });
