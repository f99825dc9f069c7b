import { fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * Lion, evolved sign momentum: every parameter moves by the rate itself; only the direction is learned.
 *
 *     c = \beta_1 m + (1 - \beta_1) g, \qquad
 *     w \leftarrow w - \alpha (\operatorname{sign}(c) + \lambda w), \qquad
 *     m \leftarrow \beta_2 m + (1 - \beta_2) g
 *
 * Near a minimum it paces to and fro by α: it settles only under a schedule that lowers the rate.
 *
 * Source: Chen et al., "Symbolic discovery of optimization algorithms", 2023, algorithm 2 (β₁ = 0.9, β₂ = 0.99).
 * @throws RangeError unless `rate` is positive, `beta1` and `beta2` are in [0, 1), `weightDecay` (λ) is 0 or more.
 */
export function lion({
  rate = 0.0001,
  beta1 = 0.9,
  beta2 = 0.99,
  weightDecay: lambda = 0,
  ...rest
}: { rate?: number; beta1?: number; beta2?: number; weightDecay?: number } = {}): Optimizer<{
  m: Float64Array;
}> {
  const name = "lion";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    beta1: fraction(name, "beta1", beta1),
    beta2: fraction(name, "beta2", beta2),
    weightDecay: nonNegative(name, "weightDecay", lambda),
  };
  return {
    name,
    hyperparameters,
    demonstration: 0.02,
    init: (n) => ({ m: new Float64Array(n) }),
    step(w, g, { m }, rate) {
      for (let i = 0; i < w.length; i++) {
        const c = beta1 * m[i] + (1 - beta1) * g[i];
        w[i] -= rate * (Math.sign(c) + lambda * w[i]);
        m[i] = beta2 * m[i] + (1 - beta2) * g[i];
      }
    },
  };
}
