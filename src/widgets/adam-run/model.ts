import type { Chart, Point } from "../../figures/chart.ts";
import { adam, minimize, type Run } from "../../optim/index.ts";
import { formatNumber, type Frame, type Model, type State } from "../../state/index.ts";
import { lands, stepCharts, type Land, type LandName } from "./lands.ts";
import { parameters } from "./props.ts";

/** One run of Adam on a landscape of two parameters: for each, m, v, m̂, v̂ and the step it takes, at every t. */
const budget = parameters.step.max;
/** A run this many times farther out than it began has diverged. */
const bound = 1e3;

const four = { digits: 4 };
const quantities = {
  t: { label: "number of this step", symbol: "t" },
  w: { label: "parameter before the step", symbol: "w_{t-1}", role: "parameter", ...four },
  next: { label: "parameter after the step", symbol: "w_t", role: "parameter", ...four },
  g: { label: "its slope there", symbol: "g_t", role: "gradient", ...four },
  mBefore: { label: "average of slopes so far", symbol: "m_{t-1}", role: "step", ...four },
  m: { label: "average of slopes", symbol: "m_t", role: "step", ...four },
  vBefore: { label: "average of squares so far", symbol: "v_{t-1}", role: "data", ...four },
  v: { label: "average of squares", symbol: "v_t", role: "data", ...four },
  c1: { label: "weight given out by m", symbol: "1 - \\beta_1^t", ...four },
  c2: { label: "weight given out by v", symbol: "1 - \\beta_2^t", ...four },
  mHat: { label: "corrected average of slopes", symbol: "\\hat m_t", role: "step", ...four },
  vHat: { label: "corrected average of squares", symbol: "\\hat v_t", role: "data", ...four },
  change: { label: "step of this parameter", symbol: "w_t - w_{t-1}", role: "step", ...four },
  effectiveRate: { label: "rate of this parameter", role: "rate", ...four },
  gx: { label: "slope along x", role: "gradient" },
  gy: { label: "slope along y", role: "gradient" },
  changeX: { label: "step of x", role: "step" },
  changeY: { label: "step of y", role: "step" },
  rateX: { label: "rate of x", role: "rate" },
  rateY: { label: "rate of y", role: "rate" },
  largest: { label: "largest step of the run, in multiples of α", role: "step" },
  taken: { label: "number of steps" },
  status: { label: "how the run ended" },
  outcome: { label: "outcome" },
  firstLoss: { label: "loss at the start", role: "loss" },
  lastLoss: { label: "last loss", role: "loss" },
  lowest: { label: "lowest loss of the run", role: "loss" },
  lastX: { label: "last x", role: "parameter" },
  lastY: { label: "last y", role: "parameter" },
} as const;

/** What happens to one parameter: one entry a step, the first for the first step. */
export interface Track {
  g: Point[];
  m: Point[];
  mHat: Point[];
  v: Point[];
  vHat: Point[];
  /** In multiples of α. */
  steps: Point[];
}

/** One step of one parameter, in numbers. */
export interface Entry {
  w: number;
  g: number;
  mBefore: number;
  m: number;
  vBefore: number;
  v: number;
  mHat: number;
  vHat: number;
  effectiveRate: number;
  change: number;
  next: number;
}

interface AdamFrame extends Frame {
  land: Land;
  stepChart: Chart;
  path: Point[];
  /** How many steps are done at the moment shown. */
  done: number;
  /** The step in numbers: that which led here, or at the start the first. */
  t: number;
  last: number;
  start: Point;
  tracks: [Track, Track];
  entries: [Entry, Entry];
  which: 0 | 1;
  consequence: string;
}

