import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { batches, failed, series, type data, type Run } from "../../../optim/index.ts";
import {
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { lossChart, map, shown } from "../charts.ts";
import { batchMoments, flock, lastEpochOf, N, runOf } from "../sheep.ts";
import { epochs, parameters } from "./props.ts";

/** The same records in the same batches, in sequence or at random: what a sorted file does to a run. */
const budget = epochs * N;
/** How many of the examples fed are drawn. */
const fed = 2 * N;

const quantities = {
  M: { label: "examples in a batch", symbol: "M", role: "data" },
  perEpoch: { label: "steps in an epoch" },
  steps: { label: "steps in all" },
  seen: { label: "examples seen", role: "data" },
  excess: { label: "loss above its minimum", role: "loss" },
  lastExcess: { label: "the same at the end of the last epoch", role: "loss" },
  meanExcess: { label: "the same, mean over the last epoch", role: "loss" },
  lowest: { label: "the same, lowest in the last epoch", role: "loss" },
  highest: { label: "the same, highest in the last epoch", role: "loss" },
  unseen: { label: "sheep not seen in the first epoch", unit: "%", role: "data" },
  foretold: { label: "sheep not seen, foretold", symbol: "(1 - 1/N)^N", unit: "%", role: "data" },
  outcome: { label: "outcome" },
} as const;

interface OrdersFrame extends Frame<typeof quantities> {
  feed: ChartSpec;
  map: ChartSpec;
  losses: ChartSpec;
  /** The girth of each example fed, in the order of feeding; those of this step. */
  girths: Point[];
  batch: Point[];
  path: Point[];
  at: Point;
  curve: Point[];
  now: Point;
  last: number;
}

const feed = chart({
  width: 480,
  height: 300,
  x: { domain: [0, fed], label: "examples seen", ticks: [0, N, fed] },
  y: { domain: [-1.1, 1.1], label: "girth of the example", ticks: [-1, -0.5, 0, 0.5, 1] },
  marks: [{ kind: "rule", axis: "x", at: N, tone: "muted", dashed: true }],
});
const losses = lossChart(
  {
    domain: [0, budget],
    label: `examples seen (an epoch is ${N})`,
    ticks: Array.from({ length: epochs / 2 + 1 }, (_, i) => 2 * i * N),
  },
  [1e-5, 1e2],
  300,
);

/** The numbers of the sheep in the order in which they are recorded. */
const everyone = Array.from({ length: N }, (_, i) => i);
const recorded: Readonly<Record<string, readonly number[]>> = {
  wool: everyone.toSorted((i, j) => flock.y[i] - flock.y[j]),
  girth: everyone.toSorted((i, j) => flock.x[i] - flock.x[j]),
  none: everyone,
};

interface Feeding {
  moments: Float64Array;
  /** The sheep fed, one after the other. */
  sheep: readonly number[];
}

const feedingOf = rememberEach(
  (records: string, order: data.Order, size: number, seed: number): Feeding => {
    const places = batches({ count: N, size, order, seed });
    const sheepOf = (t: number) => Array.from(places(t), (i) => recorded[records][i]);
    const steps = budget / size;
    return {
      moments: batchMoments(sheepOf, steps),
      sheep: Array.from({ length: steps }, (_, t) => sheepOf(t)).flat(),
    };
  },
  { most: 20 },
);

function frame({ records, order, size, rate, seed, step }: State<typeof parameters>): OrdersFrame {
  const M = Number(size);
  const { moments, sheep } = feedingOf(records, order, M, seed);
  const run = runOf(moments, { rate });
  const t = Math.min(step, run.steps);
  const perEpoch = N / M;
  const lastEpoch = Array.from({ length: perEpoch }, (_, i) => run.value(Math.max(0, run.steps - i)));
  const unseen = 100 * (1 - new Set(sheep.slice(0, N)).size / N);
  const diverged = failed(run);
  const lastExcess = run.value(run.steps);
  const meanExcess = lastEpochOf(run, perEpoch);
  const [lowest, highest] = [Math.min(...lastEpoch), Math.max(...lastEpoch)];
  const outcome = diverged
    ? `has run away by step ${run.steps}: try a smaller rate`
    : `is ${formatNumber(meanExcess)} above the minimum over its last epoch, ${formatNumber(lastExcess)} at its end`;
  const girths = sheep.slice(0, fed).map((i, k): Point => [k + 0.5, flock.x[i]]);
  return {
    values: {
      M,
      perEpoch,
      steps: run.steps,
      seen: t * M,
      excess: run.value(t),
      lastExcess,
      meanExcess,
      lowest,
      highest,
      unseen,
      foretold: 100 * (1 - 1 / N) ** N,
      outcome,
    },
    summary: spaced(
      `Records ${parameters.records.options[records]};`,
      `batches of ${M} drawn ${parameters.order.options[order]};`,
      `a rate of ${formatNumber(rate)}. After step ${t} the loss is ${formatNumber(run.value(t))} above its`,
      `minimum. The run ${outcome}; in that epoch it was between ${formatNumber(lowest)} and`,
      `${formatNumber(highest)}. In the first epoch`,
      `${unseen === 0 ? "every sheep was seen once" : `${formatNumber(unseen)}% of the sheep were not seen`}.`,
    ),
    table: {
      columns: [{ label: "epoch" }, { label: "examples seen" }, { label: "loss above its minimum" }],
      rows: Array.from({ length: Math.floor(run.steps / perEpoch) + 1 }, (_, e) => [
        e,
        e * N,
        run.value(e * perEpoch),
      ]),
    },
    feed,
    map,
    losses,
    girths,
    batch: girths.slice(t * M, (t + 1) * M),
    path: Array.from({ length: t + 1 }, (_, k) => pointOf(run, k)),
    at: pointOf(run, t),
    curve: series(run, (k): Point => [k * M, shown(run.value(k), losses)]),
    now: [t * M, shown(run.value(t), losses)],
    last: run.steps,
  };
}

function pointOf(run: Run, t: number): Point {
  const [w, b] = run.position(t);
  return [w, b];
}

export default defineWidget({ title: "In which order", parameters, quantities, frame });
