import { bandsOf, gridOf, type Band } from "../../../charts/bands.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import type { Dataset, Fit } from "../../../optim/index.ts";
import {
  complete,
  counted,
  defineWidget,
  formatNumber,
  spaced,
  type DataPoint,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { dataOf, networkOf, settingsAt, triples, type Change } from "./network.ts";
import { EPOCHS, parameters } from "./props.ts";
import work, { type History } from "./work.ts";

type Layer = Fit["model"]["layers"][number];

/** A network in training: what it predicts all over the plane after any epoch, and how it got there. */
const domain = [
  [-2, 2],
  [-2, 2],
] as const;
const SIDE = 40;
const cells = gridOf(SIDE, domain);
/** Logits at which the probability is 0.1, 0.3, ½, 0.7 and 0.9. */
const levels = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => Math.log(p / (1 - p)));
/** Losses and gradients are drawn on log axes, and no lower than this. */
const lossFloor = 1e-3;
export const lossDomain = [lossFloor, 10] as const;
const slopeFloor = 1e-6;
/** A held-out loss has turned when it is this many times its lowest, and by this much above it. */
const TURNED = { times: 1.25, by: 0.05 };
/** A network that gets more than this part of what it learns from wrong has not learned it. */
const MANY = 0.2;
const SOME = 0.1;

const percent = { unit: "%", places: 0 } as const;
const quantities = {
  epoch: { label: "epoch" },
  train: { label: "loss on the points learned from", role: "loss" },
  test: { label: "loss on the points held out", role: "data" },
  trainWrong: { label: "points learned from that it gets wrong", role: "loss", ...percent },
  testWrong: { label: "points held out that it gets wrong", role: "data", ...percent },
  lastTrain: { label: "last loss on the points learned from", role: "loss" },
  lastTest: { label: "last loss on the points held out", role: "data" },
  lastTrainWrong: { label: "points learned from that it gets wrong in the end", role: "loss", ...percent },
  lastTestWrong: { label: "points held out that it gets wrong in the end", role: "data", ...percent },
  lowestTest: { label: "lowest loss on the points held out", role: "data" },
  stop: { label: "epoch of the lowest loss on the points held out" },
  gap: { label: "held-out loss less training loss, in the end" },
  weights: { label: "weights and biases" },
  steps: { label: "steps so far", role: "step" },
  seen: { label: "examples seen so far", role: "data" },
  first: { label: "size of the first layer’s gradient", role: "gradient" },
  last: { label: "size of the last layer’s gradient", role: "gradient" },
  rateNow: { label: "learning rate of this epoch", symbol: "\\alpha", role: "rate" },
  verdict: { label: "what the curves say" },
} as const;

interface TrainingFrame extends Frame<typeof quantities, "epoch"> {
  plane: ChartSpec;
  lossChart: ChartSpec;
  slopeChart: ChartSpec;
  bands: Band[];
  /** Points learned from, and held out: x, y, class. */
  train: DataPoint[];
  test: DataPoint[];
  own: boolean;
  /** (epoch, loss), (epoch, size of the gradient) of each layer, from the first. */
  trainCurve: Point[];
  testCurve: Point[];
  slopeCurves: Point[][];
  /** For each unit of the first hidden layer, the line on which its sum is 0. */
  lines: [Point, Point][];
  t: number;
  changes: Change[];
  /** Whether the run ended early, for trouble. */
  broke: boolean;
  stop?: number;
}

const epochs = { domain: [0, EPOCHS] as const, label: "epoch", ticks: 5 };
const plane = chart({
  width: 480,
  height: 480,
  x: { domain: domain[0], label: "x₁", ticks: 5 },
  y: { domain: domain[1], label: "x₂", ticks: 5 },
  marks: [],
});
const lossChart = chart({
  width: 480,
  height: 280,
  x: epochs,
  y: { domain: lossDomain, label: "mean loss", scale: "log", ticks: 4 },
  marks: [],
});
const slopeChart = chart({
  width: 480,
  height: 260,
  margin: { top: 32, right: 20, bottom: 44, left: 58 },
  x: epochs,
  y: { domain: [slopeFloor, 10], label: "size of each layer’s gradient", scale: "log", ticks: 4 },
  marks: [],
});

