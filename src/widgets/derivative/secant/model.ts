import { graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { drawn, errorChart, lookAt, magnifiedReach } from "./base-point.ts";
import { curveOf } from "./curves.ts";
import { parameters } from "./props.ts";

/**
 * The secant of a curve through a and a + h, at true size, magnified until h is one unit, and how far its slope is from
 * the curve's: down to the h at which float64 can no longer tell the two points apart.
 */
/** Enough digits to tell any float64 from its neighbors. */
const exact = 17;
const quantities = {
  h: { label: "step", symbol: "h", role: "step" },
  at: { label: "first point", symbol: "a", role: "parameter", digits: 6 },
  ah: { label: "second point", symbol: "a + h", role: "parameter", digits: exact },
  fa: { label: "first height", symbol: "f(a)", role: "loss", digits: exact },
  fah: { label: "second height", symbol: "f(a + h)", role: "loss", digits: exact },
  rise: { label: "rise from a to a + h", symbol: "f(a + h) - f(a)", role: "loss", digits: 10 },
  quotient: { label: "slope of the secant", symbol: "q(h)", role: "step", digits: 10 },
  slope: { label: "slope of the curve", symbol: "f'(a)", role: "gradient", digits: 10 },
  off: { label: "how far the secant’s slope is off", symbol: "|q(h) - f'(a)|", role: "data" },
  verdict: { label: "what became of the quotient" },
  rule: { label: "size of h by the rule of the square root", role: "step" },
  ruleOff: { label: "how far the secant’s slope is off there", role: "data" },
  gapA: { label: "gap between neighboring numbers near a", role: "parameter" },
  gapF: { label: "gap between neighboring numbers near f(a)", role: "loss" },
  epsilon: { label: "machine epsilon", symbol: "\\varepsilon_\\mathrm{mach}" },
} as const;

interface SecantFrame extends Frame<typeof quantities, "formula" | "a"> {
  curveChart: ChartSpec;
  magnifiedChart: ChartSpec;
  errorChart: ChartSpec;
  /** a, where the signed h is counted from, and where it may be. */
  a: number;
  domain: readonly [number, number];
  /** Undefined where the function has no real value. */
  base?: Point;
  other?: Point;
  secant: Point[];
  tangent: Point[];
  /** The corner of the triangle under the secant: h along, the rise up. */
  corner?: Point;
  /** What float64 makes of the curve around a, (x − a)/|h| against (f(x) − f(a))/|h|, with the secant and the tangent. */
  magnified: Point[];
  magnifiedSecant: Point[];
  magnifiedTangent: Point[];
  magnifiedOther?: Point;
  magnifiedCorner: Point;
  /** (|h|, error) of every h, and of this one; none where the curve has no slope. */
  errors: Point[];
  error?: Point;
}

/** From |x| to the next larger float64. */
function gap(x: number): number {
  return x === 0 ? Number.MIN_VALUE : 2 ** Math.floor(Math.log2(Math.abs(x))) * derivatives.machineEpsilon;
}

const noSlope = "no slope to compare with";
const real = (value: number) => (Number.isFinite(value) ? value : "no real number");
const finite = ([x, y]: Point) => Number.isFinite(x) && Math.abs(y) < 1e100;
const point = (x: number, y: number): Point | undefined => (finite([x, y]) ? [x, y] : undefined);

function frame(state: State<typeof parameters>): SecantFrame {
  const { size, side } = state;
  const curve = curveOf(state.curve, state.formula);
  const { f, domain } = curve;
  const a = state.a >= domain[0] && state.a <= domain[1] ? state.a : curve.home;
  const { slope, errors, magnifiedChart } = lookAt({ curve, a });
  const sign = side === "above" ? 1 : -1;
  const h = sign * size;
  const quotientOf = (h: number) => derivatives.forwardQuotient(f, a, h);
  const quotient = quotientOf(h);
  const off = slope === undefined ? NaN : Math.abs(quotient - slope);
  const rule = derivatives.balancedStep("forward", Math.max(1, Math.abs(a)));
  const through = (m: number, [low, high]: readonly [number, number], x0 = 0, y0 = 0) =>
    [low, high].map((x): Point => [x, y0 + m * (x - x0)]).filter(finite);
  const unit = [-magnifiedReach, magnifiedReach] as const;
  const verdict = verdictOf();
  const write = (value: number) => formatNumber(value, { digits: 10 });
  const less = (value: number) => (slope === undefined ? "none" : real(value));
  return {
    values: {
      formula: state.formula.text,
      h,
      a,
      at: a,
      ah: a + h,
      fa: real(f(a)),
      fah: real(f(a + h)),
      rise: real(f(a + h) - f(a)),
      quotient: real(quotient),
      slope: slope ?? "none",
      off: less(off),
      verdict,
      rule,
      ruleOff: less(Math.abs(quotientOf(sign * rule) - slope!)),
      gapA: gap(a),
      gapF: real(gap(f(a))),
      epsilon: derivatives.machineEpsilon,
    },
    summary: spaced(
      `${nameOf(state)} at ${formatNumber(a, parameters.a)}:`,
      `with h = ${formatNumber(h)} the secant has`,
      `${Number.isFinite(quotient) ? `slope ${write(quotient)}` : "no slope"}, and the curve has`,
      `${slope === undefined ? "no slope there" : `slope ${write(slope)}`}${verdict === noSlope ? "" : `: ${verdict}`}.`,
    ),
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
        const q = quotientOf(h);
        return [h, a + h, real(f(a + h)), real(q), slope === undefined ? "–" : real(Math.abs(q - slope))];
      }),
    },
    curveChart: curve.chart,
    magnifiedChart,
    errorChart,
    a,
    domain,
    base: point(a, f(a)),
    other: point(a + h, f(a + h)),
    corner: point(a + h, f(a)),
    secant: through(quotient, domain, a, f(a)),
    tangent: slope === undefined ? [] : through(slope, domain, a, f(a)),
    magnified: graph((s) => (f(a + s * size) - f(a)) / size, unit, 200).filter(finite),
    magnifiedSecant: through(quotient, unit),
    magnifiedTangent: slope === undefined ? [] : through(slope, unit),
    magnifiedOther: point(sign, sign * quotient),
    magnifiedCorner: [sign, 0],
    errors: errors(side),
    error: Number.isFinite(off) ? [size, drawn(off)] : undefined,
  };

  function verdictOf(): string {
    if (!Number.isFinite(f(a))) return "the function has no real value at a";
    if (!Number.isFinite(quotient)) return "the function has no real value at a + h";
    if (a + h === a) return "a + h is rounded to a: the two points are one";
    if (f(a + h) === f(a)) return "f(a + h) and f(a) are the same number";
    return slope === undefined ? noSlope : `off by ${formatNumber(off)}`;
  }
}

function nameOf({ curve, formula }: State<typeof parameters>): string {
  if (curve !== "own") return parameters.curve.options[curve];
  return formula.text === "" ? "sin x, until you type a function," : `f(x) = ${formula.text}`;
}

export default defineWidget({ title: "The secant and the tangent", parameters, quantities, frame });
