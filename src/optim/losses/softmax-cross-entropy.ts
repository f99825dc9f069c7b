import { rejectUnknown, whole } from "../check.ts";
import { sum } from "../derivatives/arithmetic.ts";
import { checkReduction, type Loss, type Reduction } from "./loss.ts";

/**
 * Cross-entropy over several classes: an example's outputs are one logit for each class, its targets the classes'
 * probabilities (1 for the true class, 0 for the rest), which add up to 1.
 *
 *     -\sum_k y_k \log p_k = \log \sum_k e^{z_k - \max z} + \max z - \sum_k y_k z_k
 *
 * Its slope by z_k is p_k − y_k. The mean is over the examples, as PyTorch's.
 * @throws RangeError unless `classes` is a whole number, 2 or more, and `reduction` "mean" or "sum".
 */
export function softmaxCrossEntropy({
  classes,
  reduction = "mean",
  ...rest
}: {
  classes: number;
  reduction?: Reduction;
}): Loss {
  rejectUnknown("softmaxCrossEntropy", rest, arguments[0]);
  whole("softmaxCrossEntropy", "classes", classes, 2, 1000);
  const weight = (count: number) => (reduction === "mean" ? classes / count : 1);

  function largest(z: Float64Array, from: number): number {
    let high = z[from];
    for (let k = 1; k < classes; k++) high = Math.max(high, z[from + k]);
    return high;
  }

  return {
    name: "softmaxCrossEntropy",
    tex: String.raw`-\sum_k y_k \log \frac{e^{z_k}}{\sum_l e^{z_l}}`,
    labels: true,
    reduction: checkReduction("softmaxCrossEntropy", reduction),
    value(outputs, targets, count) {
      let total = 0;
      for (let i = 0; i < count; i += classes) {
        const high = largest(outputs, i);
        let exps = 0;
        for (let k = 0; k < classes; k++) exps += Math.exp(outputs[i + k] - high);
        for (let k = 0; k < classes; k++) {
          total += targets[i + k] * (Math.log(exps) - (outputs[i + k] - high));
        }
      }
      return total * weight(count);
    },
    gradient(outputs, targets, count, out) {
      const share = weight(count);
      for (let i = 0; i < count; i += classes) {
        const high = largest(outputs, i);
        let exps = 0;
        for (let k = 0; k < classes; k++) exps += out[i + k] = Math.exp(outputs[i + k] - high);
        for (let k = 0; k < classes; k++) out[i + k] = share * (out[i + k] / exps - targets[i + k]);
      }
    },
    formula(o, outputs, targets) {
      // Any number may be taken off every logit; off the first, so that no derivative passes through a maximum.
      const [first] = outputs;
      const shifted = outputs.map((z) => o.subtract(z, first));
      const normalizer = o.log(
        sum(
          o,
          shifted.map((z) => o.exp(z)),
        ),
      );
      return sum(
        o,
        shifted.map((z, k) => o.multiply(targets[k], o.subtract(normalizer, z))),
      );
    },
  };
}
