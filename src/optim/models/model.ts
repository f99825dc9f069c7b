/** What a model is: a function of an input with parameters w to be learned, and how a gradient comes back through it. */
import { reject, vector } from "../check.ts";
import type { Arithmetic } from "../derivatives/arithmetic.ts";

/** Where one layer's parameters lie in the flat vector w: weights row by row (a row for each output), then biases. */
export interface Layer {
  /** Numbers that enter the layer for one example, and that leave it. */
  readonly inputs: number;
  readonly outputs: number;
  /** The index of the first weight, and of the first bias; −1 for a layer without biases. */
  readonly weights: number;
  readonly biases: number;
}

/** A function from inputs to outputs with parameters w to be learned, all in one flat vector. */
export interface Model {
  readonly name: string;
  /** The prediction, as TeX. */
  readonly tex: string;
  /** Numbers in one input, and in one output. */
  readonly inputs: number;
  readonly outputs: number;
  /** The number of parameters, the length of w. */
  readonly dimension: number;
  /** From input to output. */
  readonly layers: readonly Layer[];
  /** Room to compute in, for up to `capacity` examples at once. */
  pass(capacity: number): Pass;
  /** The outputs for one input, in primitives. */
  formula<T>(o: Arithmetic<T>, w: readonly T[], x: readonly T[]): T[];
}

/** One pass forward and one back, over buffers that are reused from call to call. */
export interface Pass {
  /** The outputs for the first `count` rows of x, row by row: a view, valid until the next call. */
  forward(w: Float64Array, x: Float64Array, count: number): Float64Array;
  /** Given ∂L/∂output for the same w, x and count as the last `forward`, writes ∂L/∂w into `out`. May overwrite `slopes`. */
  backward(w: Float64Array, x: Float64Array, count: number, slopes: Float64Array, out: Float64Array): void;
  /** The numbers that leave each layer, after `forward`: count × outputs of the layer, row by row; the last is the result. */
  readonly activations: readonly Float64Array[];
}

/**
 * Outputs for rows of inputs (count × inputs, flat), as a new array of count × outputs.
 * @throws RangeError unless `w` has one finite number for each parameter and `x` whole rows.
 */
export function predict(model: Model, w: ArrayLike<number>, x: ArrayLike<number>): Float64Array {
  const count = x.length / model.inputs;
  if (!Number.isInteger(count))
    reject("predict", "x", x, `rows of ${model.inputs} numbers, one after the other`);
  const parameters = vector("predict", "w", w, model.dimension);
  const outputs = model.pass(count).forward(parameters, Float64Array.from(x), count);
  return outputs.slice(0, count * model.outputs);
}
