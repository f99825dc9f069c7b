import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { logSpaced, minimize, momentum as classical, objectives, quadratics } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Classical momentum at its best α and μ: what both components do on the way to the rate that is promised. */
const budget = parameters.step.max;
const { min, max } = parameters.condition;
const floor = 1e-4;

const quantities = {
  rate: { label: "best learning rate", symbol: "\\alpha^*", role: "rate" },
  momentum: { label: "best momentum", symbol: "\\mu^*", role: "step" },
  factor: { label: "rate promised", symbol: "\\sqrt{\\mu^*}", role: "step", digits: 4 },
  steep: { label: "steep component now, in starts", symbol: "|y_t / y_0|", role: "gradient", digits: 4 },
  flat: { label: "flat component now, in starts", symbol: "|x_t / x_0|", role: "parameter", digits: 4 },
  power: { label: "what the rate alone would leave", symbol: "\\rho^t", role: "step" },
  peak: { label: "largest size of the steep component, in starts", role: "gradient" },
  peakAt: { label: "step of that" },
  back: { label: "first step at which it is smaller than at the start" },
  law: { label: "the estimate", symbol: "(\\sqrt{\\kappa} + 1)/e", role: "data" },
} as const;

interface PromiseFrame extends Frame<typeof quantities, "step"> {
  runChart: ChartSpec;
  peakChart: ChartSpec;
  t: number;
  last: number;
  steep: Point[];
  flat: Point[];
  promise: Point[];
  here: Point;
}

const runChart = chart({
  width: 560,
  height: 340,
  x: { domain: [0, budget], label: "step t", ticks: 5 },
  y: { domain: [floor, 100], label: "size, in starts", scale: "log", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 1, tone: "muted" }],
});

/** The steep component at the best pair, whose two roots there are both −ρ. */
const steepAt = (factor: number, t: number) => (1 + (1 + factor) * t) * factor ** t;
const flatAt = (factor: number, t: number) => (1 + (1 - factor) * t) * factor ** t;

function peakOf(condition: number): { size: number; at: number } {
  const { factor } = quadratics.momentum.optimum({ smallest: 1, largest: condition });
  let at = 0;
  while (steepAt(factor, at + 1) > steepAt(factor, at)) at++;
  return { size: steepAt(factor, at), at };
}

const law = (condition: number) => (Math.sqrt(condition) + 1) / Math.E;
const peakChart = chart({
  width: 420,
  height: 340,
  x: { domain: [min, max], label: "condition number κ", scale: "log", ticks: [3, 10, 30, 100, 300, 1000] },
  y: { domain: [0.7, 30], label: "largest size of the steep component", scale: "log", ticks: [1, 3, 10, 30] },
  marks: [
    {
      kind: "line",
      points: Array.from(logSpaced(min, max, 120), (kappa): Point => [kappa, peakOf(kappa).size]),
      tone: "gradient",
    },
    {
      kind: "line",
      points: graph((power) => law(10 ** power), [Math.log10(min), Math.log10(max)], 60).map(([p, y]) => [
        10 ** p,
        y,
      ]),
      tone: "data",
      dashed: true,
    },
    { kind: "text", at: [55, 4.6], text: "(√κ + 1)/e", tone: "data", anchor: "end" },
  ],
});

function frame(state: State<typeof parameters>): PromiseFrame {
  const { condition } = state;
  const best = quadratics.momentum.optimum({ smallest: 1, largest: condition });
  const { rate, momentum, factor } = best;
  const f = objectives.stretchedBowlOf({ condition, steepest: condition });
  const run = minimize(f, { start: [1, 1], optimizer: classical({ rate, momentum }), steps: budget });
  const t = Math.round(state.step);
  const size = (axis: number, i: number) => Math.max(1e-300, Math.abs(run.position(i)[axis]));
  const curve = (axis: number) =>
    Array.from({ length: budget + 1 }, (_, i): Point => [i, Math.max(floor / 10, size(axis, i))]);
  const steep = curve(1);
  const peak = peakOf(condition);
  const back = steep.findIndex(([, value], i) => i > peak.at && value < 1);
  return {
    values: {
      step: t,
      rate,
      momentum,
      factor,
      steep: size(1, t),
      flat: size(0, t),
      power: factor ** t,
      peak: peak.size,
      peakAt: peak.at,
      back: back < 0 ? `later than ${budget}` : back,
      law: law(condition),
    },
    summary: spaced(
      `At the best α = ${formatNumber(rate)} and μ = ${formatNumber(momentum)} for κ =`,
      `${formatNumber(condition)}, the rate promised is ${formatNumber(factor)}.`,
      `The steep component grows to ${formatNumber(peak.size)} times its start at step ${peak.at}, and is below`,
      `its start again from ${back < 0 ? `after step ${budget}` : `step ${back}`}.`,
      `At step ${t} it is ${formatNumber(size(1, t))};`,
      `the rate alone would leave ${formatNumber(factor ** t)}.`,
    ),
    table: {
      columns: [
        "step",
        "steep component",
        "its formula",
        "flat component",
        "its formula, flat",
        "rate to the t",
      ].map((label) => ({ label })),
      rows: Array.from({ length: budget / 2 + 1 }, (_, i) => [
        2 * i,
        size(1, 2 * i),
        steepAt(factor, 2 * i),
        size(0, 2 * i),
        flatAt(factor, 2 * i),
        factor ** (2 * i),
      ]),
    },
    runChart,
    peakChart,
    t,
    last: budget,
    steep,
    flat: curve(0),
    promise: Array.from({ length: budget + 1 }, (_, i): Point => [i, Math.max(floor / 10, factor ** i)]),
    here: [condition, peak.size],
  };
}

export default defineWidget({ title: "What a rate promises", parameters, quantities, frame });
