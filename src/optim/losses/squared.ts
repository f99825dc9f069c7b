import { flag, rejectUnknown } from "../check.ts";
import { checkReduction, pointwise, type PointwiseLoss, type Reduction } from "./loss.ts";

/**
 * Squared error: (ŷ − y)², its slope 2 (ŷ − y). With `half`, ½ (ŷ − y)² and ŷ − y, so that the mean is 1/(2N) Σ.
 * @throws RangeError unless `reduction` is "mean" or "sum" and `half` true or false.
 */
export function squared({
  reduction = "mean",
  half = false,
  ...rest
}: { reduction?: Reduction; half?: boolean } = {}): PointwiseLoss {
  rejectUnknown("squared", rest, arguments[0]);
  const c = flag("squared", "half", half) ? 0.5 : 1;
  return pointwise({
    name: "squared",
    tex: String.raw`${half ? "\\tfrac{1}{2}" : ""}(\hat y - y)^2`,
    reduction: checkReduction("squared", reduction),
    term: (output, target) => c * (output - target) * (output - target),
    slope: (output, target) => 2 * c * (output - target),
    formula(o, output, target) {
      const square = o.power(o.subtract(output, target), o.constant(2));
      return half ? o.multiply(o.constant(c), square) : square;
    },
  });
}
