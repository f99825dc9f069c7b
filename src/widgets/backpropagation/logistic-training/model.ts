import { clamp } from "../../../charts/clamp.ts";
import { bandsOf, gridOf, type Band } from "../../../charts/bands.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import {
  complete,
  defineWidget,
  formatNumber,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters, STEPS } from "./props.ts";
import work, { objectiveOf, type Training } from "./work.ts";

/** Logistic regression on draggable points, trained by graphs: its border and probabilities after any step. */
const domain = [
  [-2.2, 2.2],
  [-2.2, 2.2],
] as const;
const SIDE = 24;
const grid = gridOf(SIDE, domain);
const levels = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => Math.log(p / (1 - p)));
const lossDomain = [0.001, 10] as const;

const quantities = {
  step: { label: "step", symbol: "t" },
  loss: { label: "mean loss", symbol: "L", role: "loss" },
  w1: { label: "weight on x₁", symbol: "w_1", role: "parameter" },
  w2: { label: "weight on x₂", symbol: "w_2", role: "parameter" },
  b: { label: "bias", symbol: "b", role: "parameter" },
  g1: { label: "derivative by w₁", symbol: "\\partial L / \\partial w_1", role: "gradient" },
  g2: { label: "derivative by w₂", symbol: "\\partial L / \\partial w_2", role: "gradient" },
  wrong: { label: "points on the wrong side" },
  lastWrong: { label: "points on the wrong side in the end" },
  lastLoss: { label: "loss in the end", role: "loss" },
  size: { label: "length of w in the end", role: "parameter" },
  verdict: { label: "verdict" },
} as const;

interface LogisticFrame extends Frame<typeof quantities, "step"> {
  plane: ChartSpec;
  lossChart: ChartSpec;
  bands: Band[];
  losses: Point[];
  t: number;
}

const plane = chart({
  width: 480,
  height: 480,
  x: { domain: domain[0], label: "x₁", ticks: 5 },
  y: { domain: domain[1], label: "x₂", ticks: 5 },
  marks: [],
});
const lossChart = chart({
  width: 480,
  height: 420,
  x: { domain: [0, STEPS], label: "step t", ticks: 5 },
  y: { domain: lossDomain, label: "mean loss", scale: "log", ticks: 4 },
  marks: [
    { kind: "rule", axis: "y", at: Math.LN2, tone: "faint", dashed: true },
    { kind: "text", at: [STEPS, 0.4], text: "a coin’s loss, ln 2", tone: "muted", anchor: "end" },
  ],
});

function frame(state: State<typeof parameters>, result: Training = complete(work, state)): LogisticFrame {
  const { weights, losses, last } = result;
  const t = Math.min(state.step, last);
  const at = (step: number) => weights.subarray(3 * step, 3 * step + 3);
  const [w1, w2, b] = at(t);
  const logit = (w: Float64Array, x: number, y: number) => w[0] * x + w[1] * y + w[2];
  const misses = (w: Float64Array) =>
    state.points.filter(([x, y, label]) => logit(w, x, y) >= 0 !== (label === 1)).length;
  const gradient = new Float64Array(3);
  objectiveOf(state).gradient(Float64Array.of(w1, w2, b), gradient);
  const logits = Float64Array.from({ length: SIDE * SIDE }, (_, c) =>
    logit(at(t), grid[2 * c], grid[2 * c + 1]),
  );
  const ones = state.points.filter(([, , label]) => label === 1).length;
  const zeros = state.points.length - ones;
  const verdict =
    last < STEPS
      ? `the run broke off after step ${last}: a probability was rounded to 0 or 1, and its logarithm is no number`
      : state.labels === "positive"
        ? "every point pulls the border its own way, to be called class 1, and the border leaves the points"
        : ones === 0 || zeros === 0
          ? "all points are of one class, and the border leaves them behind: there is nothing to tell apart"
          : losses[last] > losses[0]
            ? "the steps are too long: the loss ends above where it began"
            : misses(at(last)) === 0
              ? "a line separates the classes, and the weights go on growing: the surer, the smaller the loss"
              : "no line separates the classes, and the loss settles where the mistakes balance";
  return {
    values: {
      step: t,
      loss: losses[t],
      ...{ w1, w2, b },
      g1: gradient[0],
      g2: gradient[1],
      wrong: misses(at(t)),
      lastWrong: misses(at(last)),
      lastLoss: losses[last],
      size: Math.hypot(at(last)[0], at(last)[1]),
      verdict,
    },
    summary: spaced(
      `${zeros} points of class 0 and ${ones} of class 1, gradient descent at ${formatNumber(state.rate)}.`,
      `After ${t} steps the weights are ${formatNumber(w1)} and ${formatNumber(w2)}, the bias`,
      `${formatNumber(b)}, the mean loss ${formatNumber(losses[t])}, and ${misses(at(t))}`,
      `${misses(at(t)) === 1 ? "point is" : "points are"} on the wrong side.`,
      `In the end, ${verdict}.`,
    ),
    table: {
      columns: [
        { label: "x₁" },
        { label: "x₂" },
        { label: "class" },
        { label: "probability of class 1" },
        { label: "its loss" },
      ],
      rows: state.points.map(([x, y, label]) => {
        const z = logit(at(t), x, y);
        return [
          x,
          y,
          label!,
          derivatives.unary.sigmoid.value(z),
          derivatives.unary.softplus.value(label === 1 ? -z : z),
        ];
      }),
    },
    plane,
    lossChart,
    bands: bandsOf(logits, SIDE, levels, domain),
    losses: Array.from(losses.subarray(0, last + 1), (loss, step): Point => [step, clamp(loss, lossDomain)]),
    t,
  };
}

export default defineWidget({
  title: "Logistic regression by graphs",
  parameters,
  quantities,
  work,
  frame,
});
