/**
 * Where a model's parameters start. Each draws the weights layer by layer and leaves biases at 0; n and m are a layer's
 * inputs and outputs. `gain` multiplies the weights, to see what too small or too large a start does.
 */
import { nonNegative, rejectUnknown } from "../check.ts";
import { random, type Random } from "../data/random.ts";
import type { Layer, Model } from "./model.ts";

/** What decides the random weights of a start. */
export interface InitializeOptions {
  /** The seed of the random numbers; 0 when left out. */
  seed?: number;
  /** What every weight is multiplied by; 1 when left out. */
  gain?: number;
}

function weights(
  owner: string,
  { dimension, layers }: Model,
  { seed = 0, gain = 1, ...rest }: InitializeOptions,
  draw: (source: Random, layer: Layer) => number,
): Float64Array {
  rejectUnknown(owner, rest, arguments[2]);
  nonNegative(owner, "gain", gain);
  const source = random(seed);
  const w = new Float64Array(dimension);
  for (const layer of layers) {
    for (let i = 0; i < layer.inputs * layer.outputs; i++) w[layer.weights + i] = gain * draw(source, layer);
  }
  return w;
}

/** All zeros: every unit of a layer computes the same, gets the same gradient, and stays the same for ever. */
export function zeros({ dimension }: Model): Float64Array {
  return new Float64Array(dimension);
}

/**
 * Weights uniform on [−1, 1), whatever the layer's size, and biases 0: one flat vector of the model's parameters.
 * @throws RangeError unless `gain` is a finite number, 0 or more, and `seed` a whole number from 0 to 4294967295.
 */
export function uniform(model: Model, options: InitializeOptions = {}): Float64Array {
  return weights("uniform", model, options, (source) => source.uniform(-1, 1));
}

/**
 * Weights uniform on ±√(6/(n + m)), so that tanh layers keep the size of signals and gradients.
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010, (16).
 * @throws RangeError unless `gain` is a finite number, 0 or more, and `seed` a whole number from 0 to 4294967295.
 */
export function xavier(model: Model, options: InitializeOptions = {}): Float64Array {
  return weights("xavier", model, options, (source, { inputs: n, outputs: m }) => {
    const bound = Math.sqrt(6 / (n + m));
    return source.uniform(-bound, bound);
  });
}

/**
 * Weights normal with variance 2/n, which makes up for the half of the signal that relu removes.
 * Source: He, Zhang, Ren and Sun, "Delving deep into rectifiers", 2015, (10).
 * @throws RangeError unless `gain` is a finite number, 0 or more, and `seed` a whole number from 0 to 4294967295.
 */
export function he(model: Model, options: InitializeOptions = {}): Float64Array {
  return weights("he", model, options, (source, { inputs: n }) => source.normal(0, Math.sqrt(2 / n)));
}
