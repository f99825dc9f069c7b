import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { compiled } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A parabola that touches a curve and lies above it: what it promises of a step, and what the step truly brings. */
const f = compiled({
  text: "w^2/4 + 3/5 sin(3/2 w)",
  tex: "",
  names: ["w"],
  // prettier-ignore
  code: ["w", 2, "power", 4, "divide", "w", 1.5, "multiply", "sin", 0.6, "multiply", "add"],
  spans: [],
});
/** f″ = ½ − 0.6 · 1.5² sin(1.5 w), so no curvature is larger than this. */
const smoothness = 0.5 + 0.6 * 1.5 ** 2;
const shown = [-5, 5] as const;
const rates = [0, 3] as const;
const fine = 200;
/** How far from w the ring stands that bends the parabola. */
const arm = 1;

const quantities = {
  smoothness: { label: "largest curvature of the curve", symbol: "K", role: "gradient" },
  value: { label: "loss at w", symbol: "f(w)", role: "loss", digits: 4 },
  slope: { label: "slope at w", symbol: "g", role: "gradient", digits: 4 },
  next: { label: "weight after the step", symbol: "w - \\alpha g", role: "parameter", digits: 4 },
  nextValue: { label: "loss after the step", symbol: "f(w - \\alpha g)", role: "loss", digits: 4 },
  bound: {
    label: "what the parabola says of it",
    symbol: "f(w) - \\alpha(1 - \\tfrac12\\alpha K) g^2",
    role: "data",
    digits: 4,
  },
  relation: { label: "how the two compare", symbol: "\\le" },
  surely: { label: "rates below this surely descend", symbol: "2/K", role: "rate" },
  most: { label: "the rate that lowers the parabola most", symbol: "1/K", role: "rate" },
  promised: { label: "fall that the parabola promises", role: "data" },
  fallen: { label: "true fall", role: "loss" },
  above: { label: "whether the parabola lies above the curve" },
  verdict: { label: "what the step does" },
} as const;

interface BoundFrame extends Frame<typeof quantities> {
  curveChart: ChartSpec;
  fallChart: ChartSpec;
  parabola: Point[];
  here: Point;
  next: Point;
  promise: Point;
  arm: Point;
  /** From the curvature to the height of the ring that sets it, and back. */
  heightOf: (bend: number) => number;
  bendOf: (height: number) => number;
  truth: Point[];
  promises: Point[];
  fallen: Point;
  promised: Point;
  consequence: string;
}

const value = (w: number) => f.value(Float64Array.of(w));

function slopeAt(w: number): number {
  const out = new Float64Array(1);
  f.gradient(Float64Array.of(w), out);
  return out[0];
}

const curveChart = chart({
  width: 480,
  height: 420,
  x: { domain: shown, label: "weight w", ticks: 5 },
  y: { domain: [-1.5, 9], label: "loss f(w)", ticks: 5 },
  marks: [{ kind: "line", points: graph(value, shown), tone: "ink" }],
});
const fallChart = chart({
  width: 480,
  height: 420,
  x: { domain: rates, label: "learning rate α", ticks: 6 },
  y: { domain: [-3, 3], label: "change of the loss", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame(state: State<typeof parameters>): BoundFrame {
  const { w, bend: K, rate } = state;
  const g = slopeAt(w);
  const here = value(w);
  const over = (at: number) => here + g * (at - w) + (K / 2) * (at - w) ** 2;
  const next = w - rate * g;
  const bound = here - rate * (1 - (rate * K) / 2) * g * g;
  const nextValue = value(next);
  // A parabola of the curve's own largest curvature or more lies above it everywhere; for others, look.
  const cut =
    K >= smoothness ? undefined : graph((at) => over(at) - value(at), shown, 400).find(([, d]) => d < -1e-9);
  const above = cut
    ? `no: at ${formatNumber(cut[0])}, for one, the curve is higher`
    : K >= smoothness
      ? "yes, everywhere"
      : "yes, as far as it is drawn";
  const surely = 2 / K;
  const level = Math.abs(g) < 1e-3;
  const holds = nextValue <= bound + 1e-12;
  const verdict = level
    ? "the slope is all but zero here, and the step with it"
    : nextValue < here
      ? `the loss falls by ${formatNumber(here - nextValue)}${holds ? "" : ", less than the parabola promised"}`
      : `the loss rises by ${formatNumber(nextValue - here)}${bound < here ? ", though the parabola promised a fall" : ""}`;
  return {
    values: {
      smoothness,
      value: here,
      slope: g,
      next,
      nextValue,
      bound,
      relation: holds ? "≤" : ">",
      surely,
      most: 1 / K,
      promised: here - bound,
      fallen: here - nextValue,
      above,
      verdict,
    },
    summary: spaced(
      `At ${formatNumber(w)} the slope is ${formatNumber(g)}.`,
      `Does the parabola of curvature ${formatNumber(K)} that touches the curve there lie above it?`,
      `${capital(above)}. A step at a learning rate of ${formatNumber(rate)} leads to ${formatNumber(next)}:`,
      `${verdict}.`,
    ),
    table: {
      columns: [
        { label: "learning rate" },
        { label: "change of the loss" },
        { label: "change of the parabola" },
      ],
      rows: Array.from({ length: 31 }, (_, i) => {
        const a = i / 10;
        return [a, value(w - a * g) - here, -a * (1 - (a * K) / 2) * g * g];
      }),
    },
    curveChart,
    fallChart,
    parabola: graph(over, shown, fine).filter(([, y]) => y < 12),
    here: [w, here],
    next: [next, nextValue],
    promise: [next, bound],
    arm: [w + arm, over(w + arm)],
    heightOf: (bend) => here + g * arm + (bend / 2) * arm ** 2,
    bendOf: (height) => (2 * (height - here - g * arm)) / arm ** 2,
    truth: graph((a) => value(w - a * g) - here, rates, fine),
    promises: graph((a) => -a * (1 - (a * K) / 2) * g * g, rates, 60),
    fallen: [rate, nextValue - here],
    promised: [rate, bound - here],
    consequence: verdict,
  };
}

export default defineWidget({ title: "A parabola above the curve", parameters, quantities, frame });
