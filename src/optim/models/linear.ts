import { flag, rejectUnknown, whole } from "../check.ts";
import { affine, affineGradient, affineFormula, layerAt } from "./affine.ts";
import type { Model } from "./model.ts";

/** The shape of a linear model: inputs × outputs weights, and whether there are biases. */
export interface LinearOptions {
  /** Numbers in one input. */
  inputs: number;
  /** Numbers in one output: rows of W; 1 when left out. */
  outputs?: number;
  /** Whether there is a b; there is when left out. */
  intercept?: boolean;
}

/**
 * The linear model: ŷ = wᵀx + b, or with several outputs ŷ = W x + b, each output a row of W.
 * Parameters: W row by row, then b.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function linear({ inputs, outputs = 1, intercept = true, ...rest }: LinearOptions): Model {
  rejectUnknown("linear", rest, arguments[0]);
  whole("linear", "inputs", inputs, 1, 1e6);
  whole("linear", "outputs", outputs, 1, 1e6);
  const layer = layerAt(0, inputs, outputs, flag("linear", "intercept", intercept));
  const product = outputs === 1 ? "w^\\top x" : "W x";
  return {
    name: "linear",
    tex: intercept ? `${product} + b` : product,
    inputs,
    outputs,
    dimension: layer.end,
    layers: [layer],
    pass(capacity) {
      const y = new Float64Array(capacity * outputs);
      return {
        activations: [y],
        forward(w, x, count) {
          affine(layer, w, x, count, y);
          return y;
        },
        backward: (_w, x, count, slopes, out) => affineGradient(layer, x, count, slopes, out),
      };
    },
    formula: (o, w, x) => affineFormula(layer, o, w, x),
  };
}
