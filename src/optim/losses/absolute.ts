import { rejectUnknown } from "../check.ts";
import { checkReduction, pointwise, type PointwiseLoss, type Reduction } from "./loss.ts";

/**
 * Absolute error: |ŷ − y|, the length of the residual bar. Its slope is the residual's sign; 0, one of the subgradients,
 * where the residual is 0.
 * @throws RangeError unless `reduction` is "mean" or "sum".
 */
export function absolute({ reduction = "mean", ...rest }: { reduction?: Reduction } = {}): PointwiseLoss {
  rejectUnknown("absolute", rest, arguments[0]);
  return pointwise({
    name: "absolute",
    tex: String.raw`|\hat y - y|`,
    reduction: checkReduction("absolute", reduction),
    term: (output, target) => Math.abs(output - target),
    slope: (output, target) => Math.sign(output - target),
    formula: (o, output, target) => o.abs(o.subtract(output, target)),
  });
}
