import { clamp } from "../../../charts/clamp.ts";
import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { failed } from "../../../optim/index.ts";
import { lossLandscapeOf, type LossLandscape } from "../loss-landscape.ts";
import { database, predict, type LossName } from "../pastures.ts";
import { parameters } from "./props.ts";
import { extremeCurvatures, rateFor, trackOf, unitsOf, type Track } from "./runs.ts";

/** Gradient descent on the pastures: its path over the landscape, the curve at every step, and the error it leaves. */
const error = { role: "loss", unit: "m²", digits: 4 } as const;
const quantities = {
  rate: { label: "learning rate", symbol: "\\alpha", role: "rate" },
  nowA: { label: "a now", symbol: "a_t", role: "parameter", digits: 5 },
  nowB: { label: "b now", symbol: "b_t", role: "parameter", digits: 5 },
  nextA: { label: "a after the step", symbol: "a_{t+1}", role: "parameter", digits: 5 },
  nextB: { label: "b after the step", symbol: "b_{t+1}", role: "parameter", digits: 5 },
  slopeA: { label: "partial derivative by the weight on the square", role: "gradient", digits: 5 },
  slopeB: { label: "partial derivative by the other weight", role: "gradient", digits: 5 },
  ratio: { label: "the first over the second, in size", role: "gradient" },
  absolute: { label: "mean absolute error now", ...error },
  firstAbsolute: { label: "mean absolute error at the start", ...error },
  lowest: { label: "lowest mean absolute error", ...error },
  late: { label: "lowest over the last tenth", ...error },
  lateHigh: { label: "highest over the last tenth", ...error },
  last: { label: "last mean absolute error", ...error },
  lastA: { label: "last a", role: "parameter", digits: 5 },
  lastB: { label: "last b", role: "parameter", digits: 5 },
  regime: { label: "regime" },
  outcome: { label: "outcome" },
  taken: { label: "number of steps" },
  condition: { label: "largest over smallest curvature of the squared loss", digits: 2 },
  limit: { label: "stability limit of the squared loss", symbol: "2/K", role: "rate" },
} as const;

interface RunFrame extends Frame<typeof quantities, "step"> {
  map: ChartSpec;
  fitChart: ChartSpec;
  errorChart: ChartSpec;
  ground: LossLandscape;
  path: Point[];
  pastures: Point[];
  curve: Point[];
  errors: Point[];
  t: number;
  last: number;
  start: Point;
  consequence: string;
}

const map = chart({
  width: 480,
  height: 480,
  x: { domain: [parameters.a.min, parameters.a.max], label: "weight on x²: a", ticks: 6 },
  y: { domain: [parameters.b.min, parameters.b.max], label: "weight on x: b", ticks: 6 },
  marks: [],
});
const fitChart = chart({
  width: 480,
  height: 300,
  x: { domain: [0, 100], label: "length x (m)", ticks: 5 },
  y: { domain: [-3000, 6000], label: "area (m²)", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "faint" }],
});
/** Errors below this are drawn here. */
const FLOOR = 0.01;
const errorChart = chart({
  width: 480,
  height: 300,
  x: { domain: [0, parameters.step.max], label: "step t", ticks: 5 },
  y: { domain: [FLOOR, 1e5], label: "mean absolute error (m²)", scale: "log", ticks: [0.01, 1, 100, 1e4] },
  marks: [],
});
const pastures = Array.from(database.x, (x, i): Point => [x, database.y[i]]);
const groundUnder = rememberEach((loss: LossName) => lossLandscapeOf(database, loss));

