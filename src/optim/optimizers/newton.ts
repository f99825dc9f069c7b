import { rejectUnknown, positive } from "../check.ts";
import { hessian } from "../hessian.ts";
import type { Optimizer } from "../optimizer.ts";
import { solvePositive } from "./cholesky.ts";
import { backtrack, required } from "./line-search.ts";

/**
 * Newton's method, as a yardstick: jumps to the minimum of the parabola that fits here, shortened until it pays.
 *
 *     \left( \nabla^2 f(w) + \tau I \right) p = -\nabla f(w), \qquad w \leftarrow w + \alpha p
 *
 * τ is 0 where the Hessian is positive definite, else large enough to make it so. An objective without a Hessian has
 * it made from differences of its gradient, at 2n gradients a step; one with it pays n.
 *
 * Source: Nocedal & Wright, "Numerical optimization", 2006, algorithms 3.2 and 3.3.
 * @throws RangeError unless `rate` (the step tried first) is positive.
 */
export function newton({ rate = 1, ...rest }: { rate?: number } = {}): Optimizer<{ alpha: Float64Array }> {
  const name = "newton";
  rejectUnknown(name, rest, arguments[0]);
  return {
    name,
    hyperparameters: { rate: positive(name, "rate", rate) },
    demonstration: 1,
    searches: true,
    init: () => ({ alpha: new Float64Array(1) }),
    step(w, g, { alpha }, rate, given) {
      const objective = required(name, given);
      const p = solvePositive(
        hessian(objective, w),
        g.map((gi) => -gi),
      );
      alpha[0] = backtrack(objective, w, g, p, rate);
    },
  };
}
