import { rejectUnknown, whole } from "../check.ts";
import type { NamedObjective } from "../objective.ts";

/**
 * The round bowl Σ xᵢ²: every direction is as steep as every other, and gradient descent goes straight to the middle.
 * K = 2, so gradient descent is stable below the rate 1, and arrives in one step at 1/2.
 * @throws RangeError unless `dimension` is a whole number from 1 to 10,000.
 */
export function bowlOf({ dimension: n = 2, ...rest }: { dimension?: number } = {}): NamedObjective {
  rejectUnknown("bowlOf", rest, arguments[0]);
  whole("bowlOf", "dimension", n, 1, 10_000);
  return {
    name: "bowl",
    tex: n === 2 ? "f(x, y) = x^2 + y^2" : String.raw`f(x) = \sum_i x_i^2`,
    dimension: n,
    value(x) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += x[i] * x[i];
      return sum;
    },
    gradient(x, out) {
      for (let i = 0; i < n; i++) out[i] = 2 * x[i];
    },
    hessian(_x, out) {
      out.fill(0);
      for (let i = 0; i < n; i++) out[i * n + i] = 2;
    },
    minima: [{ at: Array(n).fill(0), value: 0 }],
    start: Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 2 : 4)),
    domain: Array(n).fill([-5, 5]),
    smoothness: 2,
  };
}

/** The round bowl x² + y² of two parameters, `bowlOf()`: lowest at (0, 0), where it is 0. */
export const bowl: NamedObjective = /* @__PURE__ */ bowlOf();
