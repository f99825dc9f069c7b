import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { partial, type Formula } from "../../../optim/derivatives/index.ts";
import { data } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** The terms of wᵀx for five hikes, one weight changed a little: which of the terms move, and how fast. */
const hikes = data.hikes();
const xs = Array.from({ length: hikes.count }, (_, i) => Array.from(hikes.x.subarray(3 * i, 3 * i + 3)));
/** Hours per kilometer, per 100 m of climb, per stop. */
const weights = [0.2, 0.15, 0.25];
const names = ["w₁", "w₂", "w₃"];

const quantities = {
  sum: { label: "the sum now", symbol: "w^\\top x_i", role: "parameter", digits: 4 },
  changed: { label: "the sum after the change", role: "parameter", digits: 4 },
  change: { label: "change of the sum", symbol: "\\Delta", role: "step", digits: 3 },
  slope: { label: "change of the sum, for each unit of the weight", role: "gradient" },
  d1: {
    label: "derivative of the first term",
    symbol: "\\partial (w_1 x_{i1})/\\partial w_j",
    role: "gradient",
  },
  d2: {
    label: "derivative of the second term",
    symbol: "\\partial (w_2 x_{i2})/\\partial w_j",
    role: "gradient",
  },
  d3: {
    label: "derivative of the third term",
    symbol: "\\partial (w_3 x_{i3})/\\partial w_j",
    role: "gradient",
  },
  column: { label: "the surviving input", symbol: "x_{ij}", role: "gradient" },
  weight: { label: "the weight after the change", symbol: "w_j + h", role: "parameter" },
  silent: { label: "hikes that do not notice" },
} as const;

/** One term of one hike: before and after the change, and its derivative by the weight that changes. */
export interface Cell {
  term: number;
  change: number;
  derivative: number;
}

interface DotFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  cells: Cell[][];
  sums: { before: number; after: number; derivative: number }[];
  lines: Point[][];
  now: Point[];
  i: number;
  j: number;
}

const { min: low, max: high } = parameters.h;
const lineChart = chart({
  width: 560,
  height: 420,
  margin: { top: 32, right: 120, bottom: 52, left: 58 },
  x: { domain: [low, high], label: "change h of the one weight", ticks: 5 },
  y: { domain: [-2.5, 2.5], label: "change of wᵀx (hours)", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "faint" }],
});

/** wₖ xₖ, and the sum of all such terms, as formulas of w. */
const term =
  (x: number[], k: number): Formula =>
  (o, w) =>
    o.multiply(w[k], o.constant(x[k]));
const product =
  (x: number[]): Formula =>
  (o, w) =>
    o.dot(w, x.map(o.constant));

function frame(state: State<typeof parameters>): DotFrame {
  const { h } = state;
  const j = Number(state.j) - 1;
  const i = state.i - 1;
  const moved = weights.map((w, k) => (k === j ? w + h : w));
  const of = (w: number[], x: number[]) => w.reduce((sum, wk, k) => sum + wk * x[k], 0);
  const cells = xs.map((x) =>
    x.map((xk, k) => ({
      term: weights[k] * xk,
      change: (moved[k] - weights[k]) * xk,
      derivative: partial(term(x, k), weights, j),
    })),
  );
  const sums = xs.map((x) => ({
    before: of(weights, x),
    after: of(moved, x),
    derivative: partial(product(x), weights, j),
  }));
  const change = sums[i].after - sums[i].before;
  const write = (value: number) => formatNumber(value, { digits: 3 });
  return {
    values: {
      sum: sums[i].before,
      changed: sums[i].after,
      change,
      slope: h === 0 ? sums[i].derivative : change / h,
      d1: cells[i][0].derivative,
      d2: cells[i][1].derivative,
      d3: cells[i][2].derivative,
      column: xs[i][j],
      weight: weights[j] + h,
      silent: xs.filter((x) => x[j] === 0).length,
    },
    summary: spaced(
      `${names[j]} changes by ${write(h)} and the other weights stay.`,
      `Of the three terms of hike ${i + 1} only that of ${names[j]} moves;`,
      `the sum changes by ${write(change)} hours, which is ${write(xs[i][j])} for each unit of ${names[j]}:`,
      `its input.`,
    ),
    table: {
      columns: [
        { label: "hike" },
        { label: "w₁x₁" },
        { label: "w₂x₂" },
        { label: "w₃x₃" },
        { label: "sum" },
        { label: "sum after" },
        { label: `derivative by ${names[j]}` },
      ],
      rows: cells.map((row, r) => [
        r + 1,
        ...row.map((cell) => cell.term),
        sums[r].before,
        sums[r].after,
        sums[r].derivative,
      ]),
    },
    chart: lineChart,
    cells,
    sums,
    lines: xs.map((x) => [low, high].map((at): Point => [at, at * x[j]])),
    now: xs.map((x): Point => [h, h * x[j]]),
    i,
    j,
  };
}

export default defineWidget({ title: "The terms of a dot product", parameters, quantities, frame });
