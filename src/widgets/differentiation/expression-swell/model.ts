import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import {
  byName,
  counted,
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A function put into itself again and again: the size of its derivative as an expression, and its parts. */
const deepest = parameters.depth.max;
const longest = 600;

type Step = <T>(o: derivatives.Arithmetic<T>, x: T) => T;
const steps: Record<string, Step> = {
  map: (o, x) => o.multiply(o.multiply(o.constant(4), x), o.subtract(o.constant(1), x)),
  sine: (o, x) => o.add(o.sin(x), x),
  sigmoid: (o, x) => o.multiply(x, o.sigmoid(x)),
  exponential: (o, x) => o.exp(o.negate(x)),
};

const quantities = {
  size: { label: "nodes of the function, written out", role: "loss" },
  derivativeSize: { label: "nodes of its derivative, written out", role: "gradient" },
  parts: { label: "different parts of that derivative", role: "data" },
  operations: { label: "operations of automatic differentiation", role: "rate" },
  swell: { label: "the derivative’s size, in multiples of the function’s", role: "gradient" },
  growth: { label: "factor by which the derivative grew at the last nesting", role: "gradient" },
  text: { label: "the derivative" },
  atPoint: { label: "its value at x = 0.2", role: "gradient", digits: 10 },
  dualAtPoint: { label: "the same by automatic differentiation", role: "gradient", digits: 10 },
} as const;

export const kinds = ["derivativeSize", "size", "operations", "parts"] as const;
export type Kind = (typeof kinds)[number];

interface SwellFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  curves: Record<Kind, Point[]>;
  here: Record<Kind, Point>;
  text: string;
  consequence: string;
}

const staticChart = chart({
  width: 560,
  height: 440,
  margin: { top: 44, right: 120 },
  x: { domain: [1, deepest], label: "nested n times", ticks: 11 },
  y: { domain: [1, 1e8], label: "nodes, or operations", scale: "log", ticks: [1, 100, 1e4, 1e6, 1e8] },
  marks: [],
});

interface Level {
  size: number;
  derivativeSize: number;
  parts: number;
  operations: number;
  text: string;
  symbolic: number;
  dual: number;
}

/** All depths of one function; kept, since nothing but the two choices changes them. */
const levelsOf = rememberEach((nest: string, tidy: boolean): Level[] =>
  Array.from({ length: deepest }, (_, i) => level(steps[nest], i + 1, tidy)),
);

function level(step: Step, depth: number, tidy: boolean): Level {
  const formula: derivatives.Formula = (o, [x]) => {
    let y = x;
    for (let n = 0; n < depth; n++) y = step(o, y);
    return y;
  };
  const { operations, variable, derivative } = derivatives.expressionGraph({ tidy });
  const x = variable("x");
  const tree = formula(operations, [x]);
  const slope = derivative(tree, x);
  return {
    size: tree.size,
    derivativeSize: slope.size,
    parts: derivatives.partsOf(slope),
    operations: operationsOf(formula),
    text: derivatives.textOfExpression(slope, longest),
    symbolic: derivatives.valueOfExpression(slope, { x: 0.2 }),
    dual: formula(derivatives.duals, [derivatives.dual(0.2, 1)]).tangent,
  };
}

/** Blocks forward, and for each of their inputs that depends on x a slope, a product and a sum backward. */
function operationsOf(formula: derivatives.Formula): number {
  const graph = derivatives.graph(formula, { x: 0.2 });
  const blocks = graph.nodes.filter(({ inputs }) => inputs.length > 0).length;
  const sends = graph.backward.reduce((sum, { sends }) => sum + sends.length, 0);
  return blocks + 3 * sends;
}

function frame(state: State<typeof parameters>): SwellFrame {
  const levels = levelsOf(state.nest, state.writing === "tidied");
  const now = levels[state.depth - 1];
  const before = levels[state.depth - 2];
  const each = <T>(make: (kind: Kind) => T) => byName(kinds, make);
  const name = parameters.nest.options[state.nest];
  return {
    values: {
      size: now.size,
      derivativeSize: now.derivativeSize,
      parts: now.parts,
      operations: now.operations,
      swell: now.derivativeSize / now.size,
      growth: before ? now.derivativeSize / before.derivativeSize : "none: it is the first",
      text: now.text,
      atPoint: now.symbolic,
      dualAtPoint: now.dual,
    },
    summary: spaced(
      `${name}, nested ${counted(state.depth, "time")}:`,
      `written out, the function has ${formatNumber(now.size)} nodes and its derivative`,
      `${formatNumber(now.derivativeSize)}; only ${formatNumber(now.parts)} of these are different.`,
      `Automatic differentiation takes ${now.operations} operations.`,
    ),
    table: {
      columns: [
        { label: "nested" },
        { label: "nodes of the function" },
        { label: "nodes of the derivative" },
        { label: "different parts" },
        { label: "automatic, operations" },
      ],
      rows: levels.map(({ size, derivativeSize, parts, operations }, i) => [
        i + 1,
        size,
        derivativeSize,
        parts,
        operations,
      ]),
    },
    chart: staticChart,
    curves: each((kind) => levels.map((level, i): Point => [i + 1, level[kind]])),
    here: each((kind) => [state.depth, now[kind]]),
    text: now.text,
    consequence: `${formatNumber(now.derivativeSize)} nodes`,
  };
}

export default defineWidget({ title: "Expression swell", parameters, quantities, frame });
