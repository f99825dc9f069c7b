import { clamp } from "../../../charts/clamp.ts";
import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import { hessian, objectives, type NamedObjective } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/**
 * What the slope at one point foretells of a step of size h, f(p) + h D_u f, against what happens; and the step from
 * which on the error has eaten too large a share of the predicted change.
 */
const shown = [-2, 2] as const;
const { min: smallest, max: largest } = parameters.h;
/** Steps on the error chart and for finding where the share is reached, evenly spaced on a log axis. */
const steps = Array.from({ length: 121 }, (_, i) => smallest * (largest / smallest) ** (i / 120));
/** Errors and changes below this are drawn on the chart's lower edge. */
const floor = 1e-6;
const allowances: Record<string, number> = { tenth: 0.1, half: 0.5, whole: 1 };

const quantities = {
  here: { label: "value here", symbol: "f(p)", role: "loss", digits: 4 },
  there: { label: "value after the step", symbol: "f(p + hu)", role: "loss", digits: 4 },
  slope: { label: "slope in this direction", symbol: "D_u f", role: "gradient", digits: 4 },
  predicted: { label: "predicted change", symbol: "h\\,D_u f", role: "gradient", digits: 4 },
  change: { label: "true change", symbol: "f(p + hu) - f(p)", role: "loss", digits: 4 },
  error: { label: "error of the prediction", symbol: "e(h)", role: "data", digits: 4 },
  share: { label: "error as a share of the predicted change", digits: 3 },
  reach: { label: "step at which the prediction stops being useful", symbol: "h", role: "step" },
  bend: { label: "bend in this direction", symbol: "c" },
  foretold: { label: "that step foretold from the bend", symbol: "2\\tau|D_u f|/|c|", role: "step" },
  verdict: { label: "is the prediction useful" },
} as const;

interface LinearFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  slice: ChartSpec;
  errorChart: ChartSpec;
  from: Point;
  to: Point;
  truth: Point[];
  line: Point[];
  hereAt: Point;
  thereAt: Point;
  /** Where the step is taken hold of: there, or at the chart's edge when that is beyond it. */
  handle: Point;
  /** Where the cut's chart begins, and what is written in that corner. */
  corner: Point;
  said: { change: string; predicted: string };
  predictedAt: Point;
  errors: Point[];
  allowed: Point[];
  errorAt: Point;
  reachAt?: Point;
}

interface Surface {
  f: (x: number, y: number) => number;
  gradient: (x: number, y: number) => readonly [number, number];
  /** uᵀ ∇²f u. */
  bend: (x: number, y: number, u: readonly [number, number]) => number;
  map: ChartSpec;
  slice: ChartSpec;
}

const surfaces: Record<string, Surface> = {
  camel: surface(objectives.threeHumpCamel, [-4, 11]),
  bowl: surface(objectives.bowl, [-4, 11]),
  valley: surface(objectives.stretchedBowlOf({ condition: 10, steepest: 4 }), [-4, 11]),
  saddle: surface(objectives.saddle, [-7, 8]),
};

const errorChart = chart({
  width: 480,
  height: 300,
  x: { domain: [smallest, largest], label: "step size h", scale: "log", ticks: [0.001, 0.01, 0.1, 1] },
  y: { domain: [floor, 1e2], label: "size", scale: "log", ticks: [1e-6, 1e-4, 1e-2, 1, 100] },
  marks: [],
});

function surface(objective: NamedObjective, heights: readonly [number, number]): Surface {
  const f = (x: number, y: number) => objective.value(Float64Array.of(x, y));
  return {
    f,
    gradient(x, y) {
      const out = new Float64Array(2);
      objective.gradient(Float64Array.of(x, y), out);
      return [out[0], out[1]];
    },
    bend(x, y, [ux, uy]) {
      const [fxx, fxy, fyx, fyy] = hessian(objective, Float64Array.of(x, y));
      return ux * (fxx * ux + fxy * uy) + uy * (fyx * ux + fyy * uy);
    },
    map: landscape(f, [shown, shown], { height: 486 }),
    slice: chart({
      width: 480,
      height: 300,
      x: { domain: [0, largest], label: "distance walked in this direction", ticks: 5 },
      y: { domain: heights, label: "f", ticks: 5 },
      marks: [],
    }),
  };
}

