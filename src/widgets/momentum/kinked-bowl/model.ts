import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { minimize, optimizers, quadratics, series, type Objective } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/**
 * A convex curve whose curvature is 25, with a stretch of 1 on one side: no bowl, though as flat and as steep as one.
 * Source: Lessard, Recht & Packard, 2016, section 4.6.
 */
const [flat, steep] = [1, 25];
const budget = parameters.step.max;
const floor = 1e-8;

export const curve: Objective = {
  dimension: 1,
  value({ 0: w }) {
    if (w < 1) return (steep * w * w) / 2;
    if (w < 2) return (w * w) / 2 + 24 * w - 12;
    return (steep * w * w) / 2 - 24 * w + 36;
  },
  gradient({ 0: w }, out) {
    out[0] = w < 1 ? steep * w : w < 2 ? w + 24 : steep * w - 24;
  },
};

const quantities = {
  rate: { label: "learning rate", symbol: "\\alpha", role: "rate" },
  momentum: { label: "momentum", symbol: "\\mu", role: "step" },
  factor: { label: "rate that it has on a bowl", role: "step" },
  w: { label: "weight now", symbol: "w_t", role: "parameter", digits: 4 },
  outcome: { label: "how the run goes" },
  status: { label: "what the run does" },
  last: { label: "distance from the minimum at the end" },
  settled: { label: "step from which it stays within a thousandth" },
} as const;

interface KinkedFrame extends Frame<typeof quantities, "step"> {
  curveChart: ChartSpec;
  distanceChart: ChartSpec;
  t: number;
  last: number;
  run: Point[];
  distances: Point[];
  promise: Point[];
}

const value = (w: number) => curve.value(Float64Array.of(w));
const curveChart = chart({
  width: 520,
  height: 320,
  x: { domain: [-4, 4], label: "w", ticks: 5 },
  y: { domain: [-8, 160], label: "f(w)", ticks: 4 },
  marks: [
    { kind: "area", points: graph(value, [1, 2], 20), tone: "rule" },
    { kind: "line", points: graph(value, [-4, 4]), tone: "ink" },
    { kind: "text", at: [2.15, 12], text: "curvature 1", tone: "muted" },
  ],
});
const distanceChart = chart({
  width: 520,
  height: 320,
  x: { domain: [0, budget], label: "step t", ticks: 6 },
  y: { domain: [floor, 1e3], label: "distance from the minimum", scale: "log", ticks: 5 },
  marks: [],
});

function frame(state: State<typeof parameters>): KinkedFrame {
  const { start } = state;
  const method = state.method;
  const { rate, momentum, factor } = quadratics[method].optimum({ smallest: flat, largest: steep });
  const optimizer =
    method === "gradientDescent"
      ? optimizers.gradientDescent({ rate })
      : optimizers[method]({ rate, momentum });
  const run = minimize(curve, { start: [start], optimizer, steps: budget });
  const t = Math.min(Math.round(state.step), run.steps);
  const path = series(run, (i) => run.position(i)[0]);
  const last = Math.abs(path.at(-1)!);
  let settled = path.length;
  while (settled > 0 && Math.abs(path[settled - 1]) < 1e-3) settled--;
  const arrives = settled < path.length;
  const outcome = arrives
    ? `stays within a thousandth from step ${settled} on`
    : last > 0.5
      ? `goes round and round, and after ${budget} steps is ${formatNumber(last)} away`
      : `is still ${formatNumber(last)} away after ${budget} steps`;
  return {
    values: {
      step: t,
      rate,
      momentum,
      factor,
      w: path[t],
      outcome,
      status: arrives ? "arrives" : last > 0.5 ? "cycles" : "creeps",
      last,
      settled: arrives ? settled : "never",
    },
    summary: spaced(
      `${capital(parameters.method.options[method])} at α =`,
      `${formatNumber(rate)}${momentum > 0 ? `, μ = ${formatNumber(momentum)}` : ""}, from`,
      `${formatNumber(start)}: the run ${outcome}.`,
    ),
    table: {
      columns: [{ label: "step" }, { label: "w" }, { label: "f(w)" }],
      rows: path.map((w, i) => [i, w, value(w)]),
    },
    curveChart,
    distanceChart,
    t,
    last: run.steps,
    run: path.map((w): Point => [w, value(w)]),
    distances: path.map((w, i): Point => [i, Math.max(floor / 10, Math.abs(w))]),
    promise: [0, budget].map((i): Point => [
      i,
      Math.max(floor / 10, Math.max(0.01, Math.abs(start)) * factor ** i),
    ]),
  };
}

export default defineWidget({ title: "Not quite a bowl", parameters, quantities, frame });
