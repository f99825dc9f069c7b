import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { unary } from "../../../optim/derivatives/index.ts";
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

/** A sigmoid of a line, trained by squared error on points that the reader moves; and how much each example's vote counts. */
const { examples: shape, step: steps } = parameters;
const budget = steps.max;
const sigma = unary.sigmoid.value;
const steepness = (d: number) => unary.sigmoid.slope(d, sigma(d));
/** A vote that counts less than this is lost on the flat of the curve; the most is a quarter. */
const flat = 0.02;

const quantities = {
  w1: { label: "weight now", symbol: "w_1", role: "parameter", digits: 4 },
  theta0: { label: "intercept now", symbol: "\\theta_0", role: "parameter", digits: 4 },
  next1: { label: "weight after the step", symbol: "w_1", role: "parameter", digits: 4 },
  next0: { label: "intercept after the step", symbol: "\\theta_0", role: "parameter", digits: 4 },
  pull1: { label: "the votes on the weight", role: "gradient", digits: 4 },
  pull0: { label: "the votes on the intercept", role: "gradient", digits: 4 },
  gradient: {
    label: "derivative by the chosen one",
    symbol: "\\partial L/\\partial w_j",
    role: "gradient",
    digits: 4,
  },
  loss: { label: "loss now", symbol: "L", role: "loss", digits: 4 },
  lastLoss: { label: "loss at the end", role: "loss", digits: 3 },
  f: { label: "predictions", symbol: "\\sigma(d_i)", role: "parameter" },
  y: { label: "targets", symbol: "y_i", role: "data" },
  delta: { label: "residuals", symbol: "\\delta_i", role: "loss" },
  factor: { label: "slopes of the curve", symbol: "\\sigma'(d_i)", role: "gradient" },
  column: { label: "inputs of the chosen weight", symbol: "x_{ij}", role: "data" },
  mean: { label: "slope of the curve, on average over the examples", role: "gradient" },
  lost: { label: "examples on the flat" },
  steps: { label: "number of steps" },
  outcome: { label: "outcome" },
} as const;

interface NeuronFrame extends Frame<typeof quantities, "examples" | "step"> {
  dataChart: ChartSpec;
  voteChart: ChartSpec;
  lossChart: ChartSpec;
  curve: Point[];
  bars: Point[][];
  /** The slope of the curve over the inputs, and at each example. */
  slopes: Point[];
  stems: Point[][];
  losses: Point[];
  t: number;
  last: number;
}

const domain = [shape.x.min, shape.x.max] as const;
const x = { domain, label: "input x", ticks: 5 };
const dataChart = chart({
  width: 480,
  height: 400,
  x,
  y: { domain: [-0.12, 1.12], label: "target y, and σ", ticks: [0, 0.5, 1] },
  marks: [0, 1].map((at) => ({ kind: "rule", axis: "y", at, tone: "faint" }) as const),
});
const voteChart = chart({
  width: 480,
  height: 290,
  x,
  y: { domain: [0, 0.27], label: "σ′: how much an example’s vote counts", ticks: [0, 0.1, 0.2] },
  marks: [],
});
const lossChart = chart({
  width: 480,
  height: 290,
  x: { domain: [0, budget], label: "step t", ticks: 5 },
  y: { domain: [0, 10], label: "loss", ticks: [0, 5, 10] },
  marks: [],
});

function objectiveOf({ examples }: Pick<State<typeof parameters>, "examples">): Fit {
  return fit({
    model: models.logistic({ inputs: 1, output: "probability" }),
    loss: losses.squared({ reduction: "sum" }),
    data: data.dataset(
      examples.map(([at]) => at),
      examples.map(([, y]) => y),
    ),
  });
}

function train(state: State<typeof parameters>): Run {
  return minimize(objectiveOf(state), {
    start: [state.w, state.b],
    optimizer: gradientDescent({ rate: state.rate }),
    steps: budget,
  });
}

/** Weight and intercept at the step shown. */
export function weightsAt(state: State<typeof parameters>): number[] {
  const run = train(state);
  return Array.from(run.position(Math.min(state.step, run.steps)));
}

