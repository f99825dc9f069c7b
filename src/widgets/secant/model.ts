import { graph, type Chart, type Point } from "../../figures/chart.ts";
import { derivatives } from "../../optim/index.ts";
import { formatNumber, type Frame, type Model, type State } from "../../state/index.ts";
import { curves, drawn, magnifiedReach, reach } from "./curves.ts";
import { parameters } from "./props.ts";

/**
 * The secant of a curve through a and a + h, at true size, magnified until h is one unit, and how far its slope is from
 * the curve's: down to the h at which float64 can no longer tell the two points apart.
 */
const { forwardQuotient, balancedStep, machineEpsilon } = derivatives;

/** Enough digits to tell any float64 from its neighbors. */
const exact = 17;
const quantities = {
  h: { label: "step h", symbol: "h", role: "step" },
  a: { label: "point a", symbol: "a", role: "parameter", digits: exact },
  ah: { label: "point a + h", symbol: "a + h", role: "parameter", digits: exact },
  fa: { label: "value at a", symbol: "f(a)", role: "loss", digits: exact },
  fah: { label: "value at a + h", symbol: "f(a + h)", role: "loss", digits: exact },
  rise: { label: "rise from a to a + h", symbol: "f(a + h) - f(a)", role: "loss", digits: 10 },
  quotient: { label: "slope of the secant", symbol: "q(h)", role: "step", digits: 10 },
  slope: { label: "slope of the curve", symbol: "f'(a)", role: "gradient", digits: 10 },
  off: { label: "how far the secant’s slope is off", symbol: "|q(h) - f'(a)|", role: "data" },
  verdict: { label: "what became of the quotient" },
  best: { label: "size of h with the least error drawn", symbol: "|h|", role: "step" },
  bestOff: { label: "the least error drawn", role: "data" },
  rule: { label: "size of h by the rule of the square root", role: "step" },
  ruleOff: { label: "how far the secant’s slope is off there", role: "data" },
  gapA: { label: "gap between neighboring numbers near a", role: "parameter" },
  gapF: { label: "gap between neighboring numbers near f(a)", role: "loss" },
  epsilon: { label: "machine epsilon", symbol: "\\varepsilon_\\mathrm{mach}" },
} as const;

interface SecantFrame extends Frame {
  curveChart: Chart;
  magnifiedChart: Chart;
  errorChart: Chart;
  /** a, where the signed h is counted from. */
  a: number;
  base: Point;
  other: Point;
  secant: Point[];
  /** The corner of the triangle under the secant: h along, the rise up. */
  corner: Point;
  /** What float64 makes of the curve around a, (x − a)/|h| against (f(x) − f(a))/|h|, and the secant there. */
  magnified: Point[];
  magnifiedSecant: Point[];
  /** Left out where rounding has thrown it off the chart. */
  magnifiedOther?: Point;
  magnifiedCorner: Point;
  /** (|h|, error); undefined where the curve has no slope. */
  error?: Point;
}

/** From |x| to the next larger float64. */
function gap(x: number): number {
  return x === 0 ? Number.MIN_VALUE : 2 ** Math.floor(Math.log2(Math.abs(x))) * machineEpsilon;
}

function frame(state: State<typeof parameters>): SecantFrame {
  const { curve, size, side } = state;
  const { f, a, slope, curveChart, magnifiedChart, sides } = curves[curve];
  const sign = side === "above" ? 1 : -1;
  const h = sign * size;
  const quotient = forwardQuotient(f, a, h);
  const off = slope === undefined ? undefined : Math.abs(quotient - slope);
  const best = sides[side].errors.toSorted(([, p], [, q]) => p - q).at(0);
  const rule = balancedStep("forward", Math.max(1, Math.abs(a)));
  const line = (x: number) => f(a) + quotient * (x - a);
  const verdict =
    a + h === a
      ? "a + h is rounded to a: the two points are one"
      : f(a + h) === f(a)
        ? "f(a + h) is rounded to f(a): the two heights are one"
        : off === undefined
          ? "no slope to compare with"
          : `off by ${formatNumber(off)}`;
  const write = (value: number) => formatNumber(value, { digits: 10 });
  return {
    values: {
      ...state,
      h,
      a,
      ah: a + h,
      fa: f(a),
      fah: f(a + h),
      rise: f(a + h) - f(a),
      quotient,
      slope: slope ?? "none",
      off: off ?? "none",
      verdict,
      best: best?.[0] ?? "none",
      bestOff: best?.[1] ?? "none",
      rule,
      ruleOff: slope === undefined ? "none" : Math.abs(forwardQuotient(f, a, sign * rule) - slope),
      gapA: gap(a),
      gapF: gap(f(a)),
      epsilon: machineEpsilon,
    },
    summary: `${parameters.curve.options[curve]}: with h = ${formatNumber(h)} the secant has slope ${write(quotient)}, and the curve has ${slope === undefined ? "a corner and no slope" : `slope ${write(slope)}`}: ${verdict}.`,
    table: {
      columns: [
        { label: "h" },
        { label: "a + h", format: { digits: exact } },
        { label: "f(a + h)", format: { digits: exact } },
        { label: "quotient", format: { digits: 10 } },
        { label: "off by" },
      ],
      rows: Array.from({ length: 17 }, (_, i) => {
        const h = sign * 10 ** -i;
        const q = forwardQuotient(f, a, h);
        return [h, a + h, f(a + h), q, slope === undefined ? "–" : Math.abs(q - slope)];
      }),
    },
    curveChart,
    magnifiedChart,
    errorChart: sides[side].chart,
    a,
    base: [a, f(a)],
    other: [a + h, f(a + h)],
    corner: [a + h, f(a)],
    secant: [a - reach, a + reach].map((x) => [x, line(x)] as const),
    magnified: graph((s) => (f(a + s * size) - f(a)) / size, [-magnifiedReach, magnifiedReach], 320),
    magnifiedSecant: [-magnifiedReach, magnifiedReach].map((s) => [s, quotient * s] as const),
    magnifiedOther: Math.abs(quotient) <= magnifiedChart.y.domain[1] ? [sign, sign * quotient] : undefined,
    magnifiedCorner: [sign, 0],
    error: off === undefined ? undefined : [size, drawn(off)],
  };
}

export default { title: "The secant and the tangent", parameters, quantities, frame } satisfies Model<
  typeof parameters,
  SecantFrame
>;
