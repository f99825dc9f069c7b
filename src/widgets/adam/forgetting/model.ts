import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { adagrad, adam, rmsprop, type Optimizer } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** The rate that AdaGrad, RMSProp and Adam give a parameter whose gradients change their size once. */
const T = 200;

const quantities = {
  adagradEnd: { label: "AdaGrad’s rate at the end, in multiples of α", role: "rate" },
  rmspropEnd: { label: "RMSProp’s rate at the end, in multiples of α", role: "rate" },
  adamEnd: { label: "Adam’s rate at the end, in multiples of α", role: "rate" },
  adagradFirst: { label: "AdaGrad’s rate at the first step", role: "rate" },
  rmspropFirst: { label: "RMSProp’s rate at the first step", role: "rate" },
  adamFirst: { label: "Adam’s rate at the first step", role: "rate" },
  adagradStep: { label: "AdaGrad’s last step, in multiples of α", role: "step" },
  rmspropStep: { label: "RMSProp’s last step, in multiples of α", role: "step" },
  adamStep: { label: "Adam’s last step, in multiples of α", role: "step" },
  recovered: { label: "steps after the change until RMSProp’s rate is within a tenth of its new level" },
} as const;

interface ForgettingFrame extends Frame<typeof quantities> {
  gradientChart: ChartSpec;
  rateChart: ChartSpec;
  gradients: Point[];
  rates: { adagrad: Point[]; rmsprop: Point[]; adam: Point[] };
  change: number;
}

const gradientChart = chart({
  width: 480,
  height: 320,
  x: { domain: [0, T], label: "step t", ticks: 5 },
  y: { domain: [0.005, 20], label: "size of the gradient", scale: "log", ticks: [0.01, 0.1, 1, 10] },
  marks: [],
});
const rateChart = chart({
  width: 560,
  height: 400,
  x: { domain: [0, T], label: "step t", ticks: 5 },
  y: { domain: [0.005, 200], label: "rate, in multiples of α", scale: "log", ticks: [0.01, 0.1, 1, 10, 100] },
  marks: [],
});

/** The rate at each step, and the last step, of a method at the rate 1. */
function ratesOf(optimizer: Optimizer, gradients: readonly number[]): { rates: Point[]; last: number } {
  const state = optimizer.init(1);
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  let before = 0;
  const rates = gradients.map((size, i): Point => {
    before = w[0];
    g[0] = size;
    optimizer.step(w, g, state, 1);
    return [i + 1, (optimizer.derivedState!(state, 1).effectiveRate as Float64Array)[0]];
  });
  return { rates, last: before - w[0] };
}

function frame(state: State<typeof parameters>): ForgettingFrame {
  const { later, change, decay } = state;
  const gradients = Array.from({ length: T }, (_, i) => (i < change ? 1 : later));
  const ada = ratesOf(adagrad({ rate: 1 }), gradients);
  const rms = ratesOf(rmsprop({ rate: 1, decay }), gradients);
  const own = ratesOf(adam({ rate: 1, beta2: decay }), gradients);
  const end = ({ rates }: { rates: Point[] }) => rates[T - 1][1];
  const level = 1 / later;
  const recovered = rms.rates.findIndex(([t, rate]) => t > change && Math.abs(rate / level - 1) <= 0.1);
  return {
    values: {
      adagradEnd: end(ada),
      rmspropEnd: end(rms),
      adamEnd: end(own),
      adagradFirst: ada.rates[0][1],
      rmspropFirst: rms.rates[0][1],
      adamFirst: own.rates[0][1],
      adagradStep: ada.last,
      rmspropStep: rms.last,
      adamStep: own.last,
      recovered: recovered < 0 ? "more than there are" : recovered + 1 - change,
    },
    summary: spaced(
      `The gradients are 1 for ${change} steps, then ${formatNumber(later)}.`,
      `At step ${T} the rate of AdaGrad is ${formatNumber(end(ada))} times α, of RMSProp`,
      `${formatNumber(end(rms))} and of Adam ${formatNumber(end(own))};`,
      `their steps are ${formatNumber(ada.last)}, ${formatNumber(rms.last)} and ${formatNumber(own.last)} times`,
      `α.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "gradient" },
        { label: "AdaGrad, rate / α" },
        { label: "RMSProp, rate / α" },
        { label: "Adam, rate / α" },
      ],
      rows: gradients
        .map((g, i) => [i + 1, g, ada.rates[i][1], rms.rates[i][1], own.rates[i][1]])
        .filter(([t]) => t <= 10 || t % 10 === 0),
    },
    gradientChart,
    rateChart,
    gradients: [
      [0, 1],
      [change, 1],
      [change, later],
      [T, later],
    ],
    rates: { adagrad: ada.rates, rmsprop: rms.rates, adam: own.rates },
    change,
  };
}

export default defineWidget({ title: "What the rates remember", parameters, quantities, frame });
