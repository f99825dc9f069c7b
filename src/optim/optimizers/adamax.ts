import { flag, fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";
import type { AdamOptions } from "./adam.ts";

/**
 * Adamax: Adam with the largest recent gradient in place of their mean square.
 *
 *     m \leftarrow \beta_1 m + (1 - \beta_1) g, \qquad u \leftarrow \max(\beta_2 u, |g| + \epsilon), \qquad
 *     w \leftarrow w - \frac{\alpha}{1 - \beta_1^t} \frac{m}{u}
 *
 * The paper has no ε; PyTorch and Optax add it to |g|, as here, and TensorFlow.js to u when it divides
 * (`epsilonInside: false`).
 *
 * Source: Kingma & Ba, "Adam: a method for stochastic optimization", 2015, algorithm 2; ε is PyTorch's.
 * @throws RangeError unless `rate` is positive, `beta1` and `beta2` are in [0, 1), `epsilon` is 0 or more.
 */
export function adamax({
  rate = 0.002,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  epsilonInside = true,
  ...rest
}: AdamOptions & { epsilonInside?: boolean } = {}): Optimizer<{
  m: Float64Array;
  u: Float64Array;
  c: Float64Array;
}> {
  const name = "adamax";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    beta1: fraction(name, "beta1", beta1),
    beta2: fraction(name, "beta2", beta2),
    epsilon: nonNegative(name, "epsilon", epsilon),
    epsilonInside: flag(name, "epsilonInside", epsilonInside),
  };
  const inside = epsilonInside ? epsilon : 0;
  const outside = epsilonInside ? 0 : epsilon;
  return {
    name,
    hyperparameters,
    demonstration: 0.1,
    init: (n) => ({ m: new Float64Array(n), u: new Float64Array(n), c: new Float64Array(1) }),
    step(w, g, { m, u, c }, rate) {
      c[0] = beta1 * c[0] + (1 - beta1);
      const toHat = 1 / c[0];
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        u[i] = Math.max(beta2 * u[i], Math.abs(g[i]) + inside);
        const mHat = m[i] * toHat;
        w[i] -= (rate * mHat) / (u[i] + outside);
      }
    },
    derivedState({ m, u, c }, rate) {
      const mHat = m.map((mi) => mi / c[0]);
      const effectiveRate = u.map((ui) => rate / (ui + outside));
      return { mHat, effectiveRate, effectiveStep: effectiveRate.map((ri, i) => ri * mHat[i]) };
    },
  };
}
