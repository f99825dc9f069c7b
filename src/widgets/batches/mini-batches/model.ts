import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point } from "../../../charts/chart.ts";
import { batches, failed, series, type Run } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { map, lossChart, shown, sheepChart, lineOf } from "../charts.ts";
import { all, flock, gradientOf, lastEpochOf, limit, MOMENTS, N, runOf, shuffledMoments } from "../sheep.ts";
import { epochs, parameters } from "./props.ts";

/** One run a batch at a time, in a new random order every epoch, against the run that looks at all sheep for each step. */
const budget = epochs * N;

const quantities = {
  M: { label: "examples in a batch", symbol: "M", role: "data" },
  perEpoch: { label: "steps in an epoch" },
  steps: { label: "steps in all" },
  seen: { label: "examples seen", role: "data" },
  budget: { label: "examples that a run may look at", role: "data" },
  w: { label: "slope", symbol: "w_t", role: "parameter" },
  b: { label: "intercept", symbol: "b_t", role: "parameter" },
  nextW: { label: "slope after one more step", symbol: "w_{t+1}", role: "parameter" },
  nextB: { label: "intercept after one more step", symbol: "b_{t+1}", role: "parameter" },
  excess: { label: "loss above its minimum", role: "loss" },
  lastExcess: { label: "the same over the last epoch", role: "loss" },
  fullExcess: { label: "the same with all examples at each step", role: "loss" },
  gw: { label: "this batch’s slope along w", symbol: "g_w", role: "gradient", digits: 2 },
  gb: { label: "this batch’s slope along b", symbol: "g_b", role: "gradient", digits: 2 },
  off: { label: "angle between this batch’s gradient and that of all", unit: "°", role: "gradient" },
  diverges: { label: "the step at which it has run away" },
  limit: { label: "stability limit with all examples", symbol: "2/K", role: "rate" },
  outcome: { label: "outcome" },
} as const;

interface MiniBatchesFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  sheep: ChartSpec;
  losses: ChartSpec;
  /** The sheep of this step, and the line as it is now. */
  batch: Point[];
  line: Point[];
  path: Point[];
  /** The rest of the run. */
  ahead: Point[];
  at: Point;
  /** The step along the gradient of this batch, and of all sheep. */
  next: Point;
  fullNext: Point;
  curve: Point[];
  fullCurve: Point[];
  now: Point;
  last: number;
}

const losses = lossChart(
  {
    domain: [0, budget],
    label: `examples seen (an epoch is ${N})`,
    ticks: Array.from({ length: 6 }, (_, i) => 2 * i * N),
  },
  [1e-5, 1e2],
  300,
);

function frame({ size, rate, seed, step }: State<typeof parameters>): MiniBatchesFrame {
  const M = Number(size);
  const moments = shuffledMoments(M, seed, budget);
  const run = runOf(moments, { rate });
  const full = M === N ? run : runOf(shuffledMoments(N, seed, budget), { rate });
  const t = Math.min(step, run.steps);
  const [w, b] = run.position(t);
  const g = new Float64Array(2);
  const h = new Float64Array(2);
  gradientOf(moments, MOMENTS * t, w, b, g);
  gradientOf(all, 0, w, b, h);
  const sizes = Math.hypot(...g) * Math.hypot(...h);
  const cosine = sizes === 0 ? 1 : (g[0] * h[0] + g[1] * h[1]) / sizes;
  const off = (Math.acos(clamp(cosine, [-1, 1])) * 180) / Math.PI;
  const diverged = failed(run);
  const chosen = batches({ count: N, size: M, seed })(t);
  const seen = t * M;
  const lastExcess = lastEpochOf(run, N / M);
  const fullExcess = lastEpochOf(full, 1);
  const outcome = diverged
    ? `has run away by step ${run.steps}: its rate is too large for batches of ${M}, try a smaller one`
    : `takes ${formatNumber(run.steps)} steps and is ${formatNumber(lastExcess)} above the minimum over its last epoch`;
  const every = Math.max(1, Math.round(run.steps / 20));
  return {
    values: {
      M,
      perEpoch: N / M,
      steps: run.steps,
      seen,
      budget,
      w,
      b,
      nextW: w - rate * g[0],
      nextB: b - rate * g[1],
      excess: run.value(t),
      lastExcess,
      fullExcess,
      gw: g[0],
      gb: g[1],
      off,
      diverges: diverged ? run.steps : "never",
      limit,
      outcome,
    },
    summary: spaced(
      `${M === 1 ? "One sheep" : M === N ? "All sheep" : `${M} sheep`} at a time, at a rate of`,
      `${formatNumber(rate)}: after step ${t}, with ${formatNumber(seen)} examples seen, the loss is`,
      `${formatNumber(run.value(t))} above its minimum.`,
      `The run ${outcome}.`,
      M === N
        ? ""
        : spaced(
            `With all ${N} at a time, as many examples`,
            full.status === "diverged"
              ? "run away."
              : `make ${full.steps} steps, the last of them ${formatNumber(fullExcess)} above.`,
          ),
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "examples seen" },
        { label: "w" },
        { label: "b" },
        { label: "loss above its minimum" },
      ],
      rows: Array.from({ length: Math.floor(run.steps / every) + 1 }, (_, i) => i * every).map((k) => [
        k,
        k * M,
        ...run.position(k),
        run.value(k),
      ]),
    },
    map,
    sheep: sheepChart,
    losses,
    batch: Array.from(chosen, (i): Point => [flock.x[i], flock.y[i]]),
    line: lineOf(w, b),
    path: pathOf(run, 0, t),
    ahead: pathOf(run, t, run.steps),
    at: [w, b],
    next: [w - rate * g[0], b - rate * g[1]],
    fullNext: [w - rate * h[0], b - rate * h[1]],
    curve: curveOf(run, M),
    fullCurve: M === N ? [] : curveOf(full, N),
    now: [seen, shown(run.value(t), losses)],
    last: run.steps,
  };
}

const pathOf = (run: Run, from: number, to: number): Point[] =>
  Array.from({ length: to - from + 1 }, (_, k): Point => {
    const [w, b] = run.position(from + k);
    return [w, b];
  });
const curveOf = (run: Run, M: number): Point[] =>
  series(run, (k): Point => [k * M, shown(run.value(k), losses)]);

export default defineWidget({ title: "A batch at a time", parameters, quantities, frame });
