import { fraction, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * Nesterov's momentum in the classical form: the gradient is taken where the velocity alone would lead.
 *
 *     u \leftarrow \mu u - \alpha \nabla f(w + \mu u), \qquad w \leftarrow w + u
 *
 * `heavyBall` with `nesterov: true` is the same method seen from the points w + μu.
 *
 * Source: Nesterov, "A method of solving a convex programming problem with convergence rate O(1/k²)", 1983, in the
 * notation of Sutskever, Martens, Dahl & Hinton, 2013.
 * @throws RangeError unless `rate` (α) is positive and `momentum` (μ) is in [0, 1).
 */
export function nesterov({
  rate = 0.01,
  momentum: mu = 0.9,
  ...rest
}: { rate?: number; momentum?: number } = {}): Optimizer<{ u: Float64Array }> {
  const name = "nesterov";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = { rate: positive(name, "rate", rate), momentum: fraction(name, "momentum", mu) };
  return {
    name,
    hyperparameters,
    demonstration: 0.02,
    init: (n) => ({ u: new Float64Array(n) }),
    lookahead(w, { u }, out) {
      for (let i = 0; i < w.length; i++) out[i] = w[i] + mu * u[i];
    },
    step(w, g, { u }, rate) {
      for (let i = 0; i < w.length; i++) {
        u[i] = mu * u[i] - rate * g[i];
        w[i] += u[i];
      }
    },
  };
}
