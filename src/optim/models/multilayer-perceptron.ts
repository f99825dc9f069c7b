import { rejectUnknown, reject, whole } from "../check.ts";
import { activations, type ActivationName } from "./activations.ts";
import { affine, affineBack, affineFormula, affineGradient, layerAt } from "./affine.ts";
import type { Model } from "./model.ts";

/**
 * A multilayer perceptron: affine layers with an activation φ after each but the last.
 *
 *     h_0 = x, \quad h_l = \varphi(W_l h_{l-1} + b_l), \quad \hat y = W_L h_{L-1} + b_L
 *
 * Backpropagation, with δ_L = ∂L/∂ŷ:
 *
 *     \frac{\partial L}{\partial W_l} = \sum \delta_l h_{l-1}^\top, \quad
 *     \frac{\partial L}{\partial b_l} = \sum \delta_l, \quad
 *     \delta_{l-1} = (W_l^\top \delta_l) \odot \varphi'
 *
 * `sizes` are the numbers of units from input to output: [2, 8, 8, 1]. Parameters: for each layer W row by row, then b.
 * Source: Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function multilayerPerceptron({
  sizes,
  activation = "tanh",
  ...rest
}: {
  sizes: readonly number[];
  activation?: ActivationName;
}): Model {
  rejectUnknown("multilayerPerceptron", rest, arguments[0]);
  if (!Array.isArray(sizes) || sizes.length < 2) {
    reject("multilayerPerceptron", "sizes", sizes, "two whole numbers or more, from input to output");
  }
  sizes.forEach((size, i) => whole("multilayerPerceptron", `sizes[${i}]`, size, 1, 1e5));
  if (!Object.hasOwn(activations, activation)) {
    const names = Object.keys(activations).join(", ");
    reject("multilayerPerceptron", "activation", activation, `one of ${names}`);
  }
  const { apply, chain, tex } = activations[activation];
  let end = 0;
  const layers = sizes.slice(1).map((outputs, l) => {
    const layer = layerAt(end, sizes[l], outputs, true);
    end = layer.end;
    return layer;
  });
  const last = layers.length - 1;

  return {
    name: "multilayerPerceptron",
    tex: layers.reduce(
      (h, _, l) =>
        l === last
          ? `W_{${l + 1}} ${h} + b_{${l + 1}}`
          : `${tex}\\left(W_{${l + 1}} ${h} + b_{${l + 1}}\\right)`,
      "x",
    ),
    inputs: sizes[0],
    outputs: sizes[last + 1],
    dimension: end,
    layers,
    pass(capacity) {
      const h = layers.map(({ outputs }) => new Float64Array(capacity * outputs));
      const deltas = h.map((column) => new Float64Array(column.length));
      return {
        activations: h,
        forward(w, x, count) {
          for (let l = 0; l <= last; l++) {
            affine(layers[l], w, l === 0 ? x : h[l - 1], count, h[l]);
            if (l < last) apply(h[l], count * layers[l].outputs);
          }
          return h[last];
        },
        backward(w, x, count, slopes, out) {
          for (let l = last; l >= 0; l--) {
            const delta = l === last ? slopes : deltas[l];
            if (l < last) chain(delta, h[l], count * layers[l].outputs);
            affineGradient(layers[l], l === 0 ? x : h[l - 1], count, delta, out);
            if (l > 0) affineBack(layers[l], w, count, delta, deltas[l - 1]);
          }
        },
      };
    },
    formula(o, w, x) {
      return layers.reduce(
        (h, layer, l) => {
          const z = affineFormula(layer, o, w, h);
          return l === last ? z : z.map((zk) => o[activation](zk));
        },
        [...x],
      );
    },
  };
}
