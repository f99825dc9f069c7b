import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import {
  byName,
  defineWidget,
  formatNumber,
  rememberFor,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { compiledOf, high, low, subjectOf, type Hand, type Subject } from "./functions.ts";
import { parameters } from "./props.ts";

/** One function differentiated by hand, by rules, by differences and automatically, and how far each is off. */
const floor = 1e-18;
const ceiling = 100;

const ten = { digits: 10 } as const;
const quantities = {
  value: { label: "value", symbol: "f(x)", role: "loss", ...ten },
  above: { label: "value to the right", symbol: "f(x + h)", role: "loss", digits: 8 },
  below: { label: "value to the left", symbol: "f(x - h)", role: "loss", digits: 8 },
  reference: { label: "reference", symbol: "f'(x)", role: "gradient", digits: 16 },
  manual: { label: "by hand", role: "gradient", ...ten },
  symbolic: { label: "by rules", role: "gradient", ...ten },
  numerical: { label: "by differences", role: "step", digits: 8 },
  automatic: { label: "automatic", role: "gradient", ...ten },
  manualOff: { label: "by hand, off by", role: "data", digits: 2 },
  symbolicOff: { label: "by rules, off by", role: "data", digits: 2 },
  numericalOff: { label: "by differences, off by", role: "data", digits: 2 },
  automaticOff: { label: "automatic, off by", role: "data", digits: 2 },
  worst: { label: "largest error of the differences, anywhere", role: "data", digits: 2 },
  worstAutomatic: { label: "largest error of automatic differentiation, anywhere", role: "data", digits: 2 },
  handText: { label: "the derivative by hand" },
  handVerdict: { label: "what the check says of it" },
  handWrong: { label: "points at which the derivative by hand is wrong" },
  points: { label: "points at which it is checked" },
  handCheck: { label: "whether the derivative by hand is right" },
  rulesText: { label: "the derivative as the rules leave it" },
  tidyText: { label: "the same, tidied" },
  rulesSize: { label: "nodes of the derivative as the rules leave it" },
  tidySize: { label: "nodes when it is tidied" },
  size: { label: "nodes of the function" },
} as const;

export const ways = ["manual", "symbolic", "numerical", "automatic"] as const;
export type Way = (typeof ways)[number];
const offs = ["manualOff", "symbolicOff", "numericalOff", "automaticOff"] as const;

interface FourFrame extends Frame<typeof quantities, "formula" | "derivative"> {
  chart: ChartSpec;
  errorChart: ChartSpec;
  curve: Point[];
  slopes: Point[];
  tangent: Point[];
  here: Point;
  slopeHere: Point;
  /** For each way, its value here and its error as numbers or words, and (x, error) over the whole range. */
  rows: { way: Way; value: number | string; off: number | string }[];
  errors: Record<Way, Point[]>;
  errorsHere: Partial<Record<Way, Point>>;
  rulesText: string;
  tidyText: string;
  consequence: string;
}

const errorChart = chart({
  width: 480,
  height: 300,
  x: { domain: [low, high], label: "x", ticks: 6 },
  y: {
    domain: [floor, ceiling],
    label: "error against the reference",
    scale: "log",
    ticks: [1e-18, 1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1],
  },
  marks: [],
});

/** The slope by automatic differentiation. */
function automaticSlope(formula: Subject["formula"]): (a: number) => number {
  const reverse = derivatives.reverseMode(formula, 1);
  const [point, slope] = [new Float64Array(1), new Float64Array(1)];
  return (a) => {
    point[0] = a;
    reverse.gradient(point, slope);
    return slope[0];
  };
}

const errorsOf = ({ at, slopes }: Subject, slope: (a: number) => number) =>
  Array.from(at, (a, i) => Math.abs(slope(a) - slopes[i]));

/** The errors of the two ways that depend on the function alone. */
const steadyErrors = rememberFor((subject: Subject) => ({
  symbolic: errorsOf(subject, (x) => derivatives.valueOfExpression(subject.rules, { x })),
  automatic: errorsOf(subject, automaticSlope(subject.formula)),
}));

const drawn = (error: number) => clamp(error, [floor, ceiling]);
const real = (value: number) => (Number.isFinite(value) ? value : "no real number");

function frame(state: State<typeof parameters>): FourFrame {
  const { x, h } = state;
  const subject = subjectOf(state.curve, state.formula);
  const { formula, at, slopes } = subject;
  const hand = handOf(state, subject);
  const f = (a: number) => formula(derivatives.numbers, [a]);
  const by: Record<Way, (a: number) => number> = {
    manual: (a) => hand?.slope(a) ?? NaN,
    symbolic: (a) => derivatives.valueOfExpression(subject.rules, { x: a }),
    numerical: (a) => derivatives.centralQuotient(f, a, h),
    automatic: automaticSlope(formula),
  };
  const reference = derivatives.referenceSlope(formula, x);
  const off = (way: Way) => Math.abs(by[way](x) - reference);
  const none = (way: Way) => (way === "manual" && !hand ? "not typed yet" : undefined);
  const everywhere: Record<Way, number[]> = {
    ...steadyErrors(subject),
    manual: errorsOf(subject, by.manual),
    numerical: errorsOf(subject, by.numerical),
  };
  const errors = byName(ways, (way) =>
    everywhere[way]
      .map((error, i): Point => [at[i], drawn(error)])
      .filter(([, error]) => Number.isFinite(error)),
  );
  const largest = (way: Way) => everywhere[way].filter(Number.isFinite).reduce((a, b) => Math.max(a, b), 0);
  const check = checkOf(hand, subject);
  const value = f(x);
  const rows = ways.map((way) => ({
    way,
    value: none(way) ?? real(by[way](x)),
    off: none(way) ?? real(off(way)),
  }));
  const [bottom, top] = subject.chart.y.domain;
  const inside = (y: number) => clamp(y, [bottom - (top - bottom), top + (top - bottom)]);
  const rulesText = derivatives.textOfExpression(subject.rules, 400);
  const tidyText = derivatives.textOfExpression(subject.tidy, 400);
  const named =
    state.curve === "own" && state.formula.text === ""
      ? `${subject.text}, until you type a function,`
      : subject.text;
  return {
    values: {
      formula: state.formula.text,
      derivative: state.derivative.text,
      value: real(value),
      above: real(f(x + h)),
      below: real(f(x - h)),
      reference: real(reference),
      ...byName(ways, (_, i) => rows[i].value),
      ...byName(offs, (_, i) => rows[i].off),
      worst: largest("numerical"),
      worstAutomatic: largest("automatic"),
      handText: hand?.text ?? "not typed yet",
      handVerdict: check.words,
      handCheck: check.right,
      handWrong: check.wrong,
      points: at.length,
      rulesText,
      tidyText,
      rulesSize: subject.rules.size,
      tidySize: subject.tidy.size,
      size: sizeOf(formula),
    },
    summary: spaced(
      `${named} at x = ${formatNumber(x)}: its slope is ${said(reference)}.`,
      `By hand it is off by ${saidOff(rows[0].off)}, by rules by ${saidOff(rows[1].off)}, by differences with h`,
      `= ${formatNumber(h)} by ${saidOff(rows[2].off)}, automatically by ${saidOff(rows[3].off)}.`,
      `The derivative by hand ${check.words}.`,
    ),
    table: {
      columns: [
        { label: "x" },
        { label: "reference", format: { digits: 16 } },
        ...ways.map((way) => ({ label: `${way}, error` })),
      ],
      get rows() {
        return Array.from(at, (a, i) => [
          a,
          real(slopes[i]),
          ...ways.map((way) => none(way) ?? real(Math.abs(by[way](a) - slopes[i]))),
        ]);
      },
    },
    chart: subject.chart,
    errorChart,
    curve: subject.curve,
    slopes: subject.slopeCurve,
    tangent: Number.isFinite(value + reference)
      ? [-0.6, 0.6].map((d): Point => [x + d, value + d * reference])
      : [],
    here: [x, Number.isFinite(value) ? inside(value) : bottom],
    slopeHere: [x, Number.isFinite(reference) ? inside(reference) : bottom],
    rows,
    errors,
    errorsHere: Object.fromEntries(
      ways.filter((way) => Number.isFinite(off(way))).map((way) => [way, [x, drawn(off(way))]]),
    ),
    rulesText,
    tidyText,
    consequence: `off by ${saidOff(rows[2].off)}`,
  };
}

const said = (value: number) => (Number.isFinite(value) ? formatNumber(value) : "no real number");
const saidOff = (off: number | string) =>
  typeof off === "number" ? formatNumber(off, { digits: 2 }) : `nothing that is known (${off})`;

function sizeOf(formula: derivatives.Formula): number {
  const { operations, variable } = derivatives.expressionGraph();
  return formula(operations, [variable("x")]).size;
}

/** The derivative by hand: the worked one, the one with a slip, or the reader's; none until it is typed. */
function handOf({ hand, curve, derivative }: State<typeof parameters>, subject: Subject): Hand | undefined {
  if (hand !== "own" && curve !== "own") return hand === "right" ? subject.right : subject.slip;
  if (derivative.text === "") return undefined;
  const { formula } = compiledOf(derivative);
  return { text: derivative.text, slope: (x) => formula(derivatives.numbers, [x]) };
}

/** Holds a derivative by hand against the reference at every point, and says what is wrong with it. */
function checkOf(
  hand: Hand | undefined,
  { at, slopes }: Subject,
): { right: string; wrong: number; words: string } {
  if (!hand) return { right: "unknown", wrong: 0, words: "is not typed yet" };
  const scale = Math.max(1e-9, ...Array.from(slopes).filter(Number.isFinite).map(Math.abs));
  const points = Array.from(at, (x, i) => ({ x, truth: slopes[i], own: hand.slope(x) })).filter(({ truth }) =>
    Number.isFinite(truth),
  );
  const wrong = points.filter(({ truth, own }) => !(Math.abs(own - truth) <= 1e-9 * scale));
  if (wrong.length === 0)
    return { right: "right", wrong: 0, words: `agrees with the reference at all ${points.length} points` };
  const ratios = points
    .filter(({ truth }) => Math.abs(truth) > 1e-6 * scale)
    .map(({ own, truth }) => own / truth);
  const steady = ratios.every((ratio) => Math.abs(ratio - ratios[0]) < 1e-6 * Math.abs(ratios[0]));
  if (steady && ratios.length > 2)
    return {
      right: "wrong",
      wrong: wrong.length,
      words: `is ${formatNumber(ratios[0])} times the reference everywhere: a factor is off`,
    };
  const worst = wrong.reduce((a, b) => (Math.abs(b.own - b.truth) > Math.abs(a.own - a.truth) ? b : a));
  return {
    right: "wrong",
    wrong: wrong.length,
    words: spaced(
      `disagrees at ${wrong.length} of ${points.length} points, most at x = ${formatNumber(worst.x)}:`,
      `${said(worst.own)} in place of ${said(worst.truth)}`,
    ),
  };
}

export default defineWidget({
  title: "One function, differentiated four ways",
  parameters,
  quantities,
  frame,
});