function frame(state: State<typeof parameters>): NeuronFrame {
  const run = train(state);
  const t = Math.min(state.step, run.steps);
  const [w1, theta0] = run.position(t);
  const [g1, g0] = run.gradient(t);
  const d = (at: number) => w1 * at + theta0;
  const count = state.examples.length;
  const residuals = state.examples.map(([at, y]) => y - sigma(d(at)));
  const factors = state.examples.map(([at]) => steepness(d(at)));
  const mean = factors.reduce((sum, one) => sum + one, 0) / count;
  const lost = factors.filter((one) => one < flat).length;
  const [first, lastLoss] = [run.value(0), run.value(run.steps)];
  const outcome = outcomeOf(first, lastLoss, run.steps);
  const list = (values: readonly number[]) => values.map((v) => formatNumber(v, { digits: 2 })).join(", ");
  const write = (value: number) => formatNumber(value, { digits: 4 });
  return {
    values: {
      examples: state.examples.map(([at, y]) => `(${formatNumber(at)}, ${formatNumber(y)})`).join(" "),
      step: t,
      w1,
      theta0,
      next1: w1 - run.rate(t) * g1,
      next0: theta0 - run.rate(t) * g0,
      pull1: g1 / -2,
      pull0: g0 / -2,
      gradient: state.j === "0" ? g1 : g0,
      loss: run.value(t),
      lastLoss,
      f: list(state.examples.map(([at]) => sigma(d(at)))),
      y: list(state.examples.map(([, y]) => y)),
      delta: list(residuals),
      factor: list(factors),
      column: state.j === "0" ? list(state.examples.map(([at]) => at)) : "1 for every example",
      mean,
      lost,
      steps: run.steps,
      outcome,
    },
    summary: spaced(
      `At a learning rate of ${formatNumber(state.rate)} the run ${outcome}.`,
      `At step ${t} the weight is ${write(w1)}, the intercept ${write(theta0)} and the loss`,
      `${write(run.value(t))}, whose derivative by ${state.j === "0" ? "w₁" : "θ₀"} is`,
      `${write(state.j === "0" ? g1 : g0)}; ${lost} of ${count}`,
      `${count === 1 ? "example lies" : "examples lie"} where the curve is flat.`,
    ),
    table: {
      columns: [
        { label: "x" },
        { label: "target" },
        { label: "σ(d)" },
        { label: "residual δ" },
        { label: "σ′(d)" },
        { label: `vote on ${state.j === "0" ? "w₁" : "θ₀"}` },
      ],
      rows: state.examples.map(([at, y], i) => [
        at,
        y,
        sigma(d(at)),
        residuals[i],
        factors[i],
        residuals[i] * factors[i] * (state.j === "0" ? at : 1),
      ]),
    },
    dataChart,
    voteChart,
    lossChart,
    curve: graph((at) => sigma(d(at)), domain, 100),
    bars: state.examples.map(([at, y]) => [
      [at, sigma(d(at))],
      [at, y],
    ]),
    slopes: graph((at) => steepness(d(at)), domain, 100),
    stems: state.examples.map(([at], i) => [
      [at, 0],
      [at, factors[i]],
    ]),
    losses: series(run, (i): Point => [i, run.value(i)]),
    t,
    last: run.steps,
  };
}

/** How the run ended, as the end of a sentence that begins "the run". */
function outcomeOf(first: number, last: number, steps: number): string {
  const [from, to] = [first, last].map((value) => formatNumber(value));
  if (steps === 0) return `rests at once: no slope moves it from its loss of ${from}`;
  if (last > first * (1 + 1e-9)) return `ends higher than it began, with a loss of ${to} from ${from}`;
  if (last > 0.97 * first)
    return `stands all but still for ${steps} steps: its loss goes from ${from} to ${to}`;
  return `lowers the loss from ${from} to ${to} in ${steps} steps`;
}

export default defineWidget({ title: "A sigmoid trained on points", parameters, quantities, frame });
