import { random, type Objective } from "../../../optim/index.ts";
import type { FaultName } from "./faults.ts";

/** The runs to be diagnosed: a model of two weights, forty examples, and the settings that it is trained with. */
export interface Patient {
  /** What is wrong with it; nothing with the healthy one. */
  fault?: FaultName;
  /** What is fitted, as a formula. */
  formula: string;
  model: Shape;
  loss: LossName;
  /** The inputs' interval, the targets, and the noise in them. */
  x: readonly [number, number];
  target(x: number): number;
  noise?: number;
  start: readonly [number, number];
  /** The part of the plane that is drawn; other starts are drawn from it, or from `starts`. */
  domain: readonly (readonly [number, number])[];
  starts?: readonly (readonly [number, number])[];
  rate: number;
  momentum?: number;
  batch?: number;
  /** What the rate is multiplied by at every step. */
  decay?: number;
  /** The part of the first loss at which the run counts as well. */
  enough: number;
}

/** A model of two weights: its output, and the derivatives of that by them. */
interface Shape {
  output(a: number, b: number, x: number): number;
  slopes(a: number, b: number, x: number): readonly [number, number];
}

export const examples = 40;

/** Losses of one output against its target, with their slopes; of the last, as a beginner writes it down. */
type LossName = keyof typeof losses;
const losses = {
  squared: {
    value: (p: number, y: number) => (p - y) ** 2,
    slope: (p: number, y: number) => 2 * (p - y),
  },
  absolute: {
    value: (p: number, y: number) => Math.abs(p - y),
    slope: (p: number, y: number) => Math.sign(p - y),
  },
  log: {
    value: (p: number, y: number) => -(y * Math.log(p) + (1 - y) * Math.log(1 - p)),
    slope: (p: number, y: number) => (1 - y) / (1 - p) - y / p,
  },
};

const line: Shape = { output: (a, b, x) => a * x + b, slopes: (_a, _b, x) => [x, 1] };
const product: Shape = { output: (a, b, x) => a * b * x, slopes: (a, b, x) => [b * x, a * x] };
const wave: Shape = {
  output: (a, b, x) => Math.sin(a * x + b),
  slopes: (a, b, x) => [x * Math.cos(a * x + b), Math.cos(a * x + b)],
};
const growth: Shape = {
  output: (a, b, x) => Math.exp(a * x + b),
  slopes: (a, b, x) => [x * Math.exp(a * x + b), Math.exp(a * x + b)],
};
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const unit: Shape = {
  output: (a, b, x) => sigmoid(a * x + b),
  slopes(a, b, x) {
    const p = sigmoid(a * x + b);
    return [p * (1 - p) * x, p * (1 - p)];
  },
};
const rectifier: Shape = {
  output: (a, b, x) => Math.max(0, a * x + b),
  slopes: (a, b, x) => (a * x + b > 0 ? [x, 1] : [0, 0]),
};

const lineDomain = [
  [-3, 5],
  [-3, 5],
] as const;
const plain = {
  formula: "ŷ = ax + b",
  model: line,
  loss: "squared",
  x: [-1, 1],
  target: (x: number) => 2 * x + 1,
  start: [-1.5, -1],
  domain: lineDomain,
} as const;