function frame(state: State<typeof parameters>, result: History = complete(work, state)): TrainingFrame {
  const { train, test } = dataOf(state);
  const { model } = networkOf(state, train);
  const done = result.train.length - 1;
  const t = Math.min(state.epoch, done);
  const w = result.weights.subarray(t * model.dimension, (t + 1) * model.dimension);
  const logits = model.pass(SIDE * SIDE).forward(w, cells, SIDE * SIDE);
  const held = result.test.length > 0;
  const stop = held ? result.test.indexOf(Math.min(...result.test)) : undefined;
  const ones = train.y.reduce((sum, label) => sum + label, 0);
  const verdict =
    ones === 0 || ones === train.count
      ? "all points are of one class, and there is nothing to tell apart"
      : verdictOf(result, stop);
  const slopes = result.slopes[t];
  const orNone = (value: number | undefined) => value ?? "none held out";

  return {
    values: {
      epoch: t,
      train: result.train[t],
      test: orNone(result.test[t]),
      trainWrong: 100 * result.trainWrong[t],
      testWrong: held ? 100 * result.testWrong[t] : "none held out",
      lastTrain: result.train[done],
      lastTest: orNone(result.test[done]),
      lastTrainWrong: 100 * result.trainWrong[done],
      lastTestWrong: held ? 100 * result.testWrong[done] : "none held out",
      lowestTest: held ? result.test[stop!] : "none held out",
      stop: orNone(stop),
      gap: held ? result.test[done] - result.train[done] : "none held out",
      weights: model.dimension,
      steps: result.steps[t],
      seen: result.seen[t],
      first: slopes[0],
      last: slopes.at(-1)!,
      rateNow: settingsAt(state, t).rate,
      verdict,
    },
    summary: summaryOf(state, result, t, verdict, `${train.count - ones} of class 0, ${ones} of class 1`),
    table: {
      columns: [
        { label: "epoch" },
        { label: "loss, learned from" },
        { label: "loss, held out" },
        { label: "wrong, learned from", format: percent },
        { label: "wrong, held out", format: percent },
        { label: "examples seen" },
      ],
      rows: result.train.map((loss, i) => [
        i,
        loss,
        held ? result.test[i] : "none",
        100 * result.trainWrong[i],
        held ? 100 * result.testWrong[i] : "none",
        result.seen[i],
      ]),
    },
    plane,
    lossChart,
    slopeChart,
    bands: bandsOf(logits.subarray(0, SIDE * SIDE), SIDE, levels, domain),
    train: pointsOf(train),
    test: test ? pointsOf(test) : [],
    own: state.set === "own",
    trainCurve: result.train.map((loss, i) => [i, Math.max(loss, lossFloor)] as const),
    testCurve: result.test.map((loss, i) => [i, Math.max(loss, lossFloor)] as const),
    slopeCurves: model.layers.map((_, l) =>
      result.slopes.map((sizes, i): Point => [i, Math.max(sizes[l], slopeFloor)]),
    ),
    lines: state.layers > 0 && state.lines === "shown" ? linesOf(model.layers[0], w) : [],
    t,
    changes: triples(state.changes),
    broke: result.trouble !== "",
    stop,
  };
}

/** Where a unit's sum w₁x₁ + w₂x₂ + b is 0, there its output bends: the lines, as far as they cross the plane. */
function linesOf({ weights, biases, outputs }: Layer, w: Float64Array): [Point, Point][] {
  return Array.from({ length: outputs }, (_, k) =>
    within([w[weights + 2 * k], w[weights + 2 * k + 1]], w[biases + k]),
  ).filter((line) => line !== undefined);
}

/** The part of the line w₁x₁ + w₂x₂ + b = 0 that lies within the plane. */
function within([w1, w2]: readonly [number, number], b: number): [Point, Point] | undefined {
  const size = w1 ** 2 + w2 ** 2;
  const [x, y] = [(-b * w1) / size, (-b * w2) / size];
  let [from, to] = [-Infinity, Infinity];
  [[x, -w2, domain[0]] as const, [y, w1, domain[1]] as const].forEach(([at, along, [low, high]]) => {
    const ends = [(low - at) / along, (high - at) / along].sort((p, q) => p - q);
    if (along !== 0) [from, to] = [Math.max(from, ends[0]), Math.min(to, ends[1])];
    else if (at < low || at > high) to = -Infinity;
  });
  if (!(from < to) || !Number.isFinite(to - from)) return undefined;
  const place = (t: number): Point => [x - t * w2, y + t * w1];
  return [place(from), place(to)];
}

function pointsOf({ x, y, count }: Dataset): DataPoint[] {
  return Array.from({ length: count }, (_, i) => [x[2 * i], x[2 * i + 1], y[i]] as const);
}

function verdictOf({ train, test, trainWrong, trouble }: History, stop: number | undefined): string {
  const [first, last] = [train[0], train.at(-1)!];
  if (trouble) return `the run broke off in ${trouble}`;
  const wrong = trainWrong.at(-1)!;
  const under = "it under-fits: too many of the points learned from are wrong";
  if (last > 0.95 * first) return "it learns next to nothing";
  if (wrong > MANY) return under;
  const lowest = stop === undefined ? Infinity : test[stop];
  if (test.at(-1)! > Math.max(TURNED.times * lowest, lowest + TURNED.by))
    return `it over-fits: the held-out loss is lowest at epoch ${stop} and rises from there`;
  if (wrong > SOME) return under;
  return "it has learned, and nothing says that it over-fits";
}

function summaryOf(
  state: State<typeof parameters>,
  history: History,
  t: number,
  verdict: string,
  classes: string,
): string {
  const { set, layers, units, activation, optimizer, rate, batch } = state;
  const { options } = parameters.optimizer;
  const shape =
    layers === 0
      ? "A network without hidden layers"
      : `A network of ${layers} hidden ${layers === 1 ? "layer" : "layers"} of ${units} ${activation} ${units === 1 ? "unit" : "units"}`;
  const wrong = (part: number) => formatNumber(100 * part, percent);
  const held = history.test.length > 0;
  const heldOut = held
    ? `, and ${formatNumber(history.test[t])} on those held out (${wrong(history.testWrong[t])} wrong)`
    : "";
  return spaced(
    `${shape} on ${set === "own" ? `your own points (${classes})` : set}, by`,
    `${options[optimizer as keyof typeof options]} at ${formatNumber(rate)} with`,
    `${batch === "all" ? "all examples" : batch === "1" ? "1 example" : `${batch} examples`} in a batch.`,
    `After ${counted(t, "epoch")} the loss is ${formatNumber(history.train[t])} on the points learned from`,
    `(${wrong(history.trainWrong[t])} wrong)${heldOut}.`,
    `By its end ${verdict.replace(/\.?$/, ".")}`,
  );
}

export default defineWidget({ title: "A network in training", parameters, quantities, work, frame });
