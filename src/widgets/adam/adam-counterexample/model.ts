import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { adagrad, adam, amsgrad, gradientDescent, type Optimizer } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/**
 * A rare large gradient says "left", two small ones say "right", and the large one has the better of them. The weight
 * is kept between −1 and 1, and the rate falls like α/√t.
 *
 * Source: Reddi, Kale & Kumar, "On the convergence of Adam and beyond", 2018, theorem 1.
 */
const T = 3000;
const cycle = 3;
/** The end of a run is the mean of its last cycles. */
const tail = 60;

const quantities = {
  mean: { label: "mean gradient of a cycle", role: "gradient" },
  best: { label: "where the loss is least", symbol: "w^*", role: "parameter" },
  end: { label: "where the run ends", role: "parameter" },
  left: { label: "step that a large gradient makes, in multiples of the rate", role: "step" },
  right: { label: "steps that two small gradients make, in multiples of the rate", role: "step" },
  net: { label: "what a cycle moves, in multiples of the rate", role: "step" },
  verdict: { label: "verdict" },
  side: { label: "how the run goes" },
  last: { label: "number of steps" },
} as const;

interface WrongFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  path: Point[];
  goal: Point;
  end: Point;
  consequence: string;
}

const staticChart = chart({
  width: 640,
  height: 320,
  x: { domain: [0, T], label: "step t", ticks: 6 },
  y: { domain: [-1.15, 1.15], label: "weight w", ticks: [-1, -0.5, 0, 0.5, 1] },
  marks: [
    { kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true },
    { kind: "rule", axis: "y", at: -1, tone: "faint", dashed: true },
  ],
});

function optimizerOf({ method, rate, beta1, beta2 }: State<typeof parameters>): Optimizer {
  if (method === "adam") return adam({ rate, beta1, beta2 });
  if (method === "amsgrad") return amsgrad({ rate, beta1, beta2 });
  return method === "adagrad" ? adagrad({ rate }) : gradientDescent({ rate });
}

function frame(state: State<typeof parameters>): WrongFrame {
  const { large, rate } = state;
  const optimizer = optimizerOf(state);
  const memory = optimizer.init(1);
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  const path: Point[] = [[0, 0]];
  let end = 0;
  let [left, right] = [0, 0];
  for (let t = 1; t <= T; t++) {
    g[0] = (t - 1) % cycle === 0 ? large : -1;
    const now = rate / Math.sqrt(t);
    const before = w[0];
    optimizer.step(w, g, memory, now);
    if (t > T - cycle) {
      const move = (w[0] - before) / now;
      if (g[0] > 0) left = move;
      else right += move;
    }
    w[0] = clamp(w[0], [-1, 1]);
    if (t > T - tail) end += w[0] / tail;
    if (t <= 60 || t % 30 === 0 || t % 30 === 1) path.push([t, w[0]]);
  }
  const mean = (large - 2) / cycle;
  const best = mean > 1e-9 ? -1 : mean < -1e-9 ? 1 : 0;
  const side =
    best === 0
      ? "nowhere is better than anywhere else"
      : Math.abs(end - best) < 0.1
        ? "right"
        : Math.abs(end + best) < 0.1
          ? "wrong"
          : "undecided";
  const name = parameters.method.options[state.method];
  const verdict =
    best === 0
      ? "the gradients cancel: no end is better than the other"
      : side === "right"
        ? `${name} goes to the better end`
        : side === "wrong"
          ? `${name} goes to the worst point there is`
          : `${name} is still under way, at ${formatNumber(end)}`;
  return {
    values: {
      mean,
      best,
      end,
      left,
      right,
      net: left + right,
      verdict,
      side,
      last: T,
    },
    summary: spaced(
      `Gradients of ${formatNumber(large)}, −1, −1 in turn have a mean of ${formatNumber(mean)}, so the loss is`,
      `least at w = ${formatNumber(best)}. After ${T} steps w is ${formatNumber(end)}:`,
      `${verdict}. Within a cycle the large gradient moves w by ${formatNumber(left)} times the rate, the two`,
      `small ones together by ${formatNumber(right)}.`,
    ),
    table: {
      columns: [{ label: "step" }, { label: "w" }],
      rows: path.filter(([t]) => t <= 12 || t % 150 === 0).map(([t, at]) => [t, at]),
    },
    chart: staticChart,
    path,
    goal: [T, best],
    end: path[path.length - 1],
    consequence: verdict,
  };
}

export default defineWidget({
  title: "A loss on which Adam goes the wrong way",
  parameters,
  quantities,
  frame,
});