function frame(state: State<typeof parameters>): RunFrame {
  const { a, b, loss, inputs, step } = state;
  const track = trackOf(state);
  const { run, absolute } = track;
  const t = Math.min(step, run.steps);
  const [unitA, unitB] = unitsOf(inputs);
  const [slopeA, slopeB] = run.gradient(t);
  const rate = state[rateFor(state)];
  const end = endOf(track);
  const [low, high] = [extremeCurvatures[inputs][0], extremeCurvatures[inputs][1]];
  const ground = groundUnder(loss);
  return {
    values: {
      step: t,
      rate,
      nowA: track.a[t],
      nowB: track.b[t],
      nextA: track.a[t] - rate * slopeA * unitA,
      nextB: track.b[t] - rate * slopeB * unitB,
      slopeA,
      slopeB,
      ratio: slopeB === 0 ? "no number, the second being 0," : Math.abs(slopeA / slopeB),
      absolute: absolute[t],
      firstAbsolute: absolute[0],
      ...end,
      taken: run.steps,
      condition: high / low,
      limit: 2 / high,
    },
    summary: spaced(
      `Gradient descent on ${inputs === "raw" ? "x" : "u = x/100"} at a learning rate of ${formatNumber(rate)},`,
      `${formatNumber(run.steps)} steps from a = ${formatNumber(a)}, b = ${formatNumber(b)}:`,
      `it ${end.outcome}. At step ${t}, a = ${formatNumber(track.a[t])} and b = ${formatNumber(track.b[t])},`,
      `with a mean absolute error of ${formatNumber(absolute[t], { unit: "m²", digits: 4 })}.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "a" },
        { label: "b" },
        { label: "mean absolute error", format: { unit: "m²" } },
      ],
      rows: rowsOf(track),
    },
    map,
    fitChart,
    errorChart,
    ground,
    path: Array.from(track.a, (one, i): Point => [one, track.b[i]]),
    pastures,
    curve: graph((x) => predict(track.a[t], track.b[t], x), [0, 100], 50),
    errors: Array.from(absolute, (one, i): Point => [i, clamp(one, [FLOOR, 1e6])]),
    t,
    last: run.steps,
    start: [a, b],
    consequence: end.regime,
  };
}

/** At most two hundred steps, evenly spaced, and the last. */
function rowsOf({ a, b, absolute }: Track): number[][] {
  const last = a.length - 1;
  const every = Math.ceil(a.length / 200);
  const steps = Array.from({ length: Math.ceil(last / every) }, (_, i) => i * every);
  return [...steps, last].map((t) => [t, a[t], b[t], absolute[t]]);
}

/** Where the run ended, and how it went in its last tenth. */
function endOf({ run, a, b, absolute }: Track) {
  const n = run.steps;
  const tail = absolute.subarray(n - Math.max(1, Math.floor(n / 10)));
  const [late, lateHigh] = [Math.min(...tail), Math.max(...tail)];
  const last = absolute[n];
  const m2 = (value: number) => formatNumber(value, { unit: "m²", digits: 3 });
  const swings = `swings between ${m2(late)} and ${m2(lateHigh)}`;
  const [regime, outcome] =
    failed(run) || late > 4 * absolute[0]
      ? ["diverges", `runs away, beyond the map after ${formatNumber(n)} steps`]
      : lateHigh < 0.01
        ? ["settles", "settles on the truth"]
        : thrashes(tail)
          ? ["thrashes", `thrashes: over its last ${tail.length - 1} steps the error ${swings}`]
          : ["creeps", `is still on its way, at an error of ${m2(last)}`];
  return {
    lowest: absolute.reduce((least, one) => Math.min(least, one), Infinity),
    late,
    lateHigh,
    last,
    lastA: a[n],
    lastB: b[n],
    regime,
    outcome,
  };
}

/** Whether errors go up and down without getting lower, or by more than a tenth. */
function thrashes(errors: Float64Array): boolean {
  let ups = 0;
  for (let i = 1; i < errors.length; i++) if (errors[i] > errors[i - 1]) ups++;
  const half = errors.length >> 1;
  const [low, high] = [Math.min(...errors), Math.max(...errors)];
  const progress = Math.min(...errors.subarray(0, half)) - Math.min(...errors.subarray(half));
  return ups > errors.length / 10 && (high > 1.1 * low || progress < 0.1 * (high - low));
}

export default defineWidget({ title: "Descent on the pastures", parameters, quantities, frame });
