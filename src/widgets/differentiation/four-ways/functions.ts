import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { compiled, derivatives, type Expression, type Program } from "../../../optim/index.ts";
import { remember, type TypedFormula as Typed } from "../../../state/index.ts";

/** The functions that are differentiated in four ways, each with a derivative by hand and one with a slip in it. */
export interface Subject {
  formula: derivatives.Formula;
  text: string;
  /** By hand: as it should be, and with a slip that is easily made. None for a typed function. */
  right?: Hand;
  slip?: Hand;
  /** The symbolic derivative, as the rules leave it and with its sums and products tidied. */
  rules: derivatives.ExpressionNode;
  tidy: derivatives.ExpressionNode;
  /** f at evenly spaced points of the range of x, and its slope there as the reference has it. */
  at: Float64Array;
  values: Float64Array;
  slopes: Float64Array;
  /** f and its slope as they are drawn, at more points. */
  curve: Point[];
  slopeCurve: Point[];
  chart: ChartSpec;
}

export interface Hand {
  text: string;
  slope: (x: number) => number;
}

export const [low, high] = [-3, 3];
const COUNT = 61;

const sigma = (a: number) => 1 / (1 + Math.exp(-a));
const subjects: Record<string, Subject> = {
  nested: subject(
    "exp(sin(x²))",
    (o, [x]) => o.exp(o.sin(o.power(x, o.constant(2)))),
    {
      text: "2x cos(x²) exp(sin(x²))",
      slope: (x) => 2 * x * Math.cos(x * x) * Math.exp(Math.sin(x * x)),
    },
    {
      text: "cos(x²) exp(sin(x²)): the inner 2x is forgotten",
      slope: (x) => Math.cos(x * x) * Math.exp(Math.sin(x * x)),
    },
  ),
  product: subject(
    "x² sin x",
    (o, [x]) => o.multiply(o.power(x, o.constant(2)), o.sin(x)),
    { text: "2x sin x + x² cos x", slope: (x) => 2 * x * Math.sin(x) + x * x * Math.cos(x) },
    { text: "2x cos x: the product of the slopes", slope: (x) => 2 * x * Math.cos(x) },
  ),
  quotient: subject(
    "sin x / (1 + x²)",
    (o, [x]) => o.divide(o.sin(x), o.add(o.constant(1), o.power(x, o.constant(2)))),
    {
      text: "(cos x (1 + x²) − 2x sin x) / (1 + x²)²",
      slope: (x) => (Math.cos(x) * (1 + x * x) - 2 * x * Math.sin(x)) / (1 + x * x) ** 2,
    },
    {
      text: "(2x sin x − cos x (1 + x²)) / (1 + x²)²: the terms are swapped",
      slope: (x) => (2 * x * Math.sin(x) - Math.cos(x) * (1 + x * x)) / (1 + x * x) ** 2,
    },
  ),
  squashed: subject(
    "σ(2x)²",
    (o, [x]) => o.power(o.sigmoid(o.multiply(o.constant(2), x)), o.constant(2)),
    { text: "4 σ(2x)² (1 − σ(2x))", slope: (x) => 4 * sigma(2 * x) ** 2 * (1 - sigma(2 * x)) },
    {
      text: "2 σ(2x)² (1 − σ(2x)): a factor 2 is lost",
      slope: (x) => 2 * sigma(2 * x) ** 2 * (1 - sigma(2 * x)),
    },
  ),
};

const typed = remember(["text"], (formula: Typed) => subject(formula.text, compiledOf(formula).formula));

/** The function of a choice; until one is typed, the first stands in for it. */
export function subjectOf(name: string, formula: Typed): Subject {
  if (name !== "own") return subjects[name];
  return formula.text === "" ? subjects.nested : typed(formula);
}

export const compiledOf = (formula: Typed): Expression => compiled(formula as Typed & Program);

function subject(text: string, formula: derivatives.Formula, right?: Hand, slip?: Hand): Subject {
  const derived = (tidy: boolean) => {
    const { operations, variable, derivative } = derivatives.expressionGraph({ tidy });
    const x = variable("x");
    return derivative(formula(operations, [x]), x);
  };
  const at = Float64Array.from({ length: COUNT }, (_, i) => low + ((high - low) * i) / (COUNT - 1));
  const values = at.map((x) => formula(derivatives.numbers, [x]));
  const slopes = at.map((x) => derivatives.referenceSlope(formula, x));
  const real = ([, y]: Point) => Number.isFinite(y);
  return {
    formula,
    text,
    right,
    slip,
    rules: derived(false),
    tidy: derived(true),
    at,
    values,
    slopes,
    curve: graph((x) => formula(derivatives.numbers, [x]), [low, high]).filter(real),
    slopeCurve: graph(
      (x) => formula(derivatives.duals, [derivatives.dual(x, 1)]).tangent,
      [low, high],
    ).filter(real),
    chart: staticChart(values, slopes),
  };
}

/** Axes that hold the function and its slope; what runs off to infinity is cut off. */
function staticChart(values: Float64Array, slopes: Float64Array): ChartSpec {
  const sizes = [...values, ...slopes].filter(Number.isFinite).sort((a, b) => a - b);
  const [bottom, top] = [
    sizes[Math.floor(sizes.length * 0.01)] ?? -1,
    sizes[Math.ceil(sizes.length * 0.99) - 1] ?? 1,
  ];
  const room = 0.08 * (top - bottom) || 1;
  return chart({
    width: 480,
    height: 420,
    x: { domain: [low, high], label: "x", ticks: 6 },
    y: { domain: [bottom - room, top + room], label: "f and its derivative", ticks: 5 },
    marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
  });
}
