/** A model, a loss and data make an objective: the loss of the model's outputs on the data, as a function of w. */
import { reject } from "../check.ts";
import type { Dataset } from "../data/dataset.ts";
import type { Loss } from "../losses/loss.ts";
import type { Batch, Objective } from "../objective.ts";
import type { Model } from "./model.ts";

/** What an objective of learning is made of: the outputs of `model` on `data`, judged by `loss`. */
export interface Ingredients {
  model: Model;
  loss: Loss;
  data: Dataset;
}

/** The objective of learning; over all examples, or over those of a batch. */
export interface Fit extends Objective, Readonly<Ingredients> {
  readonly examples: number;
  value(w: Float64Array, batch?: Batch): number;
  gradient(w: Float64Array, out: Float64Array, batch?: Batch): void;
  /** Both in one pass: returns the value, writes the gradient. */
  valueAndGradient(w: Float64Array, out: Float64Array, batch?: Batch): number;
}

/** Checks that the three can be put together. @throws RangeError where model, loss and data do not fit together. */
export function checkIngredients(owner: string, { model, loss, data }: Ingredients): void {
  if (typeof model?.pass !== "function") reject(owner, "model", model, "a model, as made by linear()");
  if (typeof loss?.gradient !== "function") reject(owner, "loss", loss, "a loss, as made by squared()");
  if (!(data?.x?.length > 0)) reject(owner, "data", data, "a data set, as made by dataset()");
  if (data.inputs !== model.inputs)
    reject(owner, "the data's inputs", data.inputs, `the model's, ${model.inputs}`);
  if (data.outputs !== model.outputs) {
    reject(owner, "the data's outputs", data.outputs, `the model's, ${model.outputs}`);
  }
  const wrong = loss.labels ? data.y.find((y) => !(y >= 0 && y <= 1)) : undefined;
  if (wrong !== undefined) reject(owner, "a target", wrong, `from 0 to 1 for the loss ${loss.name}`);
}

/**
 * The objective of fitting `model` to `data` under `loss`; gradient by the model's own backpropagation. It computes in
 * buffers of its own and allocates nothing per call, except when a batch is larger than any before it.
 * @throws RangeError where model, loss and data do not fit together, and when called, for an empty batch or an example
 * that does not exist.
 */
export function fit({ model, loss, data }: Ingredients): Fit {
  checkIngredients("fit", { model, loss, data });
  const { inputs: n, outputs: m } = model;
  let capacity = data.count;
  let pass = model.pass(capacity);
  let slopes = new Float64Array(capacity * m);
  let gathered = { x: new Float64Array(0), y: new Float64Array(0) };

  function gather(batch: Batch): typeof gathered {
    if (batch.length > capacity) {
      capacity = batch.length;
      pass = model.pass(capacity);
      slopes = new Float64Array(capacity * m);
    }
    if (gathered.y.length < capacity * m) {
      gathered = { x: new Float64Array(capacity * n), y: new Float64Array(capacity * m) };
    }
    if (!(batch.length > 0)) reject("fit", "a batch", batch, "one example or more");
    const { x, y } = gathered;
    for (let i = 0; i < batch.length; i++) {
      const known = batch[i] >>> 0 === batch[i] && batch[i] < data.count;
      if (!known)
        reject("fit", "an example of a batch", batch[i], `a whole number from 0 to ${data.count - 1}`);
      for (let j = 0; j < n; j++) x[i * n + j] = data.x[batch[i] * n + j];
      for (let k = 0; k < m; k++) y[i * m + k] = data.y[batch[i] * m + k];
    }
    return gathered;
  }

  function run(
    w: Float64Array,
    out: Float64Array | undefined,
    batch: Batch | undefined,
    wantsValue: boolean,
  ): number {
    const { x, y } = batch ? gather(batch) : data;
    const count = batch ? batch.length : data.count;
    const outputs = pass.forward(w, x, count);
    const value = wantsValue ? loss.value(outputs, y, count * m) : NaN;
    if (out) {
      loss.gradient(outputs, y, count * m, slopes);
      pass.backward(w, x, count, slopes, out);
    }
    return value;
  }

  return {
    model,
    loss,
    data,
    dimension: model.dimension,
    examples: data.count,
    value: (w, batch) => run(w, undefined, batch, true),
    gradient(w, out, batch) {
      run(w, out, batch, false);
    },
    valueAndGradient: (w, out, batch) => run(w, out, batch, true),
  };
}
