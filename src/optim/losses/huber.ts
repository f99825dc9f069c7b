import { rejectUnknown, positive } from "../check.ts";
import { checkReduction, pointwise, type PointwiseLoss, type Reduction } from "./loss.ts";

/**
 * Huber's loss: a parabola for residuals up to δ, straight beyond, so that far outliers pull no harder than δ.
 *
 *     \tfrac{1}{2} r^2 \text{ where } |r| \le \delta, \quad \delta\,(|r| - \tfrac{1}{2}\delta) \text{ beyond}
 *
 * With c = min(|r|, δ) both are c |r| − ½ c². Source: Huber, "Robust estimation of a location parameter", 1964.
 * @throws RangeError unless `delta` (δ, above 0) is a finite number and `reduction` "mean" or "sum".
 */
export function huber({
  delta = 1,
  reduction = "mean",
  ...rest
}: { delta?: number; reduction?: Reduction } = {}): PointwiseLoss {
  rejectUnknown("huber", rest, arguments[0]);
  positive("huber", "delta", delta);
  return pointwise({
    name: "huber",
    tex: String.raw`c\,|\hat y - y| - \tfrac{1}{2} c^2,\; c = \min(|\hat y - y|, \delta)`,
    reduction: checkReduction("huber", reduction),
    term(output, target) {
      const r = Math.abs(output - target);
      const c = Math.min(r, delta);
      return c * r - 0.5 * c * c;
    },
    slope: (output, target) => Math.max(-delta, Math.min(delta, output - target)),
    formula(o, output, target) {
      const r = o.abs(o.subtract(output, target));
      const c = o.min(r, o.constant(delta));
      return o.subtract(o.multiply(c, r), o.multiply(o.constant(0.5), o.multiply(c, c)));
    },
  });
}