function frame(state: State<typeof parameters>): LinearFrame {
  const { x, y, angle, h } = state;
  const { f, gradient, bend, map, slice } = surfaces[state.surface];
  const [dx, dy] = gradient(x, y);
  const uphill = dx === 0 && dy === 0 ? 0 : Math.atan2(dy, dx);
  const turn = uphill + (angle * Math.PI) / 180;
  const u = [Math.cos(turn), Math.sin(turn)] as const;
  const cosine = Math.abs(angle) === 90 ? 0 : Math.cos((angle * Math.PI) / 180);
  const slope = Math.hypot(dx, dy) * cosine;
  const along = (s: number) => f(x + s * u[0], y + s * u[1]);
  const here = along(0);
  const there = along(h);
  const error = there - (here + h * slope);
  const tau = allowances[state.allowance];
  const errorOf = (s: number) => Math.abs(along(s) - here - s * slope);
  const lost = (s: number) => errorOf(s) >= tau * Math.abs(slope) * s;
  const reach = slope === 0 ? undefined : firstWhere(lost);
  const c = bend(x, y, u);
  const share = slope === 0 ? undefined : Math.abs(error) / (h * Math.abs(slope));
  const verdict =
    share === undefined
      ? "the slope is zero and foretells no change at all"
      : share < tau
        ? "useful at this step"
        : share < 1 || Math.sign(there - here) === Math.sign(slope)
          ? "no longer useful at this step"
          : "worse than useless: the change has the other sign";
  const write = (value: number) => formatNumber(value, { digits: 4 });
  return {
    values: {
      here,
      there,
      slope,
      predicted: h * slope,
      change: there - here,
      error,
      share: share ?? "not defined",
      reach: reach ?? (slope === 0 ? "none" : `beyond ${largest}`),
      bend: c,
      foretold: slope === 0 || c === 0 ? "none" : (2 * tau * Math.abs(slope)) / Math.abs(c),
      verdict,
    },
    summary: spaced(
      `From x = ${write(x)}, y = ${write(y)}, ${formatNumber(angle)}° from the gradient, a step of`,
      `${formatNumber(h)} is predicted to change the value by ${write(h * slope)}.`,
      `It changes by ${write(there - here)}; the error is ${write(error)}.`,
      `The prediction is ${slope === 0 ? "no use: " : ""}${verdict}.`,
    ),
    table: {
      columns: [
        { label: "h", format: { digits: 3 } },
        { label: "predicted change" },
        { label: "true change" },
        { label: "error" },
        { label: "share of the predicted change", format: { digits: 3 } },
      ],
      rows: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 2, 4].map((s) => [
        s,
        s * slope,
        along(s) - here,
        along(s) - here - s * slope,
        slope === 0 ? "–" : errorOf(s) / (s * Math.abs(slope)),
      ]),
    },
    map,
    slice,
    errorChart,
    from: [x, y],
    to: [x + h * u[0], y + h * u[1]],
    truth: graph(along, [0, largest], 100),
    line: graph((s) => here + s * slope, [0, largest], 1),
    hereAt: [0, here],
    thereAt: [h, there],
    handle: [h, clamp(there, slice.y.domain)],
    corner: [0, slice.y.domain[1]],
    said: {
      change: `true change ${formatNumber(there - here)}`,
      predicted: `predicted ${formatNumber(h * slope)}`,
    },
    predictedAt: [h, here + h * slope],
    errors: steps.map((s) => [s, drawn(errorOf(s))] as const),
    allowed: slope === 0 ? [] : steps.map((s) => [s, drawn(tau * Math.abs(slope) * s)] as const),
    errorAt: [h, drawn(error)],
    reachAt: reach === undefined ? undefined : [reach, drawn(tau * Math.abs(slope) * reach)],
  };
}

/** On a log axis there is no place for 0. */
function drawn(error: number): number {
  return Math.max(Math.abs(error), floor);
}

/** The smallest step for which a condition holds, to within a part in 10⁶; undefined where it never does. */
function firstWhere(holds: (step: number) => boolean): number | undefined {
  const index = steps.findIndex(holds);
  if (index < 0) return undefined;
  let [low, high] = [index === 0 ? 0 : steps[index - 1], steps[index]];
  while (high - low > 1e-6 * high) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

export default defineWidget({ title: "The slope as a prediction", parameters, quantities, frame });
