import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { adam, logSpaced, minimize, objectives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** How far one step of Adam goes when all gradients have one size, for every size: ε is where that stops being α. */
const { min, max } = parameters.gradient;
const sizes = logSpaced(min, max, 57);
const [floor, ceiling] = [1e-8, 100];

const quantities = {
  size: { label: "step, in multiples of α", role: "step", digits: 4 },
  half: { label: "gradient at which the step is halved", role: "data" },
  regime: { label: "what Adam does here" },
  zero: { label: "what a run with ε = 0 meets where a slope is exactly 0" },
} as const;

interface EpsilonFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  curve: Point[];
  /** What gradient descent at the rate α/ε does. */
  descent: Point[];
  here: Point;
  turn: Point;
  consequence: string;
}

const staticChart = chart({
  width: 640,
  height: 340,
  x: {
    domain: [min, max],
    label: "size of the gradients",
    scale: "log",
    ticks: [1e-12, 1e-9, 1e-6, 1e-3, 1],
  },
  y: {
    domain: [floor, ceiling],
    label: "step, in multiples of α",
    scale: "log",
    ticks: [1e-8, 1e-6, 1e-4, 1e-2, 1, 100],
  },
  marks: [{ kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true }],
});

/** One step at the rate 1; with equal gradients every later one is as long. */
function stepOf(g: number, epsilon: number): number {
  const optimizer = adam({ rate: 1, epsilon });
  const w = new Float64Array(1);
  optimizer.step(w, Float64Array.of(g), optimizer.init(1), 1);
  return -w[0];
}

/** On the axis of the stretched bowl one slope is exactly zero. */
const zeroRun = minimize(objectives.stretchedBowl, {
  start: [1, 0],
  optimizer: adam({ epsilon: 0 }),
  steps: 5,
});
const zero = `no number at step ${zeroRun.steps}`;

function frame(state: State<typeof parameters>): EpsilonFrame {
  const { gradient, epsilon } = state;
  const size = stepOf(gradient, epsilon);
  const regime =
    size > 0.9
      ? "the size of the gradient does not matter"
      : size < 0.1
        ? "the step shrinks with the gradient, as in gradient descent"
        : "between the two";
  return {
    values: { size, half: epsilon, regime, zero },
    summary: spaced(
      `With gradients of ${formatNumber(gradient)} and ε = ${formatNumber(epsilon)} a step of Adam is`,
      `${formatNumber(size)} times α: ${regime}. Half of α is reached at a gradient as large as ε.`,
    ),
    table: {
      columns: [{ label: "gradient" }, { label: "step / α" }, { label: "gradient descent at α/ε" }],
      rows: Array.from(sizes)
        .filter((_, i) => i % 4 === 0)
        .map((g) => [g, stepOf(g, epsilon), g / epsilon]),
    },
    chart: staticChart,
    curve: Array.from(sizes, (g): Point => [g, stepOf(g, epsilon)]),
    descent: [min, max].map((g): Point => [g, g / epsilon]),
    here: [gradient, Math.max(floor, size)],
    turn: [epsilon, stepOf(epsilon, epsilon)],
    consequence: `a step of ${formatNumber(size)} α`,
  };
}

export default defineWidget({ title: "What epsilon is for", parameters, quantities, frame });
