import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { data, fit, losses, models, random } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A deep network before its first step: how large its signals are in each layer, and the gradients that come back. */
const WIDTH = 16;
const EXAMPLES = 40;
/** What arrives at the first layer has vanished, or exploded, as a part of what left the last. */
const TINY = 0.01;
const HUGE = 100;
const floor = 1e-14;
const ceiling = 1e8;

const inputs = (() => {
  const draw = random(11);
  const rows = Array.from({ length: EXAMPLES }, () => Array.from({ length: WIDTH }, () => draw.normal()));
  return data.dataset(
    rows,
    rows.map((row) => (row[0] > 0 ? 1 : 0)),
  );
})();

const quantities = {
  firstSignal: { label: "size of the first hidden layer’s signals", role: "data" },
  lastSignal: { label: "size of the last hidden layer’s signals", role: "data" },
  firstBack: { label: "derivative that arrives at the first layer", role: "gradient" },
  lastBack: { label: "derivative that leaves the last layer", role: "gradient" },
  ratio: { label: "what arrives at the first layer as a part of what left the last", role: "gradient" },
  firstSlope: { label: "size of the first layer’s gradient, each weight’s", role: "step" },
  saturated: { label: "units beyond 0.99 in size", role: "data", unit: "%", places: 0 },
  verdict: { label: "verdict" },
} as const;

interface SignalsFrame extends Frame<typeof quantities> {
  signalChart: ChartSpec;
  slopeChart: ChartSpec;
  /** (layer, root mean square) from the first. */
  signals: Point[];
  /** Of the derivatives by the biases, which are those by the sums of the units, averaged over the examples. */
  backs: Point[];
  /** Of the derivatives by the weights: what comes back times the signal that enters. */
  slopes: Point[];
}

const sized = (label: string, domain: readonly [number, number]) =>
  chart({
    width: 480,
    height: 300,
    x: { domain: [0, parameters.depth.max + 1], label: "layer", ticks: 6 },
    y: { domain, label, scale: "log", ticks: 6 },
    marks: [{ kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true }],
  });
const signalChart = sized("size of the signals", [1e-8, 1e8]);
const slopeChart = sized("size of the derivatives", [1e-12, 1e4]);

function frame(state: State<typeof parameters>): SignalsFrame {
  const { depth, gain, seed } = state;
  const activation = state.activation;
  const model = models.multilayerPerceptron({
    sizes: [WIDTH, ...Array<number>(depth).fill(WIDTH), 1],
    activation,
  });
  const start = (activation === "relu" ? models.he : models.xavier)(model, { seed, gain });
  const pass = model.pass(EXAMPLES);
  pass.forward(start, inputs.x, EXAMPLES);
  const gradient = new Float64Array(model.dimension);
  fit({ model, loss: losses.crossEntropy(), data: inputs }).gradient(start, gradient);

  const hidden = pass.activations.slice(0, -1);
  const signals = hidden.map((h, l): Point => [l + 1, rms(h)]);
  const over = (from: number, count: number, l: number): Point => [
    l + 1,
    rms(gradient.subarray(from, from + count)),
  ];
  const backs = model.layers.map(({ biases, outputs: m }, l) => over(biases, m, l));
  const slopes = model.layers.map(({ weights, inputs: n, outputs: m }, l) => over(weights, n * m, l));
  const [firstBack, lastBack] = [backs[0][1], backs.at(-1)![1]];
  const ratio = firstBack / lastBack;
  const beyond = hidden.flatMap((h) => Array.from(h)).filter((h) => Math.abs(h) > 0.99).length;
  const verdict =
    ratio < TINY
      ? "the gradient vanishes on its way back"
      : ratio > HUGE
        ? "the gradient explodes on its way back"
        : "the gradient comes back at about its size";
  return {
    values: {
      firstSignal: signals[0][1],
      lastSignal: signals.at(-1)![1],
      firstBack,
      lastBack,
      ratio,
      firstSlope: slopes[0][1],
      saturated: (100 * beyond) / (hidden.length * EXAMPLES * WIDTH),
      verdict,
    },
    summary: spaced(
      `${depth} hidden layers of ${WIDTH} ${activation} units, weights ${formatNumber(gain)} times the scaled`,
      `size. From the first hidden layer to the last, signals go from ${formatNumber(signals[0][1])} to`,
      `${formatNumber(signals.at(-1)![1])}. What arrives at the first layer is ${formatNumber(ratio)} times`,
      `what left the last: ${verdict}.`,
    ),
    table: {
      columns: [
        { label: "layer" },
        { label: "signals" },
        { label: "by the biases" },
        { label: "by the weights" },
      ],
      rows: slopes.map(([layer, slope], l) => [layer, signals[l]?.[1] ?? "output", backs[l][1], slope]),
    },
    signalChart,
    slopeChart,
    signals: signals.map(within),
    backs: backs.map(within),
    slopes: slopes.map(within),
  };
}

/** The root of the mean square. */
function rms(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / values.length);
}

/** A size as drawn: not beyond the chart. */
function within([layer, size]: Point): Point {
  return [layer, clamp(size, [floor, ceiling])];
}

export default defineWidget({ title: "Signals in a deep network", parameters, quantities, frame });
