import { rejectUnknown, positive, within } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";
import { backtrack, required, type LineSearchOptions } from "./line-search.ts";

/**
 * Gradient descent that needs no rate: each step begins at the length α and is halved until it pays.
 *
 *     w \leftarrow w - \alpha_t \nabla f(w), \qquad
 *     \alpha_t = \max \{ \alpha \beta^k : f(w - \alpha \beta^k g) \le f(w) - c_1 \alpha \beta^k \|g\|^2 \}
 *
 * `rate` is the α tried first, `shrink` is β and `sufficient` is c₁. The state's `alpha` is the rate last taken.
 *
 * Source: Armijo, 1966; Nocedal & Wright, "Numerical optimization", 2006, algorithm 3.1.
 * @throws RangeError unless `rate` is positive, `shrink` and `sufficient` are between 0 and 1.
 */
export function backtracking({
  rate = 1,
  shrink = 0.5,
  sufficient = 1e-4,
  ...rest
}: { rate?: number } & LineSearchOptions = {}): Optimizer<{ alpha: Float64Array }> {
  const name = "backtracking";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    shrink: within(name, "shrink", shrink, 0, 1),
    sufficient: within(name, "sufficient", sufficient, 0, 1),
  };
  return {
    name,
    hyperparameters,
    demonstration: 1,
    searches: true,
    init: () => ({ alpha: new Float64Array(1) }),
    step(w, g, { alpha }, rate, objective) {
      const down = g.map((gi) => -gi);
      alpha[0] = backtrack(required(name, objective), w, g, down, rate, { shrink, sufficient });
    },
  };
}
