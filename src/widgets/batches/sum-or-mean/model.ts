import type { ChartSpec, Point } from "../../../charts/chart.ts";
import { failed, series, type Run } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { lossChart, map, shown } from "../charts.ts";
import { all, gradientOf, lastEpochOf, limit, N, runOf, shuffledMoments, start } from "../sheep.ts";
import { budget, parameters } from "./props.ts";

/** The same learning rate with two batch sizes, under a loss that adds up its examples or averages them. */

const quantities = {
  firstBefore: { label: "yesterday’s first step", role: "step" },
  firstAfter: { label: "today’s first step", role: "step" },
  ratio: { label: "today’s first step over yesterday’s", role: "step" },
  expectedRatio: { label: "the same, expected" },
  gradient: { label: "size of the gradient of the mean, all examples", role: "gradient" },
  fullStep: { label: "the step with all examples", role: "step" },
  times: { label: "how many times the mean’s gradient the sum’s is, all examples" },
  limitBefore: { label: "stability limit, yesterday", role: "rate" },
  limitAfter: { label: "stability limit, today", role: "rate" },
  lastBefore: { label: "yesterday’s loss above the minimum, last epoch", role: "loss" },
  lastAfter: { label: "today’s loss above the minimum, last epoch", role: "loss" },
  goneBefore: { label: "the step by which yesterday’s run is off the map for good" },
  goneAfter: { label: "the step by which today’s run is off the map for good" },
  beforeEnds: { label: "how yesterday’s run ends" },
  afterEnds: { label: "how today’s run ends" },
} as const;

/** One run: its path up to the moment shown, its whole loss, where it is, and its first step. */
interface Shown {
  path: Point[];
  curve: Point[];
  at: Point;
  now: Point;
  first: Point;
}

interface SumFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  losses: ChartSpec;
  yesterday: Shown;
  today: Shown;
  last: number;
}

const losses = lossChart(
  {
    domain: [0, budget],
    label: `examples seen (an epoch is ${N})`,
    ticks: Array.from({ length: 6 }, (_, i) => 2 * i * N),
  },
  [1e-4, 1e4],
  440,
);

const fullGradient = new Float64Array(2);
gradientOf(all, 0, start[0], start[1], fullGradient);
const gradient = Math.hypot(...fullGradient);

function frame(state: State<typeof parameters>): SumFrame {
  const { reduction, rate, seed } = state;
  const [before, after] = [Number(state.before), Number(state.after)];
  const times = (size: number) => (reduction === "sum" ? size : 1);
  const [old, now] = [before, after].map((size) =>
    runOf(shuffledMoments(size, seed, budget), { rate, times: times(size) }),
  );
  const last = budget / after;
  const t = Math.min(state.step, last);
  const seen = t * after;
  const yesterday = shownOf(old, before, seen);
  const today = shownOf(now, after, seen);
  const [firstBefore, firstAfter] = [yesterday, today].map(({ first }) =>
    Math.hypot(first[0] - start[0], first[1] - start[1]),
  );
  const [limitBefore, limitAfter] = [limit / times(before), limit / times(after)];
  const [beforeEnds, afterEnds] = [endOf(old, before, limitBefore), endOf(now, after, limitAfter)];
  const every = Math.max(1, Math.round(last / 20));
  return {
    values: {
      firstBefore,
      firstAfter,
      ratio: firstAfter / firstBefore,
      expectedRatio: times(after) / times(before),
      gradient,
      fullStep: rate * gradient * times(N),
      times: times(N),
      limitBefore,
      limitAfter,
      lastBefore: lossOf(old, before),
      lastAfter: lossOf(now, after),
      goneBefore: failed(old) ? old.steps : "never",
      goneAfter: failed(now) ? now.steps : "never",
      beforeEnds,
      afterEnds,
    },
    summary: spaced(
      `A ${reduction} over each batch, at a rate of ${formatNumber(rate)}.`,
      `Batches of ${before}: the first step is ${formatNumber(firstBefore)} long, and the run ${beforeEnds}.`,
      `Batches of ${after}: the first step is ${formatNumber(firstAfter)} long,`,
      `${formatNumber(firstAfter / firstBefore)} times as long, and the run ${afterEnds}.`,
    ),
    table: {
      columns: [
        { label: "examples seen" },
        { label: `loss above its minimum, batches of ${before}` },
        { label: `the same, batches of ${after} today` },
      ],
      rows: Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => i * every * after).map((k) => [
        k,
        valueAt(old, Math.floor(k / before)),
        valueAt(now, k / after),
      ]),
    },
    map,
    losses,
    yesterday,
    today,
    last,
  };
}

const lossOf = (run: Run, size: number) => (failed(run) ? "beyond measure" : lastEpochOf(run, N / size));
const endOf = (run: Run, size: number, highest: number) =>
  failed(run)
    ? spaced(
        `is off the map for good by step ${run.steps}: its rate is`,
        run.rate(0) > highest
          ? `above the limit of ${formatNumber(highest)}`
          : "too large for batches as noisy as these",
      )
    : `is ${formatNumber(lastEpochOf(run, N / size))} above the minimum over its last epoch`;
const valueAt = (run: Run, t: number) => (t <= run.steps ? run.value(t) : "–");

function shownOf(run: Run, size: number, seen: number): Shown {
  const t = Math.min(run.steps, Math.floor(seen / size));
  const path = Array.from({ length: t + 1 }, (_, k) => pointOf(run, k));
  return {
    path,
    curve: series(run, (k): Point => [k * size, shown(run.value(k), losses)]),
    at: path[t],
    now: [t * size, shown(run.value(t), losses)],
    first: pointOf(run, Math.min(1, run.steps)),
  };
}

function pointOf(run: Run, t: number): Point {
  const [w, b] = run.position(t);
  return [w, b];
}

export default defineWidget({ title: "A sum or a mean", parameters, quantities, frame });
