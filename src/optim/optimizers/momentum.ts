import { fraction, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * Classical momentum: a velocity remembers the steps before, and each gradient changes it.
 *
 *     u \leftarrow \mu u - \alpha \nabla f(w), \qquad w \leftarrow w + u
 *
 * The rate is inside the velocity; `heavyBall` has it outside. With a constant rate both make the same steps.
 *
 * Source: Polyak, "Some methods of speeding up the convergence of iteration methods", 1964, in the notation of
 * Sutskever, Martens, Dahl & Hinton, "On the importance of initialization and momentum in deep learning", 2013.
 * @throws RangeError unless `rate` (α) is positive and `momentum` (μ) is in [0, 1).
 */
export function momentum({
  rate = 0.01,
  momentum: mu = 0.9,
  ...rest
}: { rate?: number; momentum?: number } = {}): Optimizer<{ u: Float64Array }> {
  const name = "momentum";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = { rate: positive(name, "rate", rate), momentum: fraction(name, "momentum", mu) };
  return {
    name,
    hyperparameters,
    demonstration: 0.02,
    init: (n) => ({ u: new Float64Array(n) }),
    step(w, g, { u }, rate) {
      for (let i = 0; i < w.length; i++) {
        u[i] = mu * u[i] - rate * g[i];
        w[i] += u[i];
      }
    },
  };
}
