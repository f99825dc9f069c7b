import { rejectUnknown, whole } from "../check.ts";
import type { NamedObjective } from "../objective.ts";

/**
 * Rosenbrock's valley: a bent, flat-bottomed gorge. Falling into it is easy, following it is not.
 *
 *     f(x) = \sum_{i=1}^{n-1} (1 - x_i)^2 + 100 (x_{i+1} - x_i^2)^2
 *
 * For 4 ≤ n ≤ 7 there is a second minimum near (−1, 1, …, 1), which is not listed.
 *
 * Source: Rosenbrock, "An automatic method for finding the greatest or least value of a function", 1960.
 * @throws RangeError unless `dimension` is a whole number from 2 to 10,000.
 */
export function rosenbrockOf({ dimension: n = 2, ...rest }: { dimension?: number } = {}): NamedObjective {
  rejectUnknown("rosenbrockOf", rest, arguments[0]);
  whole("rosenbrockOf", "dimension", n, 2, 10_000);
  return {
    name: "rosenbrock",
    tex:
      n === 2
        ? String.raw`f(x, y) = (1 - x)^2 + 100\,(y - x^2)^2`
        : String.raw`f(x) = \sum_{i=1}^{n-1} (1 - x_i)^2 + 100\,(x_{i+1} - x_i^2)^2`,
    dimension: n,
    value(x) {
      let sum = 0;
      for (let i = 0; i < n - 1; i++) {
        const a = 1 - x[i];
        const b = x[i + 1] - x[i] * x[i];
        sum += a * a + 100 * b * b;
      }
      return sum;
    },
    gradient(x, out) {
      out[0] = 0;
      for (let i = 0; i < n - 1; i++) {
        const b = x[i + 1] - x[i] * x[i];
        out[i] += -2 * (1 - x[i]) - 400 * x[i] * b;
        out[i + 1] = 200 * b;
      }
    },
    hessian(x, out) {
      out.fill(0);
      for (let i = 0; i < n - 1; i++) {
        const at = i * n + i;
        out[at] += 2 - 400 * (x[i + 1] - 3 * x[i] * x[i]);
        out[at + 1] = -400 * x[i];
        out[at + n] = -400 * x[i];
        out[at + n + 1] = 200;
      }
    },
    minima: [{ at: Array(n).fill(1), value: 0 }],
    start: Array.from({ length: n }, (_, i) => (i % 2 === 0 ? -1.5 : 2)),
    domain: Array.from({ length: n }, (_, i) => (i % 2 === 0 ? [-2, 2] : [-1, 3])),
  };
}

/** (1 − x)² + 100 (y − x²)², from (−1.5, 2). */
export const rosenbrock: NamedObjective = /* @__PURE__ */ rosenbrockOf();
