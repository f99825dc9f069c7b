import { rejectUnknown } from "../check.ts";
import { sigmoid, softplus } from "../derivatives/primitives.ts";
import { checkReduction, pointwise, type PointwiseLoss, type Reduction } from "./loss.ts";

/**
 * Cross-entropy of a label y (0, 1 or a probability between) and p = σ(z), taken on the logit z, not on p: so it stays
 * finite and exact where p rounds to 0 or 1.
 *
 *     -y \log p - (1 - y) \log(1 - p) = y\,\mathrm{softplus}(-z) + (1 - y)\,\mathrm{softplus}(z)
 *
 * Its slope by z is σ(z) − y.
 * @throws RangeError unless `reduction` is "mean" or "sum".
 */
export function crossEntropy({ reduction = "mean", ...rest }: { reduction?: Reduction } = {}): PointwiseLoss {
  rejectUnknown("crossEntropy", rest, arguments[0]);
  return pointwise({
    name: "crossEntropy",
    tex: String.raw`-y \log \sigma(z) - (1 - y) \log\left(1 - \sigma(z)\right)`,
    labels: true,
    reduction: checkReduction("crossEntropy", reduction),
    term: (z, y) => y * softplus(-z) + (1 - y) * softplus(z),
    slope: (z, y) => sigmoid(z) - y,
    formula: (o, z, y) =>
      o.add(o.multiply(y, o.softplus(o.negate(z))), o.multiply(o.subtract(o.constant(1), y), o.softplus(z))),
  });
}
