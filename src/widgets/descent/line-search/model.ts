import { clamp } from "../../../charts/clamp.ts";
import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { backtracking, failed, gradientDescent, minimize, objectives, series } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Backtracking on Rosenbrock's valley: the tries of one step, and the whole run against one at a constant rate. */
const f = objectives.rosenbrock;
const budget = parameters.step.max;
const [floor, ceiling] = [1e-6, 1e3];

const quantities = {
  step: { label: "step", symbol: "t" },
  taken: { label: "rate taken at this step", symbol: "\\alpha_t", role: "rate" },
  tries: { label: "rates tried at this step" },
  loss: { label: "loss now", symbol: "f(w)", role: "loss", digits: 4 },
  slope: { label: "length of the gradient now", symbol: "\\|g\\|", role: "gradient", digits: 4 },
  newLoss: { label: "loss after the step", symbol: "f(w - \\alpha_t g)", role: "loss", digits: 4 },
  enough: {
    label: "loss that is low enough",
    symbol: "f(w) - c\\,\\alpha_t \\|g\\|^2",
    role: "data",
    digits: 4,
  },
  relation: { label: "how the two compare", symbol: "\\le" },
  lastLoss: { label: "loss when the budget is spent", role: "loss" },
  constantLoss: { label: "loss of the constant rate then", role: "loss" },
  values: { label: "values asked for by the search, in all" },
  outcome: { label: "outcome" },
} as const;

interface SearchFrame extends Frame<typeof quantities, "step"> {
  sliceChart: ChartSpec;
  lossChart: ChartSpec;
  /** Along the step: α as a part of the first try, and the loss as a part of the loss now. */
  slice: Point[];
  line: Point[];
  tries: Point[];
  accepted: Point;
  losses: Point[];
  constants: Point[];
  t: number;
  last: number;
}

const sliceChart = chart({
  width: 480,
  height: 420,
  x: { domain: [1e-6, 4], label: "learning rate tried", scale: "log", ticks: [1e-6, 1e-4, 1e-2, 1] },
  y: { domain: [0, 2], label: "loss there, as a multiple of the loss now", ticks: 4 },
  marks: [{ kind: "rule", axis: "y", at: 1, tone: "faint" }],
});
const lossChart = chart({
  width: 480,
  height: 360,
  x: { domain: [0, budget], label: "step t", ticks: 5 },
  y: { domain: [floor, ceiling], label: "loss", scale: "log", ticks: 5 },
  marks: [],
});

function frame(state: State<typeof parameters>): SearchFrame {
  const { rate, shrink, sufficient, constant, step } = state;
  const run = minimize(f, { optimizer: backtracking({ rate, shrink, sufficient }), steps: budget });
  const plain = minimize(f, { optimizer: gradientDescent({ rate: constant }), steps: budget, bound: 100 });
  const broke = failed(plain);
  const t = Math.min(step, run.steps - 1);
  const w = run.position(t).slice();
  const g = run.gradient(t).slice();
  const here = run.value(t);
  const square = g[0] * g[0] + g[1] * g[1];
  const along = (a: number) => f.value(Float64Array.of(w[0] - a * g[0], w[1] - a * g[1]));
  const taken = (run.state(t + 1).alpha as Float64Array)[0];
  const tries: number[] = [];
  for (let a = rate; a > taken * (1 + 1e-9) && a > 1e-20; a *= shrink) tries.push(a);
  tries.push(taken);
  const part = (value: number) => Math.min(3, value / here);
  const exponents = graph((e) => 10 ** e, [-6, Math.log10(4)], 160);
  const drawn = (value: number) => clamp(value, [floor, ceiling * 10]);
  const enough = here - sufficient * taken * square;
  const newLoss = run.value(t + 1);
  const constantLoss = plain.value(plain.steps);
  const outcome = spaced(
    `with backtracking the loss is ${formatNumber(run.value(run.steps))} after ${run.steps} steps;`,
    `at a constant ${formatNumber(constant)}`,
    broke ? `the run diverges by step ${plain.steps}` : `it is ${formatNumber(constantLoss)}`,
  );
  return {
    values: {
      step: t,
      taken,
      tries: tries.length,
      loss: here,
      slope: Math.sqrt(square),
      newLoss,
      enough,
      relation: newLoss <= enough ? "≤" : ">",
      lastLoss: run.value(run.steps),
      constantLoss: broke ? "none: it diverges" : constantLoss,
      values: run.evaluations(run.steps).values,
      outcome,
    },
    summary: spaced(
      `Step ${t}:`,
      tries.length === 1
        ? "the first rate tried"
        : `${tries.length} rates tried from ${formatNumber(rate)} down; ${formatNumber(taken)}`,
      `is taken, and the loss goes from ${formatNumber(here)} to ${formatNumber(newLoss)}.`,
      `In all, ${outcome}.`,
    ),
    table: {
      columns: [
        { label: "rate tried" },
        { label: "loss there" },
        { label: "low enough" },
        { label: "taken" },
      ],
      rows: tries.map((a) => [
        a,
        finite(along(a)),
        here - sufficient * a * square,
        a === taken ? "yes" : "no",
      ]),
    },
    sliceChart,
    lossChart,
    slice: exponents.map(([, a]): Point => [a, part(along(a))]),
    line: exponents.map(([, a]): Point => [a, Math.max(-1, 1 - (sufficient * a * square) / here)]),
    tries: tries.map((a): Point => [a, part(along(a))]),
    accepted: [taken, part(newLoss)],
    losses: series(run, (i): Point => [i, drawn(run.value(i))]),
    constants: Array.from({ length: plain.steps + (broke ? 0 : 1) }, (_, i): Point => [
      i,
      drawn(plain.value(i)),
    ]),
    t,
    last: run.steps - 1,
  };
}

const finite = (value: number) => (Number.isFinite(value) ? value : "too large");

export default defineWidget({ title: "Backtracking line search", parameters, quantities, frame });
