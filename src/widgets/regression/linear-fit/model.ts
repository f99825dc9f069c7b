import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  curvatures,
  data,
  failed,
  fit,
  gradientDescent,
  losses,
  minimize,
  models,
  series,
  type Fit,
  type Run,
} from "../../../optim/index.ts";
import {
  counted,
  defineWidget,
  formatNumber,
  listed,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { contours } from "./contours.ts";
import { parameters } from "./props.ts";

/** A line trained on points that the reader moves: every step of it, and the closed form as its finish line. */
const { w: slopes, b: intercepts, step: steps, examples } = parameters;
const budget = steps.max;
/** A slope this small, in every direction, is called the bottom. */
const tolerance = 1e-4;
/** A weight beyond this has run away. */
const farOut = 1e6;
/** Excesses over the least loss are drawn on the chart's lower edge below this. */
const floor = 1e-6;

const quantities = {
  N: { label: "number of examples", symbol: "N", role: "data" },
  w1: { label: "slope now", symbol: "w_1", role: "parameter", digits: 4 },
  theta0: { label: "intercept now", symbol: "\\theta_0", role: "parameter", digits: 4 },
  next1: { label: "slope after the step", symbol: "w_1", role: "parameter", digits: 4 },
  next0: { label: "intercept after the step", symbol: "\\theta_0", role: "parameter", digits: 4 },
  pull1: { label: "residuals times inputs", symbol: "\\sum_i \\delta_i x_i", role: "gradient", digits: 4 },
  pull0: { label: "sum of the residuals", symbol: "\\sum_i \\delta_i", role: "gradient", digits: 4 },
  gain: { label: "2α; with the half mean, α/N", symbol: "2\\alpha", role: "rate", digits: 4 },
  g1: { label: "derivative by the slope", symbol: "\\partial L/\\partial w_1", role: "gradient", digits: 4 },
  g0: {
    label: "derivative by the intercept",
    symbol: "\\partial L/\\partial \\theta_0",
    role: "gradient",
    digits: 4,
  },
  loss: { label: "loss now", symbol: "L", role: "loss", digits: 4 },
  f: { label: "predictions", symbol: "w^\\top x_i", role: "parameter" },
  y: { label: "targets", symbol: "y_i", role: "data" },
  delta: { label: "residuals", symbol: "\\delta_i", role: "loss" },
  column: { label: "the column of the derivative", symbol: "x_{ij}", role: "data" },
  best1: { label: "best slope", symbol: "w_1", role: "parameter", digits: 4 },
  best0: { label: "best intercept", symbol: "\\theta_0", role: "parameter", digits: 4 },
  least: { label: "least loss", role: "loss", digits: 4 },
  excess: { label: "loss above the least", symbol: "L - L^*", role: "loss" },
  K: { label: "largest curvature", symbol: "K", digits: 4 },
  limit: { label: "largest stable rate", symbol: "2/K", role: "rate" },
  plainRate: { label: "the rate that takes the same steps with the plain sum", role: "rate", digits: 4 },
  steps: { label: "number of steps" },
  status: { label: "how the run ended" },
  outcome: { label: "outcome" },
} as const;

interface LinearFitFrame extends Frame<typeof quantities, "examples" | "step"> {
  dataChart: ChartSpec;
  map: ChartSpec;
  lossChart: ChartSpec;
  /** The line now, and the closed form's where there is one. */
  line: Point[];
  finish: Point[];
  /** From each prediction to its example. */
  bars: Point[][];
  contours: Point[][];
  path: Point[];
  goal?: Point;
  excesses: Point[];
  t: number;
  last: number;
  consequence: string;
}

const { min: x0, max: x1 } = examples.x;
const dataChart = chart({
  width: 480,
  height: 320,
  margin: { top: 44 },
  x: { domain: [x0, x1], label: "input x", ticks: 6 },
  y: { domain: [examples.y.min, examples.y.max], label: "target y", ticks: 5 },
  marks: [],
});
const map = chart({
  width: 480,
  height: 420,
  x: { domain: [slopes.min, slopes.max], label: "slope w₁", ticks: 5 },
  y: { domain: [intercepts.min, intercepts.max], label: "intercept θ₀", ticks: 5 },
  marks: [],
});
const lossChart = chart({
  width: 480,
  height: 300,
  x: { domain: [0, budget], label: "step t", ticks: 6 },
  y: { domain: [floor, 1e4], label: "loss above the least", scale: "log", ticks: [1e-6, 1e-3, 1, 1e3] },
  marks: [],
});

type Problem = ReturnType<typeof problemOf>;

/** The loss of the state's model on its examples, and the weights with the least of it. */
function problemOf({ examples: points, ones, form }: State<typeof parameters>) {
  const intercept = ones === "with";
  const set = data.dataset(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  );
  const objective = fit({
    model: models.linear({ inputs: 1, intercept }),
    loss: form === "sum" ? losses.squared({ reduction: "sum" }) : losses.squared({ half: true }),
    data: set,
  });
  return { objective, best: models.leastSquares(set, { intercept }), intercept, count: set.count };
}

function descend({ w, b, rate }: State<typeof parameters>, { objective, intercept }: Problem): Run {
  const start = intercept ? [w, b] : [w];
  return minimize(objective, {
    start,
    optimizer: gradientDescent({ rate }),
    steps: budget,
    gradientTolerance: tolerance,
    bound: farOut / Math.max(1, ...start.map(Math.abs)),
  });
}

/** The weights at the step shown, slope first. */
export function weightsAt(state: State<typeof parameters>): number[] {
  const run = descend(state, problemOf(state));
  return Array.from(run.position(Math.min(state.step, run.steps)));
}

/** The largest curvature of the loss: its Hessian is XᵀX times 2, or 1/N. */
function largestCurvature(objective: Fit, form: string, intercept: boolean): number {
  const { matrix } = models.normalEquations(objective.data, { intercept });
  const share = form === "sum" ? 2 : 1 / objective.examples;
  const hessian = (_: Float64Array, out: Float64Array) => out.set(matrix.map((one) => share * one));
  return curvatures({ ...objective, hessian }, new Float64Array(objective.dimension)).at(-1)!;
}

function frame(state: State<typeof parameters>): LinearFitFrame {
  const problem = problemOf(state);
  const { objective, best, intercept, count } = problem;
  const run = descend(state, problem);
  const t = Math.min(state.step, run.steps);
  const at = (i: number): Point => [run.position(i)[0], intercept ? run.position(i)[1] : 0];
  const [w1, theta0] = at(t);
  const [g1, g0 = 0] = run.gradient(t);
  const perSum = state.form === "sum" ? -2 : -1 / count;
  const least = best ? objective.value(best) : leastFound(run);
  const K = largestCurvature(objective, state.form, intercept);
  const predict = (x: number) => w1 * x + theta0;
  const residuals = state.examples.map(([x, y]) => y - predict(x));
  const excess = (i: number) => Math.max(0, run.value(i) - least);
  const outcome = outcomeOf(run, excess(run.steps), best !== undefined);
  const limit = K > 1e-9 ? 2 / K : "none";
  const goal: Point | undefined = best && [best[0], intercept ? best[1] : 0];
  const list = (values: readonly number[]) => values.map((v) => formatNumber(v, { digits: 2 })).join(", ");
  const write = (value: number) => formatNumber(value, { digits: 4 });
  const weights = goal ? [goal[0], ...(intercept ? [goal[1]] : [])].map((one) => write(one)) : [];
  return {
    values: {
      examples: state.examples.map(([x, y]) => `(${formatNumber(x)}, ${formatNumber(y)})`).join(" "),
      step: t,
      N: count,
      w1,
      theta0,
      next1: w1 - run.rate(t) * g1,
      next0: theta0 - run.rate(t) * g0,
      pull1: g1 / perSum,
      pull0: residuals.reduce((sum, r) => sum + r, 0),
      gain: -perSum * state.rate,
      g1,
      g0: intercept ? g0 : "fixed",
      loss: run.value(t),
      f: list(state.examples.map(([x]) => predict(x))),
      y: list(state.examples.map(([, y]) => y)),
      delta: list(residuals),
      column: intercept ? "1 for every example" : list(state.examples.map(([x]) => x)),
      best1: goal?.[0] ?? "not one",
      best0: goal?.[1] ?? "not one",
      least,
      excess: excess(t),
      K,
      limit,
      plainRate: state.form === "sum" ? state.rate : state.rate / (2 * count),
      steps: run.steps,
      status: run.status,
      outcome,
    },
    summary: spaced(
      `${count === 1 ? "One example" : `${count} examples`}, a line`,
      `${intercept ? "with an intercept" : "through the origin"}, a learning rate of`,
      `${formatNumber(state.rate)}: the run ${outcome}.`,
      `At step ${t} the slope is ${write(w1)}${intercept ? `, the intercept ${write(theta0)}` : ""}, and the`,
      `loss ${write(run.value(t))}.`,
      goal
        ? `The closed form gives ${listed(weights)}, with a loss of ${write(least)}.`
        : "No single line is best: the normal equations have many solutions.",
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "slope" },
        { label: "intercept" },
        { label: "loss" },
        { label: "derivative by the slope" },
        { label: "derivative by the intercept" },
      ],
      rows: series(run, (i) => [
        i,
        ...at(i),
        run.value(i),
        run.gradient(i)[0],
        intercept ? run.gradient(i)[1] : "–",
      ]),
    },
    dataChart,
    map,
    lossChart,
    line: [x0, x1].map((x): Point => [x, predict(x)]),
    finish: goal ? [x0, x1].map((x): Point => [x, goal[0] * x + goal[1]]) : [],
    bars: state.examples.map(([x, y]) => [
      [x, predict(x)],
      [x, y],
    ]),
    contours: contours(objective.data),
    path: series(run, (i) => at(i)),
    goal,
    excesses: series(run, (i): Point => [i, Math.max(floor, excess(i))]),
    t,
    last: run.steps,
    consequence: outcome,
  };
}

/** Where the best line is not one, the least loss is that of the bottom of the valley: a run's lowest is near it. */
function leastFound(run: Run): number {
  return Math.min(...series(run, (i) => run.value(i)));
}

/** How the run ended, as the end of a sentence that begins "the run". */
function outcomeOf(run: Run, excess: number, single: boolean): string {
  const count = counted(run.steps, "step");
  if (failed(run) || run.value(run.steps) > run.value(0)) {
    return `runs away: after ${count} the loss is ${formatNumber(run.value(run.steps))}; try a rate below the limit`;
  }
  if (run.status === "converged") return `reaches the bottom after ${count}`;
  return `spends its ${count} and ends ${formatNumber(excess, { digits: 2 })} above the ${single ? "least loss" : "lowest loss seen"}`;
}

export default defineWidget({ title: "A line trained on points", parameters, quantities, frame });
