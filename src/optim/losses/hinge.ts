import { rejectUnknown } from "../check.ts";
import { checkReduction, pointwise, type PointwiseLoss, type Reduction } from "./loss.ts";

/**
 * Hinge loss of a label y (0 or 1) and a score z: max(0, 1 − s z) with s = 2y − 1, the side of the label.
 * Its slope is −s where s z < 1 and 0 beyond, also at the corner s z = 1.
 * Source: Cortes and Vapnik, "Support-vector networks", 1995.
 * @throws RangeError unless `reduction` is "mean" or "sum".
 */
export function hinge({ reduction = "mean", ...rest }: { reduction?: Reduction } = {}): PointwiseLoss {
  rejectUnknown("hinge", rest, arguments[0]);
  return pointwise({
    name: "hinge",
    tex: String.raw`\max\left(0,\; 1 - (2y - 1)\,z\right)`,
    labels: true,
    reduction: checkReduction("hinge", reduction),
    term: (z, y) => Math.max(0, 1 - (2 * y - 1) * z),
    slope: (z, y) => ((2 * y - 1) * z < 1 ? 1 - 2 * y : 0),
    formula: (o, z, y) => {
      const s = o.subtract(o.multiply(o.constant(2), y), o.constant(1));
      return o.relu(o.subtract(o.constant(1), o.multiply(s, z)));
    },
  });
}