function frame(state: State<typeof parameters>): AdamFrame {
  const { rate, beta1, beta2, epsilon } = state;
  const land = lands[state.objective as LandName];
  const corrected = state.correction === "on";
  const start = [state.x, state.y].map((at, i) =>
    Math.min(land.domain[i][1], Math.max(land.domain[i][0], at)),
  );
  const run = minimize(land.f, {
    start,
    optimizer: adam({ rate, beta1, beta2, epsilon, correctBias: corrected }),
    steps: budget,
    bound,
  });
  const last = run.steps;
  const done = Math.min(state.step, last);
  const t = Math.min(Math.max(1, done), last);
  const states = Array.from({ length: last + 1 }, (_, i) => run.state(i) as Record<string, Float64Array>);
  const path = Array.from({ length: last + 1 }, (_, i): Point => [run.position(i)[0], run.position(i)[1]]);
  const entries = [0, 1].map((i) => entryOf(run, states, t, i)) as [Entry, Entry];
  const tracks = [0, 1].map((i) => trackOf(run, states, rate, i)) as [Track, Track];
  const which = state.which === "x" ? 0 : 1;
  const own = entries[which];
  const lowest = run.value(run.best);
  const outcome = outcomeOf(run, lowest);
  const largest = Math.max(0, ...tracks.flatMap(({ steps }) => steps.map(([, size]) => Math.abs(size))));
  const name = parameters.objective.options[state.objective as LandName];
  return {
    values: {
      ...state,
      step: done,
      t,
      w: own.w,
      next: own.next,
      g: own.g,
      mBefore: own.mBefore,
      m: own.m,
      vBefore: own.vBefore,
      v: own.v,
      c1: corrected ? states[t].c[0] : 1,
      c2: corrected ? states[t].c[1] : 1,
      mHat: own.mHat,
      vHat: own.vHat,
      change: own.change,
      effectiveRate: own.effectiveRate,
      gx: entries[0].g,
      gy: entries[1].g,
      changeX: entries[0].change,
      changeY: entries[1].change,
      rateX: entries[0].effectiveRate,
      rateY: entries[1].effectiveRate,
      largest,
      taken: last,
      status: run.status,
      outcome,
      firstLoss: run.value(0),
      lastLoss: Number.isFinite(run.value(last)) ? run.value(last) : "no real number",
      lowest,
      lastX: path[last][0],
      lastY: path[last][1],
    },
    summary: `${name.replace(/^./, (c) => c.toUpperCase())}: Adam from (${formatNumber(start[0])}, ${formatNumber(start[1])}) at a learning rate of ${formatNumber(rate)}, bias correction ${state.correction}: the run ${outcome}. At step ${t} the slopes are ${formatNumber(entries[0].g)} and ${formatNumber(entries[1].g)}, the steps ${formatNumber(entries[0].change)} and ${formatNumber(entries[1].change)}.`,
    table: {
      columns: [
        "step",
        "x",
        "slope",
        "m",
        "v",
        "step of x",
        "y",
        "slope of y",
        "m of y",
        "v of y",
        "step of y",
      ].map((label) => ({ label, format: { digits: 4 } })),
      rows: path
        .slice(1)
        .map((_, i) => i + 1)
        .filter((i) => i <= 20 || i % 10 === 0)
        .map((i) => [
          i,
          ...[0, 1].flatMap((k) => {
            const { w, g, m, v, change } = entryOf(run, states, i, k);
            return [w, g, m, v, change];
          }),
        ]),
    },
    land,
    stepChart: stepCharts[state.correction as "on" | "off"],
    path,
    done,
    t,
    last,
    start: [start[0], start[1]],
    tracks,
    entries,
    which,
    consequence: outcome,
  };
}

function entryOf(run: Run, states: Record<string, Float64Array>[], t: number, i: number): Entry {
  const [before, after] = [states[t - 1], states[t]];
  const w = run.position(t - 1)[i];
  return {
    w,
    g: run.gradient(t - 1)[i],
    mBefore: before.m[i],
    m: after.m[i],
    vBefore: before.v[i],
    v: after.v[i],
    mHat: after.mHat[i],
    vHat: after.vHat[i],
    effectiveRate: after.effectiveRate[i],
    change: -after.effectiveStep[i],
    next: run.position(t)[i],
  };
}

function trackOf(run: Run, states: Record<string, Float64Array>[], rate: number, i: number): Track {
  const each = (value: (t: number) => number) =>
    Array.from({ length: run.steps }, (_, k): Point => [k + 1, value(k + 1)]);
  return {
    g: each((t) => run.gradient(t - 1)[i]),
    m: each((t) => states[t].m[i]),
    mHat: each((t) => states[t].mHat[i]),
    v: each((t) => states[t].v[i]),
    vHat: each((t) => states[t].vHat[i]),
    steps: each((t) => -states[t].effectiveStep[i] / rate),
  };
}

/** How the run ended, as the end of a sentence that begins "the run". */
function outcomeOf(run: Run, lowest: number): string {
  const { steps, status } = run;
  if (status === "diverged" || status === "non-finite")
    return `runs away and is stopped at step ${steps}: try a smaller rate`;
  const end = run.value(steps);
  const still = end > lowest + 0.01 * Math.abs(run.value(0) - lowest);
  return `ends its ${steps} steps at a loss of ${formatNumber(end)}${still ? `, having been as low as ${formatNumber(lowest)} at step ${run.best}` : ""}`;
}

export default { title: "Adam, step by step", parameters, quantities, frame } satisfies Model<
  typeof parameters,
  AdamFrame
>;
