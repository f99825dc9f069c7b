import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { slopeAt } from "../slope-at.ts";
import { errorsAt, quotient, reliable, type Errors, type Method } from "./errors.ts";
import { functionOf } from "./functions.ts";
import { parameters } from "./props.ts";

/** How far forward and central differences are from the derivative, for every h down to where float64 gives up, and which h is best. */
const quantities = {
  slope: { label: "slope of the curve", symbol: "f'(a)", role: "gradient", digits: 10 },
  forward: { label: "forward difference", symbol: "q(h)", role: "step", digits: 10 },
  central: { label: "central difference", symbol: "c(h)", role: "step", digits: 10 },
  above: { label: "height to the right", symbol: "f(a + h)", role: "loss", digits: 17 },
  below: { label: "height to the left", symbol: "f(a - h)", role: "loss", digits: 17 },
  forwardOff: { label: "how far the forward difference is off", role: "data" },
  centralOff: { label: "how far the central difference is off", role: "data" },
  off: { label: "how far the chosen difference is off", role: "data" },
  ratio: { label: "largest error near this h, in multiples of that near the best h", role: "data" },
  branch: { label: "which error is the larger at this h" },
  bestH: { label: "the best h", symbol: "h", role: "step" },
  bestOff: { label: "the largest error near the best h", role: "data" },
  least: { label: "the h with the least error drawn", symbol: "h", role: "step" },
  leastOff: { label: "the least error drawn", role: "data" },
  scale: { label: "the function’s own scale", role: "parameter" },
  rule: { label: "the library’s step: machine epsilon’s root times the scale", role: "step" },
  ruleOff: { label: "the largest error near that step", role: "data" },
  root: { label: "machine epsilon’s square root, or its cube root", role: "step" },
} as const;

const [floor, ceiling] = [1e-14, 1e2];
const errorChart: ChartSpec = chart({
  width: 640,
  height: 440,
  x: { domain: [1e-16, 1], label: "h", scale: "log", ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1] },
  y: { domain: [floor, ceiling], label: "how far the difference is off", scale: "log", ticks: 8 },
  marks: [],
});

interface DifferenceFrame extends Frame<typeof quantities, "formula" | "a"> {
  chart: ChartSpec;
  a: number;
  domain: readonly [number, number];
  /** The error of every h, and of the reader’s, by method; an error of 0 is drawn on the lower edge. */
  lines: Record<Method, Point[]>;
  marks: Partial<Record<Method, Point>>;
  /** What theory expects of the method chosen, as straight lines; none where it expects no error. */
  truncation: Point[];
  roundOff: Point[];
  /** What is revealed: the least error drawn, and the library’s step. */
  least?: Point;
  rule?: number;
  edge: Point;
}

const drawn = ([h, error]: Point): Point => [h, clamp(error, [floor, ceiling])];
const real = (value: number) => (Number.isFinite(value) ? value : "no real number");

function frame(state: State<typeof parameters>): DifferenceFrame {
  const { h } = state;
  const method = state.method;
  const it = functionOf(state.curve, state.formula);
  const a = state.a >= it.domain[0] && state.a <= it.domain[1] ? state.a : it.home;
  const errors = errorsAt({ it, a });
  const { all, best, scale, rule, truncation, roundOff } = errors[method];
  const least = all.reduce<Point | undefined>((p, q) => (p && p[1] < q[1] ? p : q), undefined);
  const slope = slopeAt(it, a) ?? NaN;
  const offOf = (one: Method) => Math.abs(quotient(one, it, a, h) - slope);
  const off = offOf(method);
  const other = method === "forward" ? "central" : "forward";
  const nearby = reliable(all, h);
  const ratio = best ? (nearby <= best[1] ? 1 : nearby / best[1]) : NaN;
  const shown = state.best === "shown";
  const branch = branchOf(errors[method], h, off);
  const mark = (one: Method) => (Number.isFinite(offOf(one)) ? { [one]: drawn([h, offOf(one)]) } : {});
  const found =
    shown && least
      ? spaced(
          `The least error drawn is ${formatNumber(least[1])}, at h = ${formatNumber(least[0])};`,
          rule ? `the library’s step is ${formatNumber(rule)}.` : "there is no truncation to balance.",
        )
      : "";
  const apart = Number.isFinite(slope)
    ? `the ${method} difference is off by ${said(off)}, the ${other} one by ${said(offOf(other))}`
    : "the function has no slope there, so there is nothing to be off from";
  return {
    values: {
      formula: state.formula.text,
      a,
      slope: Number.isFinite(slope) ? slope : "none",
      forward: real(quotient("forward", it, a, h)),
      central: real(quotient("central", it, a, h)),
      above: real(it.f(a + h)),
      below: real(it.f(a - h)),
      forwardOff: real(offOf("forward")),
      centralOff: real(offOf("central")),
      off: real(off),
      ratio: Number.isFinite(ratio) ? ratio : "none",
      branch,
      bestH: best?.[0] ?? "none",
      bestOff: best?.[1] ?? "none",
      least: least?.[0] ?? "none",
      leastOff: least?.[1] ?? "none",
      scale: scale ?? "none",
      rule: rule ?? "none",
      ruleOff: rule ? real(reliable(all, rule)) : "none",
      root: derivatives.balancedStep(method),
    },
    summary: spaced(
      `${nameOf(state)} at ${formatNumber(a, parameters.a)}, h = ${formatNumber(h)}:`,
      `${apart}.`,
      found,
    ),
    table: {
      columns: [
        { label: "h" },
        { label: "forward", format: { digits: 10 } },
        { label: "off by" },
        { label: "central", format: { digits: 10 } },
        { label: "off by" },
      ],
      rows: Array.from({ length: 17 }, (_, i) => {
        const h = 10 ** -i;
        const both = (["forward", "central"] as const).map((one) => quotient(one, it, a, h));
        return [h, ...both.flatMap((q) => [real(q), real(Math.abs(q - slope))])];
      }),
    },
    chart: errorChart,
    a,
    domain: it.domain,
    lines: { forward: errors.forward.all.map(drawn), central: errors.central.all.map(drawn) },
    marks: { ...mark("forward"), ...mark("central") },
    truncation: straight(truncation),
    roundOff: straight(roundOff),
    ...(shown && least && { least: drawn(least) }),
    ...(shown && rule && { rule }),
    edge: [h, floor],
  };
}

const said = (value: number) => (Number.isFinite(value) ? formatNumber(value) : "no real number");

/** A power of h is a straight line on these axes; two points make it. */
function straight(error: (h: number) => number): Point[] {
  const ends = [1e-16, 1].map((h): Point => [h, error(h)]);
  return ends.every(([, y]) => y > 0 && Number.isFinite(y)) ? ends : [];
}

/** "truncation" or "round-off", whichever theory makes ten times the other; between them, "about equal". */
function branchOf({ truncation, roundOff }: Errors, h: number, off: number): string {
  if (!Number.isFinite(off)) return "no error to speak of: there is no real number";
  const [t, r] = [truncation(h), roundOff(h)];
  if (t > 10 * r) return "truncation";
  return r > 10 * t ? "round-off" : "about equal";
}

function nameOf({ curve, formula }: State<typeof parameters>): string {
  if (curve !== "own") return parameters.curve.options[curve];
  return formula.text === "" ? "sin x, until you type a function," : `f(x) = ${formula.text}`;
}

export default defineWidget({
  title: "The error of numerical derivatives",
  parameters,
  quantities,
  frame,
});
