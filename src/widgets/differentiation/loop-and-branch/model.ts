import { clamp } from "../../../charts/clamp.ts";
import { chart, graph, type ChartSpec, type Point, type Tone } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import {
  capital,
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Functions that are programs: they decide by values, which a symbol does not have. */
interface Program {
  formula: derivatives.Formula;
  /** The program in words, line by line, and how many decisions it takes at x. */
  lines: readonly string[];
  /** The derivative of what the program is meant to compute, where that has one. */
  truth: (x: number) => number;
  chart: ChartSpec;
  slopeChart: ChartSpec;
}

const [low, high] = [parameters.x.min, parameters.x.max];
/** The most turns that a loop takes. */
const most = 2000;

const programs: Record<string, Program> = {
  root: program(
    ["y ← 1", "while |y² − x| > 10⁻¹²:", "    y ← (y + x/y) / 2", "return y"],
    (o, [x]) => {
      let y = o.constant(1);
      for (let n = 0; n < 60 && Math.abs(o.read(y) ** 2 - o.read(x)) > 1e-12; n++)
        y = o.divide(o.add(y, o.divide(x, y)), o.constant(2));
      return y;
    },
    (x) => 1 / (2 * Math.sqrt(x)),
    [0, 2.2],
    [0, 2.5],
  ),
  huber: program(
    ["if |x| ≤ 1:", "    return x² / 2", "otherwise:", "    return |x| − 1/2"],
    (o, [x]) =>
      Math.abs(o.read(x)) <= 1
        ? o.divide(o.power(x, o.constant(2)), o.constant(2))
        : o.subtract(o.abs(x), o.constant(0.5)),
    (x) => clamp(x, [-1, 1]),
    [0, 4],
    [-0.2, 1.6],
  ),
  doubling: program(
    ["y ← 1", "while y < 100:", "    y ← y · (1 + x)", "return y"],
    (o, [x]) => {
      let y = o.constant(1);
      for (let n = 0; n < most && o.read(y) < 100; n++) y = o.multiply(y, o.add(o.constant(1), x));
      return y;
    },
    (x) => {
      const turns = Math.ceil(Math.log(100) / Math.log1p(x) - 1e-12);
      return turns * (1 + x) ** (turns - 1);
    },
    [0, 520],
    [-1000, 3000],
  ),
};

function program(
  lines: readonly string[],
  formula: derivatives.Formula,
  truth: (x: number) => number,
  heights: readonly [number, number],
  slopes: readonly [number, number],
): Program {
  const at = (x: number) => formula(derivatives.numbers, [x]);
  const x = { domain: [0, high] as const, label: "x", ticks: 5 };
  return {
    lines,
    formula,
    truth,
    chart: chart({
      width: 520,
      height: 330,
      x,
      y: { domain: heights, label: "what the program returns", ticks: 5 },
      marks: [{ kind: "line", points: graph(at, [low, high], 400), tone: "ink" }],
    }),
    slopeChart: chart({
      width: 520,
      height: 330,
      margin: { top: 44 },
      x,
      y: { domain: slopes, label: "its derivative", ticks: 5 },
      marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
    }),
  };
}

const quantities = {
  value: { label: "what it returns", symbol: "f(x)", role: "loss", digits: 8 },
  automatic: { label: "automatic", role: "gradient", digits: 10 },
  numerical: { label: "by differences", role: "step", digits: 10 },
  truth: { label: "what it should be", role: "data", digits: 10 },
  symbolic: { label: "by rules" },
  automaticOff: { label: "automatic, off by", role: "data", digits: 2 },
  numericalOff: { label: "by differences, off by", role: "data", digits: 2 },
  decisions: { label: "decisions taken" },
  nextDecisions: { label: "decisions at x + h" },
  verdict: { label: "verdict" },
} as const;

interface LoopFrame extends Frame<typeof quantities> {
  program: Program;
  tangent: Point[];
  here: Point;
  /** The slope by automatic differentiation and by differences, for all x, and at this one. */
  automatic: Point[];
  numerical: Point[];
  automaticHere: Point;
  numericalHere: Point;
  rows: { name: string; value: number | string; off: number | string; tone: Tone }[];
  consequence: string;
}

/** How many values the program asks for to decide by, at x. */
function decisionsOf(formula: derivatives.Formula, x: number): number {
  let asked = 0;
  formula({ ...derivatives.numbers, read: (a: number) => (asked++, a) }, [x]);
  return asked;
}

function symbolicOf(formula: derivatives.Formula): string {
  const { operations, variable } = derivatives.expressionGraph();
  try {
    formula(operations, [variable("x")]);
    return "possible";
  } catch (error) {
    return `gives up: ${(error as Error).message}`;
  }
}

const slopeOf = (formula: derivatives.Formula, x: number) =>
  formula(derivatives.duals, [derivatives.dual(x, 1)]).tangent;

/** The slopes by automatic differentiation everywhere, which no slider changes. */
const slopesOf = rememberEach((name: string) =>
  graph((x) => slopeOf(programs[name].formula, x), [low, high], 400),
);

function frame(state: State<typeof parameters>): LoopFrame {
  const { x, h } = state;
  const one = programs[state.program];
  const { formula } = one;
  const f = (a: number) => formula(derivatives.numbers, [a]);
  const difference = (a: number) => derivatives.centralQuotient(f, a, Math.min(h, a / 2));
  const value = f(x);
  const automatic = slopeOf(formula, x);
  const numerical = difference(x);
  const truth = one.truth(x);
  const symbolic = symbolicOf(formula);
  const [bottom, top] = one.slopeChart.y.domain;
  const kept = (y: number) => clamp(y, [2 * bottom - top, 2 * top - bottom]);
  const [automaticOff, numericalOff] = [Math.abs(automatic - truth), Math.abs(numerical - truth)];
  const [here, above] = [decisionsOf(formula, x), decisionsOf(formula, x + Math.min(h, x / 2))];
  const below = decisionsOf(formula, x - Math.min(h, x / 2));
  const jumps = state.program === "doubling" && (here !== above || here !== below);
  const verdict = jumps
    ? "a jump lies within h: the difference divides the jump by 2h"
    : numericalOff > 1e-3 * Math.max(1, Math.abs(truth))
      ? "h is too large for the difference"
      : "automatic differentiation and differences agree";
  return {
    values: {
      value,
      automatic,
      numerical,
      truth,
      symbolic,
      automaticOff,
      numericalOff,
      decisions: here,
      nextDecisions: above,
      verdict,
    },
    summary: spaced(
      `${capital(parameters.program.options[state.program])}, at x = ${formatNumber(x)}:`,
      `it returns ${formatNumber(value)} after reading ${here} values.`,
      `Its derivative is ${formatNumber(automatic)} automatically and ${formatNumber(numerical)} by differences`,
      `with h = ${formatNumber(h)}; the symbolic way ${symbolic}.`,
      `So ${verdict}.`,
    ),
    table: {
      columns: [{ label: "x" }, { label: "returns" }, { label: "automatic" }, { label: "by differences" }],
      get rows() {
        return Array.from({ length: 20 }, (_, i) => 0.2 * (i + 1)).map((a) => [
          a,
          f(a),
          slopeOf(formula, a),
          difference(a),
        ]);
      },
    },
    program: one,
    tangent: [-0.5, 0.5].map((d): Point => [x + d, value + d * automatic]),
    here: [x, value],
    automatic: slopesOf(state.program),
    numerical: graph(difference, [low, high], 200).map(([a, y]): Point => [a, kept(y)]),
    automaticHere: [x, kept(automatic)],
    numericalHere: [x, kept(numerical)],
    rows: [
      { name: "by rules", value: symbolic, off: "–", tone: "loss" },
      { name: "by differences", value: numerical, off: numericalOff, tone: "step" },
      { name: "automatic", value: automatic, off: automaticOff, tone: "rate" },
    ],
    consequence: verdict,
  };
}

export default defineWidget({ title: "The derivative of a program", parameters, quantities, frame });
