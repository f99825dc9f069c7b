import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { gradientDescent, minimize, search } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { boxesAt, kmh, names, type Box } from "./boxes.ts";
import { parameters, rounds, stops } from "./props.ts";
import { curvature, lossAt, objective, outputsAt, rides, slopeAt, solution } from "./rides.ts";

/**
 * The loop of learning with a model of one weight: three bicycle rides, a speed to find. Each round goes from the input
 * through model, loss and optimizer to the next weight; the optimizer either follows the slope or guesses at random.
 */
/** The weights among which the random optimizer guesses, and its seed. */
const shown = [parameters.start.min, parameters.start.max] as const;
const seed = 1;

const km = { role: "loss", unit: "km", digits: 4 } as const;
const quantities = {
  round: { label: "round", symbol: "t" },
  weight: { label: "weight now", symbol: "w_t", ...kmh },
  next: { label: "weight after the round", symbol: "w_{t+1}", ...kmh },
  change: { label: "change", symbol: "\\Delta w", role: "step", unit: "km/h", digits: 4 },
  slope: { label: "slope of the loss", symbol: "L'(w_t)", role: "gradient", digits: 4 },
  loss: { label: "loss now", symbol: "L(w_t)", role: "loss", unit: "km²", digits: 4 },
  nextLoss: { label: "loss after the round", symbol: "L(w_{t+1})", role: "loss", unit: "km²", digits: 4 },
  x1: { label: "first time", symbol: "x_1", role: "data", unit: "h" },
  x2: { label: "second time", symbol: "x_2", role: "data", unit: "h" },
  x3: { label: "third time", symbol: "x_3", role: "data", unit: "h" },
  y1: { label: "first distance", symbol: "y_1", role: "data", unit: "km" },
  y2: { label: "second distance", symbol: "y_2", role: "data", unit: "km" },
  y3: { label: "third distance", symbol: "y_3", role: "data", unit: "km" },
  output1: { label: "first prediction", symbol: "\\hat y_1", ...km },
  output2: { label: "second prediction", symbol: "\\hat y_2", ...km },
  output3: { label: "third prediction", symbol: "\\hat y_3", ...km },
  firstLoss: { label: "loss at the start", symbol: "L(w_0)", role: "loss", unit: "km²", digits: 4 },
  lastLoss: { label: `loss after ${rounds} rounds`, role: "loss", unit: "km²", digits: 4 },
  lastWeight: { label: `weight after ${rounds} rounds`, ...kmh },
  least: { label: "least loss there is", role: "loss", unit: "km²", digits: 4 },
  solution: { label: "weight with the least loss", symbol: "w^*", ...kmh },
  limit: { label: "learning rate from which on the loss no longer falls", symbol: "2/K", role: "rate" },
  outcome: { label: "what became of the loss" },
} as const;

interface LoopFrame extends Frame<typeof quantities> {
  boxes: Box[];
  dataChart: ChartSpec;
  lossChart: ChartSpec;
  measured: Point[];
  /** What each station adds; empty or undefined before it is reached. The model: straight through the predictions. */
  line: Point[];
  /** The loss: from each prediction to what was measured, and the (w, L) of every round so far. */
  bars: Point[][];
  visited: Point[];
  first: Point;
  here?: Point;
  /** The optimizer: the slope, if it asked for it, and the change. */
  tangent: Point[];
  change: Point[];
  /** The weights: where the next round begins. */
  next?: Point;
  /** When (w, L) is outside the figure. */
  away?: { at: Point; text: string; anchor: "start" | "end" };
  consequence: string;
}

const dataChart = chart({
  width: 480,
  height: 300,
  x: { domain: [0, 3.4], label: "time x (h)", ticks: [0, 1, 2, 3] },
  y: { domain: [0, 90], label: "distance (km)", ticks: 5 },
  marks: [],
});
const lossChart = chart({
  width: 480,
  height: 300,
  x: { domain: shown, label: "weight w (km/h)", ticks: 6 },
  y: { domain: [0, 1000], label: "loss L(w) (km²)", ticks: 5 },
  marks: [{ kind: "line", points: graph(lossAt, shown), tone: "ink" }],
});

/** The weights before the first round and after each. */
function weightsOf({ start, rate, optimizer }: State<typeof parameters>): number[] {
  if (optimizer === "guess") {
    const guesses = search.randomSearch(objective, { domain: [[...shown]], evaluations: rounds, seed });
    return [start, ...Array.from({ length: rounds }, (_, i) => guesses.position(i)[0])];
  }
  const run = minimize(objective, { start: [start], optimizer: gradientDescent({ rate }), steps: rounds });
  return Array.from(run.positions);
}

