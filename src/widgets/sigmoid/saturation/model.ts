import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { unary } from "../../../optim/derivatives/index.ts";
import { data, fit, gradientDescent, losses, minimize, models, type Run } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** One positive example, x = 1 and y = 1, whose weight is its logit: two losses, their slopes, and a descent on each. */
const sigma = unary.sigmoid.value;
const one = data.dataset([1], [1]);
const squared = fit({
  model: models.logistic({ inputs: 1, intercept: false, output: "probability" }),
  loss: losses.squared({ reduction: "sum" }),
  data: one,
});
const entropy = fit({
  model: models.logistic({ inputs: 1, intercept: false }),
  loss: losses.crossEntropy({ reduction: "sum" }),
  data: one,
});
const { z: logit, step: steps } = parameters;
const budget = steps.max;
/** From this probability on the example counts as learned. */
const learned = 0.9;

const quantities = {
  p: { label: "probability at the start", symbol: "p", role: "parameter", digits: 3 },
  squaredSlope: { label: "slope of the squared error at the start", role: "loss", digits: 3 },
  entropySlope: { label: "slope of the cross-entropy at the start", role: "step", digits: 3 },
  ratio: { label: "the one over the other", symbol: "2\\sigma'(z)", role: "data", digits: 3 },
  squaredSteps: { label: "steps to p = 0.9 by squared error" },
  entropySteps: { label: "steps to p = 0.9 by cross-entropy" },
  squaredNow: { label: "p now by squared error", role: "loss", digits: 3 },
  entropyNow: { label: "p now by cross-entropy", role: "step", digits: 3 },
} as const;

interface SaturationFrame extends Frame<typeof quantities, "step"> {
  lossChart: ChartSpec;
  slopeChart: ChartSpec;
  runChart: ChartSpec;
  /** On the curves: the start, and where each descent is now. */
  start: Point;
  squaredAt: Point;
  entropyAt: Point;
  squaredSlopeAt: Point;
  entropySlopeAt: Point;
  squaredRun: Point[];
  entropyRun: Point[];
  t: number;
  last: number;
}

const value = (f: typeof squared) => (z: number) => f.value(Float64Array.of(z));
const slope = (f: typeof squared) => (z: number) => {
  const out = new Float64Array(1);
  f.gradient(Float64Array.of(z), out);
  return out[0];
};
const [squaredValue, entropyValue] = [value(squared), value(entropy)];
const [squaredSlope, entropySlope] = [slope(squared), slope(entropy)];

const domain = [logit.min, 8] as const;
const x = { domain, label: "logit z", ticks: 5 };
const lossChart = chart({
  width: 480,
  height: 400,
  x,
  y: { domain: [0, 8], label: "loss", ticks: 5 },
  marks: [
    { kind: "line", points: graph(entropyValue, domain), tone: "step" },
    { kind: "line", points: graph(squaredValue, domain), tone: "loss", dashed: true },
    { kind: "text", at: [-3.6, 5], text: "cross-entropy", tone: "step" },
    { kind: "text", at: [-7.8, 1.45], text: "squared error", tone: "loss" },
  ],
});
const slopeChart = chart({
  width: 480,
  height: 290,
  x,
  y: { domain: [-1.05, 0.05], label: "slope of the loss", ticks: 5 },
  marks: [
    { kind: "rule", axis: "y", at: 0, tone: "faint" },
    { kind: "line", points: graph(entropySlope, domain), tone: "step" },
    { kind: "line", points: graph(squaredSlope, domain), tone: "loss", dashed: true },
  ],
});
const runChart = chart({
  width: 480,
  height: 290,
  x: { domain: [0, budget], label: "step t", ticks: 5 },
  y: { domain: [0, 1.02], label: "probability p", ticks: [0, 0.5, 1] },
  marks: [{ kind: "rule", axis: "y", at: learned, tone: "faint", dashed: true }],
});

function frame(state: State<typeof parameters>): SaturationFrame {
  const run = (f: typeof squared) =>
    minimize(f, { start: [state.z], optimizer: gradientDescent({ rate: state.rate }), steps: budget });
  const [bySquared, byEntropy] = [run(squared), run(entropy)];
  const t = Math.min(state.step, budget);
  const at = (one: Run, i = t) => one.position(Math.min(i, one.steps))[0];
  const probabilities = (one: Run) =>
    Array.from({ length: budget + 1 }, (_, i): Point => [i, sigma(at(one, i))]);
  const [squaredRun, entropyRun] = [probabilities(bySquared), probabilities(byEntropy)];
  const first = (points: Point[]) => {
    const found = points.findIndex(([, p]) => p >= learned);
    return found < 0 ? `more than ${budget}` : found;
  };
  const [squaredSteps, entropySteps] = [first(squaredRun), first(entropyRun)];
  const slopes = [squaredSlope(state.z), entropySlope(state.z)];
  const write = (number: number) => formatNumber(number);
  return {
    values: {
      step: t,
      p: sigma(state.z),
      squaredSlope: slopes[0],
      entropySlope: slopes[1],
      ratio: slopes[0] / slopes[1],
      squaredSteps,
      entropySteps,
      squaredNow: squaredRun[t][1],
      entropyNow: entropyRun[t][1],
    },
    summary: spaced(
      `From z = ${write(state.z)}, p = ${write(sigma(state.z))}, the squared error has a slope of`,
      `${write(slopes[0])} and cross-entropy one of ${write(slopes[1])}.`,
      `To p = 0.9 the first takes ${squaredSteps} steps, the second ${entropySteps}.`,
    ),
    table: {
      columns: [{ label: "step" }, { label: "p by squared error" }, { label: "p by cross-entropy" }],
      rows: Array.from({ length: 21 }, (_, i) => [10 * i, squaredRun[10 * i][1], entropyRun[10 * i][1]]),
    },
    lossChart,
    slopeChart,
    runChart,
    start: [state.z, 0],
    squaredAt: [at(bySquared), squaredValue(at(bySquared))],
    entropyAt: [at(byEntropy), entropyValue(at(byEntropy))],
    squaredSlopeAt: [at(bySquared), squaredSlope(at(bySquared))],
    entropySlopeAt: [at(byEntropy), entropySlope(at(byEntropy))],
    squaredRun,
    entropyRun,
    t,
    last: budget,
  };
}

export default defineWidget({ title: "One example on the flat", parameters, quantities, frame });
