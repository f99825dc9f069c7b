import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point } from "../../../charts/chart.ts";
import { gradientDescent, minimize } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { curvatureAt, landscapeOf, type DescentLandscape } from "./landscapes.ts";
import { lastFinite, limitOf, outcomeOf, reachedBy } from "./outcome.ts";
import { parameters } from "./props.ts";

/** Gradient descent on a landscape of two parameters: the whole run, and one step of it in numbers. */
const tolerance = 1e-6;
/** A run that gets this many times farther out than it began has diverged. */
const bound = 1e4;
const quantities = {
  step: { label: "step", symbol: "t" },
  wx: { label: "x now", symbol: "x_t", role: "parameter", digits: 4 },
  wy: { label: "y now", symbol: "y_t", role: "parameter", digits: 4 },
  gx: { label: "slope along x", symbol: "\\partial f / \\partial x", role: "gradient", digits: 4 },
  gy: { label: "slope along y", symbol: "\\partial f / \\partial y", role: "gradient", digits: 4 },
  nextX: { label: "x after the step", symbol: "x_{t+1}", role: "parameter", digits: 4 },
  nextY: { label: "y after the step", symbol: "y_{t+1}", role: "parameter", digits: 4 },
  slope: { label: "length of the gradient", symbol: "\\|\\nabla f\\|", role: "gradient", digits: 4 },
  loss: { label: "loss now", symbol: "f(x_t, y_t)", role: "loss", digits: 4 },
  bend: { label: "largest curvature here", symbol: "\\lambda", role: "gradient" },
  limit: { label: "stability limit", symbol: "2/K", role: "rate" },
  limitHolds: { label: "where that limit holds" },
  status: { label: "how the run ended" },
  outcome: { label: "outcome" },
  reached: { label: "what the run reached" },
  taken: { label: "number of steps" },
  leaves: { label: "step at which the run leaves the map" },
  lastX: { label: "last x", role: "parameter" },
  lastY: { label: "last y", role: "parameter" },
  lastLoss: { label: "last loss", role: "loss" },
  lastSlope: { label: "last length of the gradient", role: "gradient" },
} as const;

interface DescentFrame extends Frame<typeof quantities, "formula" | "step"> {
  land: DescentLandscape;
  lossChart: ChartSpec;
  t: number;
  last: number;
  /** (x, y) of every step, the height of each on the surface from 0 to 1, and (step, loss as drawn). */
  path: Point[];
  heights: number[];
  losses: Point[];
  next: Point;
  /** The start, kept on the map. */
  start: Point;
  /** The notch of the learning rate, where a limit is known. */
  notch?: { value: number; label: string };
  consequence: string;
}

function frame(state: State<typeof parameters>): DescentFrame {
  const land = landscapeOf(state.objective, state.formula);
  const { f, domain } = land;
  const start: Point = [clamp(state.x, domain[0]), clamp(state.y, domain[1])];
  const steps = Math.round(state.steps);
  const run = minimize(f, {
    start: [...start],
    optimizer: gradientDescent({ rate: state.rate }),
    steps,
    bound,
    gradientTolerance: tolerance,
  });
  const last = lastFinite(run);
  const t = Math.min(Math.round(state.step), last);
  const path = Array.from({ length: last + 1 }, (_, i): Point => {
    const [x, y] = run.position(i);
    return [x, y];
  });
  const real = (value: number) => (Number.isFinite(value) ? value : "no real number");
  const [gx, gy] = run.gradient(t);
  const [endX, endY] = path[last];
  const endSlope = Math.hypot(...run.gradient(last));
  const out = (at: ArrayLike<number>) => domain.some(([low, high], i) => !(at[i] >= low && at[i] <= high));
  const leaves = path.findIndex(out);
  const reached = reachedBy(run, land, path[last], endSlope, leaves);
  const limit = limitOf(land, path[last], endSlope);
  const outcome = outcomeOf(run, reached, out);
  const chart = land.lossChart(steps);
  const drawn = (value: number) =>
    land.lowest === undefined ? value : Math.max(land.floor, value - land.lowest);
  const next: Point = [path[t][0] - state.rate * gx, path[t][1] - state.rate * gy];
  const bend = curvatureAt(f, run.position(t));
  const every = Math.ceil((last + 1) / 100);
  const point = (x: number, y: number) => `(${formatNumber(x)}, ${formatNumber(y)})`;
  return {
    values: {
      formula: state.formula.text,
      step: t,
      wx: path[t][0],
      wy: path[t][1],
      gx: real(gx),
      gy: real(gy),
      nextX: real(next[0]),
      nextY: real(next[1]),
      slope: real(Math.hypot(gx, gy)),
      loss: real(run.value(t)),
      bend: real(bend),
      limit: limit?.value ?? "unknown",
      limitHolds: limit?.holds ?? "nowhere that is known",
      status: run.status,
      outcome,
      reached,
      taken: run.steps,
      leaves: leaves < 0 ? "never" : leaves,
      lastX: endX,
      lastY: endY,
      lastLoss: real(run.value(last)),
      lastSlope: real(endSlope),
    },
    summary: [
      `${nameOf(state)} from ${point(...start)} at a learning rate of ${formatNumber(state.rate)}: the run ${outcome}.`,
      Number.isFinite(run.value(0)) &&
        spaced(
          `Its loss goes from ${formatNumber(run.value(0))} to`,
          `${formatNumber(run.value(last))}${leaves < 0 ? "" : `; it leaves the map at step ${leaves}`}.`,
        ),
      limit &&
        (limit.everywhere
          ? `At rates below ${formatNumber(limit.value)} no step climbs.`
          : `Rates below ${formatNumber(limit.value)} are stable ${limit.holds}; elsewhere they need not be.`),
    ]
      .filter(Boolean)
      .join(" "),
    table: {
      columns: [
        { label: "step" },
        { label: "x" },
        { label: "y" },
        { label: "loss" },
        { label: "length of the gradient" },
      ],
      rows: path.flatMap(([x, y], i) =>
        i % every === 0 || i === last
          ? [[i, x, y, real(run.value(i)), real(Math.hypot(...run.gradient(i)))]]
          : [],
      ),
    },
    land,
    lossChart: chart,
    t,
    last,
    path,
    heights: path.map((_, i) => (Number.isFinite(run.value(i)) ? land.height(run.value(i)) : 0)),
    losses: path.flatMap((_, i): Point[] => {
      const value = drawn(run.value(i));
      return Number.isFinite(value) ? [[i, value]] : [];
    }),
    next: next.every(Number.isFinite) ? next : path[t],
    start,
    notch:
      limit && limit.value < parameters.rate.max
        ? { value: limit.value, label: limit.everywhere ? "2/K" : "2/K at the minimum" }
        : undefined,
    consequence: outcome.split(", with")[0],
  };
}

function nameOf({ objective, formula }: State<typeof parameters>): string {
  if (objective !== "own") return capital(parameters.objective.options[objective]);
  return formula.text === "" ? "Two valleys, until you type a function," : `f(x, y) = ${formula.text}`;
}

export default defineWidget({ title: "Gradient descent", parameters, quantities, frame });
