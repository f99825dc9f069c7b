import { choice, number, numbers, points, type DataPoint } from "../../../state/index.ts";
import { count, learningRate, seed } from "../../presets.ts";

/** How many epochs a run has. */
export const EPOCHS = 150;
/** The learning rates that may be set, also in mid-run. */
export const rates = { min: 0.001, max: 10 };
/** A mid-run change is three numbers: the epoch, which of `changeable` it changes, and the new value. */
export const changeable = ["rate", "batch", "optimizer"] as const;
export const batchSizes = { "1": 1, "8": 8, "32": 32, all: Infinity } as const;
export const sizeNames = ["1", "8", "32", "all"] as const;
/** The most changes of one run. */
export const MOST_CHANGES = 20;
export const methods = ["descent", "momentum", "rmsprop", "adam"] as const;

export const parameters = {
  set: choice({
    label: "data",
    default: "rings",
    options: { rings: "rings", moons: "moons", spirals: "spirals", xor: "xor", own: "your own points" },
  }),
  points: points({
    label: "your own points",
    default: ownPoints(),
    least: 4,
    most: 40,
    classes: 2,
    x: { min: -1.9, max: 1.9, step: 0.05 },
    y: { min: -1.9, max: 1.9, step: 0.05 },
  }),
  count: count({ label: "points to learn from", role: "data", default: 80, min: 8, max: 120 }),
  noise: number({ label: "noise", role: "data", default: 0.1, min: 0, max: 0.4, step: 0.01 }),
  layers: count({ label: "hidden layers", default: 1, min: 0, max: 3 }),
  units: count({ label: "units in each", default: 6, min: 1, max: 12 }),
  activation: choice({
    label: "activation",
    default: "tanh",
    options: { tanh: "tanh", sigmoid: "sigmoid", relu: "relu" },
  }),
  start: choice({
    label: "first weights",
    default: "scaled",
    options: { zeros: "all 0", small: "a hundredth of scaled", scaled: "scaled", large: "ten times scaled" },
  }),
  optimizer: choice({
    label: "optimizer",
    default: "adam",
    options: { descent: "gradient descent", momentum: "momentum", rmsprop: "RMSProp", adam: "Adam" },
  }),
  rate: learningRate({ default: 0.03, ...rates }),
  batch: choice({
    label: "examples in a batch",
    default: "8",
    options: { "1": "1", "8": "8", "32": "32", all: "all" },
  }),
  seed: seed({ max: 99 }),
  changes: numbers({ label: "changes in mid-run", default: [], min: 0, max: EPOCHS, most: 3 * MOST_CHANGES }),
  hold: choice({
    label: "a change of optimizer, learning rate or batch holds",
    default: "start",
    options: { start: "from the start", here: "from this epoch on" },
  }),
  lines: choice({
    label: "units of the first layer",
    default: "shown",
    options: { shown: "each as a line", hidden: "not shown" },
  }),
  epoch: count({ label: "epoch", default: EPOCHS, min: 0, max: EPOCHS }),
};

/** Two bands, one above the other, and a point on the wrong side. */
function ownPoints(): DataPoint[] {
  const xs = [-1.1, -0.7, -0.3, 0.1, 0.5, 0.9];
  return [
    ...xs.map((x): DataPoint => [x, Number((0.55 - 0.6 * x * x).toFixed(2)), 0]),
    ...xs.map((x): DataPoint => [x, Number((-0.25 - 0.6 * x * x).toFixed(2)), 1]),
    [0.1, -0.85, 0],
  ];
}
