import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point } from "../../../charts/chart.ts";
import { adam, failed, walk, type Status } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { adamLandscapes, stepCharts, type AdamLandscape } from "./landscapes.ts";
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

interface AdamFrame extends Frame<typeof quantities, "step"> {
  land: AdamLandscape;
  stepChart: ChartSpec;
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

/** A run as it is drawn: for each parameter its place, slope and averages after every step, one after the other. */
interface Recorded {
  steps: number;
  status: Status | "running";
  values: number[];
  w: Columns;
  g: Columns;
  m: Columns;
  v: Columns;
  /** What m and v are divided by. */
  c1: number[];
  c2: number[];
}
type Columns = [number[], number[]];

function record(
  { rate, beta1, beta2, epsilon, correction }: State<typeof parameters>,
  f: AdamLandscape["f"],
  start: number[],
) {
  const corrected = correction === "on";
  const optimizer = adam({ rate, beta1, beta2, epsilon, correctBias: corrected });
  const columns = (): Columns => [[], []];
  const run: Recorded = {
    steps: 0,
    status: "running",
    values: [],
    w: columns(),
    g: columns(),
    m: columns(),
    v: columns(),
    c1: [],
    c2: [],
  };
  for (const descent of walk(f, { start, optimizer, steps: budget, bound })) {
    const { m, v, c } = descent.state;
    for (const i of [0, 1] as const) {
      run.w[i].push(descent.position[i]);
      run.g[i].push(descent.gradient[i]);
      run.m[i].push(m[i]);
      run.v[i].push(v[i]);
    }
    run.c1.push(corrected ? c[0] : 1);
    run.c2.push(corrected ? c[1] : 1);
    run.values.push(descent.value);
    run.steps = descent.t;
    run.status = descent.status;
  }
  return run;
}

function frame(state: State<typeof parameters>): AdamFrame {
  const { rate, epsilon } = state;
  const land = adamLandscapes[state.objective];
  const start = [state.x, state.y].map((at, i) => clamp(at, land.domain[i]));
  const run = record(state, land.f, start);
  const last = run.steps;
  const done = Math.min(state.step, last);
  const t = clamp(done, [1, last]);
  const path = run.w[0].map((x, i): Point => [x, run.w[1][i]]);
  const entry = (t: number, i: 0 | 1) => entryOf(run, rate, epsilon, t, i);
  const entries: [Entry, Entry] = [entry(t, 0), entry(t, 1)];
  const tracks: [Track, Track] = [trackOf(run, rate, 0), trackOf(run, rate, 1)];
  const which = state.which === "x" ? 0 : 1;
  const own = entries[which];
  const lowest = Math.min(...run.values.filter(Number.isFinite));
  const outcome = outcomeOf(run);
  const largest = Math.max(0, ...tracks.flatMap(({ steps }) => steps.map(([, size]) => Math.abs(size))));
  const name = parameters.objective.options[state.objective];
  return {
    values: {
      step: done,
      t,
      w: own.w,
      next: own.next,
      g: own.g,
      mBefore: own.mBefore,
      m: own.m,
      vBefore: own.vBefore,
      v: own.v,
      c1: run.c1[t],
      c2: run.c2[t],
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
      firstLoss: run.values[0],
      lastLoss: Number.isFinite(run.values[last]) ? run.values[last] : "no real number",
      lowest,
      lastX: path[last][0],
      lastY: path[last][1],
    },
    summary: spaced(
      `${capital(name)}: Adam from (${formatNumber(start[0])}, ${formatNumber(start[1])}) at a learning rate of`,
      `${formatNumber(rate)}, bias correction ${state.correction}:`,
      `the run ${outcome}. At step ${t} the slopes are ${formatNumber(entries[0].g)} and`,
      `${formatNumber(entries[1].g)}, the steps ${formatNumber(entries[0].change)} and`,
      `${formatNumber(entries[1].change)}.`,
    ),
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
      // Read only when the table is open.
      get rows() {
        return path
          .slice(1)
          .map((_, i) => i + 1)
          .filter((i) => i <= 20 || i % 10 === 0)
          .map((i) => [
            i,
            ...([0, 1] as const).flatMap((k) => {
              const { w, g, m, v, change } = entry(i, k);
              return [w, g, m, v, change];
            }),
          ]);
      },
    },
    land,
    stepChart: stepCharts[state.correction],
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

function entryOf(run: Recorded, rate: number, epsilon: number, t: number, i: 0 | 1): Entry {
  const [w, next] = [run.w[i][t - 1], run.w[i][t]];
  const vHat = run.v[i][t] / run.c2[t];
  return {
    w,
    g: run.g[i][t - 1],
    mBefore: run.m[i][t - 1],
    m: run.m[i][t],
    vBefore: run.v[i][t - 1],
    v: run.v[i][t],
    mHat: run.m[i][t] / run.c1[t],
    vHat,
    effectiveRate: rate / (Math.sqrt(vHat) + epsilon),
    change: next - w,
    next,
  };
}

function trackOf({ steps, w, g, m, v, c1, c2 }: Recorded, rate: number, i: 0 | 1): Track {
  const each = (value: (t: number) => number) =>
    Array.from({ length: steps }, (_, k): Point => [k + 1, value(k + 1)]);
  return {
    g: each((t) => g[i][t - 1]),
    m: each((t) => m[i][t]),
    mHat: each((t) => m[i][t] / c1[t]),
    v: each((t) => v[i][t]),
    vHat: each((t) => v[i][t] / c2[t]),
    steps: each((t) => (w[i][t] - w[i][t - 1]) / rate),
  };
}

/** How the run ended, as the end of a sentence that begins "the run"; always about as long, so that no line moves. */
function outcomeOf({ steps, status, values }: Recorded): string {
  if (failed({ status })) return `runs away and is stopped at step ${steps}: try a smaller rate`;
  return `ends its ${steps} steps at a loss of ${formatNumber(values[steps])}`;
}

export default defineWidget({ title: "Adam, step by step", parameters, quantities, frame });