function frame(state: State<typeof parameters>): LoopFrame {
  const { step, rate, optimizer } = state;
  const round = Math.floor(step / stops);
  const stop = step % stops;
  const weights = weightsOf(state);
  const allLosses = weights.map(lossAt);
  const [weight, next] = [weights[round], weights[round + 1]];
  const last = optimizer === "slope" ? rounds : allLosses.indexOf(Math.min(...allLosses));
  const outputs = outputsAt(weight);
  const outcome = outcomeOf(allLosses[0], allLosses[last]);
  const advice =
    optimizer === "slope" && rate >= 2 / curvature
      ? spaced(
          `Each change jumps across the valley to a place ${rate > 2 / curvature ? "higher" : "as high"} on the`,
          `other side; try a learning rate below ${formatNumber(2 / curvature)}.`,
        )
      : "";
  const per = optimizer === "slope" ? `a learning rate of ${formatNumber(rate)}` : "random guesses";
  const values = {
    ...state,
    round,
    weight,
    next,
    change: next - weight,
    slope: slopeAt(weight),
    loss: allLosses[round],
    nextLoss: allLosses[round + 1],
    ...numbered("x", rides.x),
    ...numbered("y", rides.y),
    ...numbered("output", outputs),
    firstLoss: allLosses[0],
    lastLoss: allLosses[last],
    lastWeight: weights[last],
    least: lossAt(solution),
    solution,
    limit: 2 / curvature,
    outcome,
  };
  const point = (w: number): Point => [w, lossAt(w)];
  const from = <T>(station: (typeof names)[number], shown: T): T | undefined =>
    stop >= names.indexOf(station) ? shown : undefined;
  return {
    values,
    summary: spaced(
      `Round ${round}, at the ${names[stop]}: the weight ${formatNumber(weight, kmh)} has a loss of`,
      `${formatNumber(allLosses[round], { unit: "km²" })}, and the optimizer makes it`,
      `${formatNumber(next, kmh)}. With ${per} the loss ${outcome} in ${rounds} rounds.`,
      advice,
    ),
    table: {
      columns: [
        { label: "round" },
        { label: "weight", format: { unit: "km/h" } },
        { label: "loss", format: { unit: "km²" } },
        { label: "slope of the loss" },
        { label: "change", format: { unit: "km/h" } },
      ],
      rows: weights.map((w, t) => [t, w, allLosses[t], slopeAt(w), t < rounds ? weights[t + 1] - w : "–"]),
    },
    boxes: boxesAt(round, stop, weights, state),
    dataChart,
    lossChart,
    measured: Array.from(rides.x, (x, i) => [x, rides.y[i]] as const),
    line:
      from(
        "model",
        [0, 3.4].map((x) => [x, x * weight] as const),
      ) ?? [],
    bars:
      from(
        "loss",
        Array.from(rides.x, (x, i) => [rides.y[i], outputs[i]].map((y) => [x, y] as const)),
      ) ?? [],
    visited: weights.slice(0, stop < names.indexOf("loss") ? round : round + 1).map(point),
    first: point(weights[0]),
    here: from("loss", point(weight)),
    tangent:
      optimizer === "slope"
        ? (from(
            "optimizer",
            [-2.5, 2.5].map((d) => [weight + d, lossAt(weight) + d * slopeAt(weight)] as const),
          ) ?? [])
        : [],
    change: from("optimizer", [weight, next].map(point)) ?? [],
    next: from("weights", point(next)),
    away: awayOf(stop === names.indexOf("weights") ? next : weight),
    consequence: `the loss ${outcome}`,
  };
}

function numbered<N extends string>(name: N, values: ArrayLike<number>) {
  return Object.fromEntries(Array.from(values, (value, i) => [`${name}${i + 1}`, value])) as Record<
    `${N}${1 | 2 | 3}`,
    number
  >;
}

/** A weight or a loss that the figure does not reach is told at its edge. */
function awayOf(w: number): LoopFrame["away"] {
  const [, high] = shown;
  const [, top] = lossChart.y.domain;
  if (w >= shown[0] && w <= high && lossAt(w) <= top) return undefined;
  const left = w < high / 2;
  const text = `off the figure: ${formatNumber(w, { unit: "km/h" })}`;
  return {
    at: [left ? 1 : high - 1, 0.9 * top],
    text: left ? `← ${text}` : `${text} →`,
    anchor: left ? "start" : "end",
  };
}

function outcomeOf(from: number, to: number): string {
  const write = (value: number) => formatNumber(value, { unit: "km²" });
  const change = to - from;
  const verb = Math.abs(change) < 1e-9 * from ? "stays" : change < 0 ? "falls" : "grows";
  return verb === "stays" ? `stays at ${write(from)}` : `${verb} from ${write(from)} to ${write(to)}`;
}

export default defineWidget({ title: "The loop of learning", parameters, quantities, frame });
