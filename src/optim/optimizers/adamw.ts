import { fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";
import type { AdamOptions } from "./adam.ts";
import { moments, revealMoments, type Moments } from "./moments.ts";

/**
 * AdamW: Adam that also shrinks the parameters, apart from the gradient, so that the shrinking is not divided by √v̂.
 *
 *     w \leftarrow w - \alpha \left( \frac{\hat m}{\sqrt{\hat v} + \epsilon} + \lambda w \right)
 *
 * with m̂ and v̂ as in Adam. As in PyTorch and Optax, λ is multiplied by the rate; in the paper it is not.
 *
 * Source: Loshchilov & Hutter, "Decoupled weight decay regularization", 2019; λ = 0.01 is PyTorch's.
 * @throws RangeError unless `rate` is positive, `beta1` and `beta2` are in [0, 1), `epsilon` and `weightDecay` (λ) 0 or more.
 */
export function adamw({
  rate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  weightDecay: lambda = 0.01,
  ...rest
}: AdamOptions & { weightDecay?: number } = {}): Optimizer<Moments> {
  const name = "adamw";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    beta1: fraction(name, "beta1", beta1),
    beta2: fraction(name, "beta2", beta2),
    epsilon: nonNegative(name, "epsilon", epsilon),
    weightDecay: nonNegative(name, "weightDecay", lambda),
  };
  return {
    name,
    hyperparameters,
    demonstration: 0.1,
    init: moments,
    step(w, g, { m, v, c }, rate) {
      c[0] = beta1 * c[0] + (1 - beta1);
      c[1] = beta2 * c[1] + (1 - beta2);
      const toHat1 = 1 / c[0];
      const toHat2 = 1 / c[1];
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        const mHat = m[i] * toHat1;
        const vHat = v[i] * toHat2;
        w[i] -= rate * (mHat / (Math.sqrt(vHat) + epsilon) + lambda * w[i]);
      }
    },
    derivedState: ({ m, v, c }, rate) => revealMoments(m, v, c, rate, epsilon),
  };
}
