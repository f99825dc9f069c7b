import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  gradientDescent,
  maximize,
  minimize,
  negate,
  objectives,
  series,
  type Objective,
  type Run,
} from "../../../optim/index.ts";
import { counted, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Ascent on the area of a pasture, or descent on its negative, or the wrong one of the two: every step of it. */
const pasture = objectives.pasture;
const best = pasture.maxima![0].at[0];
const [shortest, longest] = pasture.domain[0];
const curvature = pasture.smoothness!;

/** Slopes (in m² per m) and changes (in m) up to this count as near 0. */
const tolerance = 0.01;
const budget = parameters.step.max;
/** How far to each side of a guess its tangent is drawn, in meters. */
const reach = 6;
/** A length beyond this, in meters, is called diverged. */
const farOut = 1000;

const quantities = {
  step: { label: "step", symbol: "t" },
  length: { label: "length now", symbol: "l_t", role: "parameter", unit: "m", digits: 4 },
  next: { label: "length after the step", symbol: "l_{t+1}", role: "parameter", unit: "m", digits: 4 },
  sign: { label: "sign of the step", symbol: "\\pm" },
  slope: { label: "slope now", symbol: "f'(l_t)", role: "gradient", unit: "m²/m", digits: 4 },
  change: { label: "change", symbol: "l_{t+1} - l_t", role: "step", unit: "m" },
  area: { label: "area now", symbol: "A(l_t)", role: "loss", unit: "m²", digits: 6 },
  error: { label: "error now", symbol: "l_t - 50", role: "data", unit: "m", digits: 4 },
  nextError: { label: "error after the step", symbol: "l_{t+1} - 50", role: "data", unit: "m", digits: 4 },
  factor: { label: "error factor", symbol: "1 - 2\\alpha", role: "step" },
  regime: { label: "regime" },
  status: { label: "how the run ended" },
  outcome: { label: "outcome" },
  steps: { label: "number of steps" },
  last: { label: "last length", role: "parameter", unit: "m", digits: 4 },
  lastError: { label: "last error", unit: "m" },
  lastArea: { label: "last area", role: "loss", unit: "m²", digits: 6 },
  leaves: { label: "step at which the guess leaves the fence" },
} as const;

interface FencingFrame extends Frame<typeof quantities> {
  areaChart: ChartSpec;
  slopeChart: ChartSpec;
  errorChart: ChartSpec;
  /** (length, f) and (length, f') of every step, and (step, |error|). */
  climb: Point[];
  tangent: Point[];
  slopes: Point[];
  errors: Point[];
  /** The step shown. */
  t: number;
  last: number;
  goal: Point;
  consequence: string;
}

/** The charts' static parts, for f = A and f = −A. */
const shown = [28, 72] as const;
const staticCharts = { area: staticChart(pasture, "A"), negative: staticChart(negate(pasture), "−A") };
const errorChart = chart({
  width: 480,
  height: 420,
  x: { domain: [0, budget], label: "step t", ticks: 6 },
  y: { domain: [1e-4, 1e3], label: "distance from 50 m (m)", scale: "log", ticks: 7 },
  marks: [
    { kind: "rule", axis: "y", at: longest - best, tone: "faint", dashed: true },
    { kind: "text", at: [budget, 62], text: "no such pasture above", tone: "muted", anchor: "end" },
  ],
});

function staticChart(f: Objective, name: string): { area: ChartSpec; slope: ChartSpec } {
  const value = (l: number) => f.value(Float64Array.of(l));
  const slope = (l: number) => gradientAt(f, l);
  const [low, high] = [value(shown[0]), value(best)].sort((a, b) => a - b);
  return {
    area: chart({
      height: 270,
      x: { domain: shown, label: "length l (m)", ticks: 5 },
      y: { domain: [low - 20, high + 40], label: `${name}(l) (m²)`, ticks: 4 },
      marks: [{ kind: "line", points: graph(value, shown), tone: "ink" }],
    }),
    slope: chart({
      height: 220,
      x: { domain: shown, label: "length l (m)", ticks: 5 },
      y: { domain: [-48, 48], label: `${name}′(l) (m²/m)`, ticks: 4 },
      marks: [
        { kind: "rule", axis: "y", at: 0, tone: "muted" },
        { kind: "line", points: graph(slope, shown, 1), tone: "ink" },
      ],
    }),
  };
}

function gradientAt(f: Objective, l: number): number {
  const out = new Float64Array(1);
  f.gradient(Float64Array.of(l), out);
  return out[0];
}

export function runOf({ start, rate, objective, direction, stop }: State<typeof parameters>): Run {
  const f = objective === "area" ? pasture : negate(pasture);
  const go = direction === "ascend" ? maximize : minimize;
  return go(f, {
    start: [start],
    optimizer: gradientDescent({ rate }),
    steps: budget,
    bound: farOut / Math.max(1, start),
    ...(stop === "slope" && { gradientTolerance: tolerance }),
    ...(stop === "change" && { stepTolerance: tolerance }),
  });
}

function frame(state: State<typeof parameters>): FencingFrame {
  const { start, rate, objective, direction, step } = state;
  const run = runOf(state);
  const t = Math.min(step, run.steps);
  const lengths = series(run, (i) => run.position(i)[0]);
  const sign = direction === "ascend" ? 1 : -1;
  const uphill = (objective === "area") === (direction === "ascend");
  const factor = uphill ? 1 - curvature * rate : 1 + curvature * rate;
  const slope = run.gradient(t)[0];
  const change = sign * run.rate(t) * slope;
  const leaves = lengths.findIndex((l) => l < shortest || l > longest);
  const regime = regimeOf(factor, start);
  const outcome = outcomeOf(run, leaves, start);
  const area = (l: number) => pasture.value(Float64Array.of(l));

  const values = {
    ...state,
    step: t,
    length: lengths[t],
    next: lengths[t] + change,
    sign: sign > 0 ? "+" : "−",
    slope,
    change,
    area: area(lengths[t]),
    error: lengths[t] - best,
    nextError: lengths[t] + change - best,
    factor,
    regime,
    status: run.status,
    outcome,
    steps: run.steps,
    last: lengths[run.steps],
    lastError: lengths[run.steps] - best,
    lastArea: area(lengths[run.steps]),
    leaves: leaves < 0 ? "never" : leaves,
  };
  return {
    values,
    summary: spaced(
      `${direction === "ascend" ? "Climbing" : "Descending"} ${objective === "area" ? "A" : "−A"} from`,
      `${formatNumber(start, { unit: "m" })} at a learning rate of ${formatNumber(rate)}:`,
      `the run ${outcome}. Each step multiplies the distance from 50 m by ${formatNumber(factor)} (${regime}).`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "length", format: { unit: "m" } },
        { label: "slope", format: { unit: "m²/m" } },
        { label: "area", format: { unit: "m²", digits: 7 } },
        { label: "error", format: { unit: "m" } },
      ],
      rows: lengths.map((l, i) => [i, l, run.gradient(i)[0], area(l), l - best]),
    },
    areaChart: staticCharts[objective].area,
    slopeChart: staticCharts[objective].slope,
    errorChart,
    climb: lengths.map((l, i) => [l, run.value(i)] as const),
    tangent: [-reach, reach].map((d) => [lengths[t] + d, run.value(t) + d * slope] as const),
    slopes: lengths.map((l, i) => [l, run.gradient(i)[0]] as const),
    errors: lengths.map((l, i) => [i, Math.abs(l - best)] as const),
    t,
    last: run.steps,
    goal: [best, objective === "area" ? pasture.maxima![0].value : -pasture.maxima![0].value],
    consequence: `${regime}: ${outcome}`,
  };
}

function regimeOf(factor: number, start: number): string {
  const size = Math.abs(factor);
  if (start === best) return "at the top from the start";
  if (factor > 1) return "running away";
  if (size < 1e-12) return "there in one step";
  if (size > 1 + 1e-12) return "diverging";
  if (size > 1 - 1e-12) return "never-ending";
  return factor > 0 ? "creeping" : "zig-zag";
}

/** How the run ended, as the end of a sentence that begins "the run". */
function outcomeOf(run: Run, leaves: number, start: number): string {
  const steps = counted(run.steps, "step");
  const last = run.position(run.steps)[0];
  const end = formatNumber(last, { unit: "m" });
  if (leaves >= 0) return `leaves the fence at step ${leaves}`;
  if (run.status === "converged") {
    return `stops after ${steps} at ${end}${Math.abs(last - best) < 0.1 ? "" : ", short of the best length"}`;
  }
  const nearer = Math.abs(last - best) < Math.abs(start - best) * (1 - 1e-9);
  return nearer
    ? `spends its budget of ${steps} and ends at ${end}`
    : `is no nearer after ${steps}, at ${end}`;
}

export default defineWidget({ title: "The fencing problem", parameters, quantities, frame });
