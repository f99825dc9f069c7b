import { rejectUnknown, reject, whole } from "../check.ts";
import { affineFormula, layerAt } from "./affine.ts";
import type { Model } from "./model.ts";

const letters = "abcdefgh";
const powerTex = (power: number) => (power === 0 ? "" : power === 1 ? "x" : `x^{${power}}`);

/**
 * A polynomial template with the given powers of x, one parameter for each: `powers: [2, 1]` is F(x) = a x² + b x.
 * @throws RangeError unless `powers` are 1 to 8 different whole numbers from 0 to 20.
 */
export function polynomial({ powers = [2, 1], ...rest }: { powers?: readonly number[] } = {}): Model {
  rejectUnknown("polynomial", rest, arguments[0]);
  const different = Array.isArray(powers) && new Set(powers).size === powers.length;
  if (!different || powers.length < 1 || powers.length > letters.length) {
    reject("polynomial", "powers", powers, "1 to 8 different whole numbers");
  }
  powers.forEach((power, i) => whole("polynomial", `powers[${i}]`, power, 0, 20));
  const n = powers.length;
  const layer = layerAt(0, n, 1, false);
  return {
    name: "polynomial",
    tex: powers.map((power, i) => `${letters[i]}${power === 0 ? "" : ` ${powerTex(power)}`}`).join(" + "),
    inputs: 1,
    outputs: 1,
    dimension: n,
    layers: [layer],
    pass(capacity) {
      const y = new Float64Array(capacity);
      return {
        activations: [y],
        forward(w, x, count) {
          y.fill(0, 0, count);
          for (let i = 0; i < n; i++) {
            for (let r = 0; r < count; r++) y[r] += w[i] * wholePower(x[r], powers[i]);
          }
          return y;
        },
        backward(_w, x, count, slopes, out) {
          for (let i = 0; i < n; i++) {
            let total = 0;
            for (let r = 0; r < count; r++) total += slopes[r] * wholePower(x[r], powers[i]);
            out[i] = total;
          }
        },
      };
    },
    formula(o, w, [x]) {
      const terms = powers.map((power) =>
        power === 0 ? o.constant(1) : power === 1 ? x : o.power(x, o.constant(power)),
      );
      return affineFormula(layer, o, w, terms);
    },
  };
}

/** xᵏ by multiplication: for small k several times faster than Math.pow. */
function wholePower(x: number, k: number): number {
  if (k < 2) return k === 0 ? 1 : x;
  let y = x * x;
  for (let i = 2; i < k; i++) y *= x;
  return y;
}
