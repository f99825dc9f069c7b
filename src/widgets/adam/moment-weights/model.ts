import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { adam, random } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A moving average taken apart: what each gradient so far weighs in it, and what the zero that it began with weighs. */
const T = parameters.step.max;

const draw = random(13);
const sequences: Record<string, readonly number[]> = {
  noisy: Array.from({ length: T }, () => Number(draw.normal(1, 0.5).toFixed(2))),
  spike: Array.from({ length: T }, (_, i) => (i === 7 ? 3 : 0.2)),
  turn: Array.from({ length: T }, (_, i) => (i < 16 ? 1 : -1)),
};

const quantities = {
  t: { label: "number of gradients so far", symbol: "t" },
  average: { label: "the average", symbol: "m_t", role: "step", digits: 4 },
  corrected: { label: "the corrected average", symbol: "\\hat m_t", role: "step", digits: 4 },
  newest: { label: "weight of the newest gradient", symbol: "1 - \\beta", digits: 4 },
  oldest: { label: "weight of the first gradient", digits: 3 },
  given: { label: "weight given out", symbol: "1 - \\beta^t", digits: 4 },
  start: { label: "weight left on the zero", symbol: "\\beta^t", digits: 4 },
  sum: { label: "weights times gradients, added up", role: "step", digits: 4 },
  half: { label: "steps until a weight is halved", digits: 3 },
  latest: { label: "newest gradient", symbol: "g_t", role: "gradient", digits: 3 },
} as const;

interface WeightsFrame extends Frame<typeof quantities> {
  gradientChart: ChartSpec;
  averageChart: ChartSpec;
  /** (i, g_i) or (i, g_i²); all of them, of which those up to t count. */
  gradients: Point[];
  /** (i, weight of the i-th, in multiples of the newest's) for i from 1 to t, and that of the zero at 0. */
  weights: Point[];
  averages: Point[];
  correcteds: Point[];
  t: number;
}

const x = { domain: [-0.5, T + 0.5] as const, label: "gradient number i", ticks: 5 };
export const weightChart = chart({
  width: 560,
  height: 280,
  x,
  y: { domain: [0, 1.08], label: "weight, the newest being 1", ticks: [0, 0.5, 1] },
  marks: [],
});
const charts = Object.fromEntries(
  [
    ["first", -1.3, 3.2, "gradient"],
    ["second", -0.5, 9.5, "squared gradient"],
  ].map(([moment, low, high, label]) => {
    const y = { domain: [low, high] as [number, number], ticks: 4 };
    const zero = [{ kind: "rule", axis: "y", at: 0, tone: "muted" } as const];
    return [
      moment,
      {
        gradients: chart({ width: 560, height: 280, x, y: { ...y, label: String(label) }, marks: zero }),
        averages: chart({
          width: 560,
          height: 400,
          x: { ...x, label: "step t" },
          y: { ...y, label: moment === "first" ? "m and m̂" : "v and v̂" },
          marks: zero,
        }),
      },
    ];
  }),
);

function frame(state: State<typeof parameters>): WeightsFrame {
  const { moment, beta, gradients, step: t } = state;
  const first = moment === "first";
  const drawn = sequences[gradients];
  const each = first ? drawn : drawn.map((g) => g * g);
  const { averages, correcteds } = averagesOf(drawn, first, beta);
  const weights = Array.from({ length: t }, (_, i): Point => [i + 1, beta ** (t - i - 1)]);
  const start = beta ** t;
  const sum = weights.reduce((total, [i, weight]) => total + (1 - beta) * weight * each[i - 1], 0);
  const letter = first ? "m" : "v";
  const average = averages[t];
  return {
    values: {
      t,
      average,
      corrected: t > 0 ? correcteds[t] : "0/0",
      newest: t > 0 ? 1 - beta : 0,
      oldest: t > 0 ? (1 - beta) * beta ** (t - 1) : 0,
      given: 1 - start,
      start,
      sum,
      half: beta === 0 ? 0 : Math.log(0.5) / Math.log(beta),
      latest: t > 0 ? drawn[t - 1] : "none yet",
    },
    summary: spaced(
      `After ${t} gradients with β = ${formatNumber(beta, { digits: 5 })}, ${letter} is`,
      `${formatNumber(average)}: the gradients have ${formatNumber(100 * (1 - start))}% of the weight, the zero`,
      `at the start ${formatNumber(100 * start)}%.`,
      t > 0 ? `Divided by the weight given out, it is ${formatNumber(correcteds[t])}.` : "",
    ),
    table: {
      columns: [
        { label: "i" },
        { label: first ? "gradient" : "squared gradient" },
        { label: `weight at t = ${t}` },
        { label: "product" },
      ],
      rows: weights.map(([i, weight]) => [
        i,
        each[i - 1],
        (1 - beta) * weight,
        (1 - beta) * weight * each[i - 1],
      ]),
    },
    gradientChart: charts[moment].gradients,
    averageChart: charts[moment].averages,
    gradients: each.map((g, i) => [i + 1, g]),
    weights,
    averages: averages.map((a, i): Point => [i, a]),
    correcteds: correcteds.slice(1).map((a, i): Point => [i + 1, a]),
    t,
  };
}

/** m or v, and m̂ or v̂, after each of the gradients, as the library's Adam keeps them. */
function averagesOf(gradients: readonly number[], first: boolean, beta: number) {
  const optimizer = adam({ beta1: first ? beta : 0, beta2: first ? 0 : beta });
  const state = optimizer.init(1);
  const w = new Float64Array(1);
  const averages = [0];
  const correcteds = [0];
  for (const g of gradients) {
    optimizer.step(w, Float64Array.of(g), state, 0.001);
    const one = (first ? state.m : state.v)[0];
    averages.push(one);
    correcteds.push(one / state.c[first ? 0 : 1]);
  }
  return { averages, correcteds };
}

export default defineWidget({ title: "What an average remembers", parameters, quantities, frame });
