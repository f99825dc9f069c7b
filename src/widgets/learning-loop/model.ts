import { chart, graph, type Chart, type Point } from "../../figures/chart.ts";
import { data, fit, gradientDescent, losses, minimize, models, search } from "../../optim/index.ts";
import { formatNumber, type Frame, type Model, type State } from "../../state/index.ts";
import { parameters, rounds, stops } from "./props.ts";

/**
 * The loop of learning with a model of one weight: three bicycle rides, a speed to find. Each round goes from the input
 * through model, loss and optimizer to the next weight; the optimizer either follows the slope or guesses at random.
 */
const rides = data.dataset([1, 2, 3], [13, 29, 42]);
const ride = models.linear({ inputs: 1, intercept: false });
const objective = fit({ model: ride, loss: losses.squared(), data: rides });
/** The weights among which the random optimizer guesses, and its seed. */
const shown = [parameters.start.min, parameters.start.max] as const;
const seed = 1;

/** ∂²L/∂w², the same everywhere, and the weight with the least loss. */
const curvature = slopeAt(1) - slopeAt(0);
const solution = -slopeAt(0) / curvature;

const km = { role: "loss", unit: "km", digits: 4 } as const;
const kmh = { role: "parameter", unit: "km/h", digits: 4 } as const;
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

/** One box of the loop. A box not yet reached in this round still holds the numbers of the last, or none. */
export interface Box {
  key: "input" | "model" | "loss" | "optimizer" | "weights";
  name: string;
  active: boolean;
  stale: boolean;
  rows: { label: string; value: string; tone: string; term?: string }[];
}

interface LoopFrame extends Frame {
  boxes: Box[];
  dataChart: Chart;
  lossChart: Chart;
  /** Straight through the predictions, and each bar from a prediction to what was measured. */
  line: Point[];
  bars: Point[][];
  measured: Point[];
  /** (w, L) of every round so far, the start among them; and where the next one is. */
  visited: Point[];
  first: Point;
  here: Point;
  next: Point;
  tangent: Point[];
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

function lossAt(w: number): number {
  return objective.value(Float64Array.of(w));
}

function slopeAt(w: number): number {
  const out = new Float64Array(1);
  objective.gradient(Float64Array.of(w), out);
  return out[0];
}

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
  return {
    values,
    summary: `Round ${round}, at the ${names[stop]}: the weight ${formatNumber(weight, kmh)} has a loss of ${formatNumber(allLosses[round], { unit: "km²" })}, and the optimizer makes it ${formatNumber(next, kmh)}. With ${per} the loss ${outcome} in ${rounds} rounds.`,
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
    boxes: names.map((name, i) => {
      const shownRound = i <= stop ? round : round - 1;
      return {
        ...boxOf(i, shownRound, weights, state),
        name,
        active: i === stop,
        stale: i > stop,
      };
    }),
    dataChart,
    lossChart,
    line: [
      [0, 0],
      [3.4, 3.4 * weight],
    ],
    bars: Array.from(rides.x, (x, i) => [
      [x, rides.y[i]],
      [x, outputs[i]],
    ]),
    measured: Array.from(rides.x, (x, i) => [x, rides.y[i]] as const),
    visited: weights.slice(0, round + 1).map(point),
    first: point(weights[0]),
    here: point(weight),
    next: point(next),
    tangent: [-2.5, 2.5].map((d) => [weight + d, lossAt(weight) + d * slopeAt(weight)] as const),
    consequence: `the loss ${outcome}`,
  };
}

const names = ["input", "model", "loss", "optimizer", "weights"] as const;

function outputsAt(w: number): number[] {
  return Array.from(models.predict(ride, Float64Array.of(w), rides.x));
}

function boxOf(i: number, t: number, weights: number[], { rate, optimizer }: State<typeof parameters>) {
  const reached = t >= 0;
  const list = (values: ArrayLike<number>, unit: string) =>
    `${Array.from(values, (v) => formatNumber(v)).join(", ")}\u202f${unit}`;
  const row = (label: string, tone: string, value: () => string, term?: string) => ({
    label,
    tone,
    term,
    value: reached ? value() : "–",
  });
  const w = weights[t];
  const outputs = () => outputsAt(w);
  const change = () => formatNumber(weights[t + 1] - w, { unit: "km/h" });
  const errors = () => outputs().map((output, k) => output - rides.y[k]);
  const kept = () => weights.slice(0, t + 1).reduce((best, v) => (lossAt(v) < lossAt(best) ? v : best));
  const rows = [
    () => [row("x", "data", () => list(rides.x, "h"), "x"), row("y", "data", () => list(rides.y, "km"), "y")],
    () => [
      row("w", "parameter", () => formatNumber(w, kmh), "weight"),
      row("ŷ = w x", "loss", () => list(outputs(), "km"), "output"),
    ],
    () => [
      row("ŷ − y", "loss", () => list(errors(), "km")),
      row("L", "loss", () => formatNumber(lossAt(w), { unit: "km²", digits: 4 }), "loss"),
    ],
    () =>
      optimizer === "slope"
        ? [
            row("slope", "gradient", () => formatNumber(slopeAt(w)), "slope"),
            row(`−${formatNumber(rate)} × slope`, "step", change, "change"),
          ]
        : [
            row("best so far", "parameter", () => formatNumber(kept(), { unit: "km/h" })),
            row("to a new guess", "step", change, "change"),
          ],
    () => [
      row("old w", "parameter", () => formatNumber(w, kmh), "weight"),
      row("new w", "parameter", () => formatNumber(weights[t + 1], kmh), "next"),
    ],
  ];
  return { key: names[i], rows: rows[i]() };
}

function numbered<N extends string>(name: N, values: ArrayLike<number>) {
  return Object.fromEntries(Array.from(values, (value, i) => [`${name}${i + 1}`, value])) as Record<
    `${N}${1 | 2 | 3}`,
    number
  >;
}

function outcomeOf(from: number, to: number): string {
  const write = (value: number) => formatNumber(value, { unit: "km²" });
  const change = to - from;
  const verb = Math.abs(change) < 1e-9 * from ? "stays" : change < 0 ? "falls" : "grows";
  return verb === "stays" ? `stays at ${write(from)}` : `${verb} from ${write(from)} to ${write(to)}`;
}

export default { title: "The loop of learning", parameters, quantities, frame } satisfies Model<
  typeof parameters,
  LoopFrame
>;