export const patients: Record<string, Patient> = {
  healthy: { ...plain, noise: 0.3, rate: 0.3, enough: 0.02 },
  a: { ...plain, fault: "batch", noise: 1, rate: 0.48, batch: 1, enough: 0.1 },
  b: {
    fault: "saddle",
    formula: "ŷ = abx",
    model: product,
    loss: "squared",
    x: [-1, 1],
    target: (x) => x,
    start: [1.2, -1.2],
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    rate: 0.2,
    enough: 0.01,
  },
  c: { ...plain, fault: "crawling", noise: 0.3, rate: 0.001, enough: 0.02 },
  d: {
    fault: "leap",
    formula: "ŷ = exp(ax + b)",
    model: growth,
    loss: "squared",
    x: [0, 3],
    target: (x) => Math.exp(1.2 * x + 0.3),
    start: [0.2, 0],
    domain: [
      [-0.5, 2],
      [-1, 1.5],
    ],
    rate: 0.002,
    enough: 0.02,
  },
  e: { ...plain, fault: "decayed", noise: 0.3, rate: 0.08, decay: 0.9, enough: 0.02 },
  f: {
    fault: "local",
    formula: "ŷ = sin(ax + b)",
    model: wave,
    loss: "squared",
    x: [-3, 3],
    target: (x) => Math.sin(2.5 * x + 0.5),
    start: [0.6, 0],
    domain: [
      [-4, 4],
      [-3, 3],
    ],
    rate: 0.05,
    enough: 0.02,
  },
  g: { ...plain, fault: "thrashing", loss: "absolute", rate: 1.3, enough: 0.06 },
  h: {
    fault: "dead",
    formula: "ŷ = max(0, ax + b)",
    model: rectifier,
    loss: "squared",
    x: [0, 2],
    target: (x) => 1.5 * x + 0.5,
    start: [-1, -0.5],
    domain: [
      [-2, 3],
      [-2, 3],
    ],
    rate: 0.1,
    enough: 0.02,
  },
  i: {
    ...plain,
    fault: "scaled",
    noise: 0.3,
    x: [5, 15],
    target: (x) => 12 - x,
    start: [0, 0],
    domain: [
      [-3, 3],
      [-3, 15],
    ],
    starts: [
      [-2, 2],
      [-2, 4],
    ],
    rate: 0.008,
    enough: 0.02,
  },
  j: { ...plain, fault: "momentum", noise: 0.3, rate: 0.1, momentum: 0.99, enough: 0.02 },
  k: {
    fault: "plateau",
    formula: "ŷ = σ(ax + b)",
    model: unit,
    loss: "squared",
    x: [-2, 2],
    target: (x) => (x > 0.4 ? 1 : 0),
    start: [-2, 9],
    domain: [
      [-4, 10],
      [-8, 10],
    ],
    rate: 2,
    enough: 0.15,
  },
  l: { ...plain, fault: "diverging", noise: 0.3, rate: 1.06, enough: 0.02 },
  m: {
    fault: "nan",
    formula: "p = σ(ax + b)",
    model: unit,
    loss: "log",
    x: [-2, 2],
    target: (x) => (x > 0.4 !== (x > 1.7 && x < 1.8) ? 1 : 0),
    start: [0, 0],
    domain: [
      [-5, 40],
      [-20, 20],
    ],
    starts: [
      [-2, 2],
      [-2, 2],
    ],
    rate: 16,
    batch: 2,
    enough: 0.4,
  },
};

/** The examples of a patient, always the same ones. */
export function dataOf({ x: [low, high], target, noise = 0 }: Patient): { x: Float64Array; y: Float64Array } {
  const { normal } = random(15);
  const x = Float64Array.from({ length: examples }, (_, i) => low + ((high - low) * (i + 0.5)) / examples);
  return { x, y: x.map((xi) => target(xi) + noise * normal()) };
}

/** The loss of a patient as a function of its two weights, on its inputs as they are or standardized. */
export function objectiveOf(patient: Patient, standardized: boolean): Objective {
  const { model } = patient;
  const loss = losses[patient.loss];
  const { x, y } = dataOf(patient);
  const mean = x.reduce((sum, xi) => sum + xi, 0) / examples;
  const spread = Math.sqrt(x.reduce((sum, xi) => sum + (xi - mean) ** 2, 0) / examples);
  const inputs = standardized ? x.map((xi) => (xi - mean) / spread) : x;
  const all = Uint32Array.from({ length: examples }, (_, i) => i);
  return {
    dimension: 2,
    examples,
    value({ 0: a, 1: b }, batch = all) {
      let sum = 0;
      for (let k = 0; k < batch.length; k++) {
        sum += loss.value(model.output(a, b, inputs[batch[k]]), y[batch[k]]);
      }
      return sum / batch.length;
    },
    gradient({ 0: a, 1: b }, out, batch = all) {
      out.fill(0);
      for (let k = 0; k < batch.length; k++) {
        const xi = inputs[batch[k]];
        const slope = loss.slope(model.output(a, b, xi), y[batch[k]]) / batch.length;
        const [da, db] = model.slopes(a, b, xi);
        out[0] += slope * da;
        out[1] += slope * db;
      }
    },
  };
}
