/** What the settings of a training run stand for: its data, its model, its first weights, and its plan epoch by epoch. */
import {
  adam,
  data,
  fit,
  gradientDescent,
  losses,
  models,
  momentum,
  rmsprop,
  type Dataset,
  type Fit,
  type Optimizer,
} from "../../../optim/index.ts";
import { remember, type DataPoint, type State } from "../../../state/index.ts";
import { batchSizes, changeable, EPOCHS, methods, rates, sizeNames, type parameters } from "./props.ts";

type Settings = State<typeof parameters>;

/** How many points are held out, never learned from. */
const HELD_OUT = 60;

const optimizers: Record<string, () => Optimizer> = {
  descent: gradientDescent,
  momentum: () => momentum({ momentum: 0.9 }),
  rmsprop,
  adam,
};

/** The points to learn from, and those held out; of the reader's own points none are. */
export const dataOf = remember(["set", "points", "count", "noise", "seed"], split);

function split({ set, points, count, noise, seed }: Settings): { train: Dataset; test?: Dataset } {
  if (set === "own") return { train: toDataset(points) };
  const make = data[set as "rings" | "moons" | "spirals" | "xor"];
  const all = centered(make({ count: count + HELD_OUT, noise, seed }));
  return data.split(all, { test: HELD_OUT / (count + HELD_OUT), seed });
}

function toDataset(points: readonly DataPoint[]): Dataset {
  return data.dataset(
    points.map(([x, y]) => [x, y]),
    points.map(([, , label]) => label!),
  );
}

/** The same points around the middle of the plane. */
function centered(points: Dataset): Dataset {
  const middle = [0, 1].map((j) => {
    const column = points.x.filter((_, i) => i % 2 === j);
    return (Math.max(...column) + Math.min(...column)) / 2;
  });
  return { ...points, x: points.x.map((x, i) => x - middle[i % 2]) };
}

/** The network and its loss on the points to learn from. */
export function networkOf(settings: Settings, train: Dataset): Fit {
  const { layers, units, activation } = settings;
  const sizes = [2, ...Array<number>(layers).fill(units), 1];
  const model = models.multilayerPerceptron({
    sizes,
    activation: activation as "tanh" | "sigmoid" | "relu",
  });
  return fit({ model, loss: losses.crossEntropy(), data: train });
}

const gains: Record<string, number> = { zeros: 0, small: 0.01, scaled: 1, large: 10 };

/** The first weights: normal to the activation's scaled start, or too small, too large, or all 0. */
export function firstWeights({ activation, start, seed }: Settings, { model }: Fit): Float64Array {
  const scaled = activation === "relu" ? models.he : models.xavier;
  return scaled(model, { seed, gain: gains[start] });
}

/** What holds during one epoch. */
export interface Plan {
  optimizer: string;
  rate: number;
  /** Examples in a batch, at most all. */
  size: number;
}

/** The plan of every epoch. */
export function planOf(settings: Settings, count: number): Plan[] {
  return Array.from({ length: EPOCHS }, (_, epoch) => {
    const { optimizer, rate, batch } = settingsAt(settings, epoch);
    return { optimizer, rate, size: Math.min(count, batchSizes[batch]) };
  });
}

/** What is set in an epoch: the settings, and every change up to then. */
export function settingsAt({ optimizer, rate, batch, changes }: Settings, epoch: number) {
  const now = { optimizer, rate, batch };
  for (const [from, which, value] of triples(changes)) {
    if (from > epoch) continue;
    if (which === "rate") now.rate = value;
    if (which === "batch") now.batch = sizeNames[value];
    if (which === "optimizer") now.optimizer = methods[value];
  }
  return now;
}

export type Change = readonly [epoch: number, which: (typeof changeable)[number], value: number];

/** The list of changes, three numbers each, as changes by their epochs; what is none is left out. */
export function triples(changes: readonly number[]): Change[] {
  const found: Change[] = [];
  for (let i = 0; i + 2 < changes.length; i += 3) {
    const [epoch, which, value] = [changes[i], changeable[changes[i + 1]], changes[i + 2]];
    if (which && Number.isInteger(epoch) && epoch < EPOCHS && allowed[which](value))
      found.push([epoch, which, value]);
  }
  return found.sort(([a], [b]) => a - b);
}

const allowed: Record<Change[1], (value: number) => boolean> = {
  rate: (value) => value >= rates.min && value <= rates.max,
  batch: (value) => value in Object.keys(batchSizes),
  optimizer: (value) => value in methods,
};

export function methodOf(name: string): Optimizer {
  return optimizers[name]();
}
