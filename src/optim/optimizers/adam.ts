import { flag, fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";
import { moments, revealMoments, type Moments } from "./moments.ts";

/** The options that Adam shares with its kin. */
export interface AdamOptions {
  /** α. */
  rate?: number;
  /** β₁ and β₂: how much of m and of v survives a step. */
  beta1?: number;
  beta2?: number;
  /** ε, which keeps the quotient finite where v̂ is 0. */
  epsilon?: number;
}

/**
 * Adam, adaptive moment estimation: momentum, divided for each parameter by the size of its recent gradients.
 *
 *     m \leftarrow \beta_1 m + (1 - \beta_1) g, \qquad v \leftarrow \beta_2 v + (1 - \beta_2) g^2,
 *     \hat m = \frac{m}{1 - \beta_1^t}, \qquad \hat v = \frac{v}{1 - \beta_2^t}, \qquad
 *     w \leftarrow w - \alpha \frac{\hat m}{\sqrt{\hat v} + \epsilon}
 *
 * Without `correctBias`, m and v stand for m̂ and v̂. `epsilonRoot` is added under the root (Optax's eps_root).
 *
 * Source: Kingma & Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1 and its defaults.
 * @throws RangeError unless `rate` is positive, `beta1` and `beta2` are in [0, 1), the epsilons 0 or more.
 */
export function adam({
  rate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  epsilonRoot = 0,
  correctBias = true,
  ...rest
}: AdamOptions & { epsilonRoot?: number; correctBias?: boolean } = {}): Optimizer<Moments> {
  const name = "adam";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    beta1: fraction(name, "beta1", beta1),
    beta2: fraction(name, "beta2", beta2),
    epsilon: nonNegative(name, "epsilon", epsilon),
    epsilonRoot: nonNegative(name, "epsilonRoot", epsilonRoot),
    correctBias: flag(name, "correctBias", correctBias),
  };
  return {
    name,
    hyperparameters,
    demonstration: 0.1,
    init: moments,
    step(w, g, { m, v, c }, rate) {
      c[0] = beta1 * c[0] + (1 - beta1);
      c[1] = beta2 * c[1] + (1 - beta2);
      const toHat1 = correctBias ? 1 / c[0] : 1;
      const toHat2 = correctBias ? 1 / c[1] : 1;
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        const mHat = m[i] * toHat1;
        const vHat = v[i] * toHat2;
        w[i] -= (rate * mHat) / (Math.sqrt(vHat + epsilonRoot) + epsilon);
      }
    },
    derivedState: ({ m, v, c }, rate) =>
      revealMoments(m, v, correctBias ? c : [1, 1], rate, epsilon, epsilonRoot),
  };
}
