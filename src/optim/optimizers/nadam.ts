import { flag, fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer, StateView } from "../optimizer.ts";
import type { AdamOptions } from "./adam.ts";

type NadamState = {
  m: Float64Array;
  v: Float64Array;
  /** 1 − β₂ᵗ */
  c: Float64Array;
  /** [t, μ₁ μ₂ … μₜ] */
  product: Float64Array;
};

/**
 * NAdam: Adam with Nesterov's momentum, whose momentum μₜ warms up.
 *
 *     \mu_t = \beta_1 (1 - \tfrac12 \, 0.96^{t \psi}), \qquad
 *     \hat m = \frac{\mu_{t+1} \, m}{1 - \prod_{i \le t+1} \mu_i} + \frac{(1 - \mu_t) \, g}{1 - \prod_{i \le t} \mu_i}, \qquad
 *     w \leftarrow w - \alpha \frac{\hat m}{\sqrt{\hat v} + \epsilon}
 *
 * with m, v and v̂ as in Adam. Optax holds the momentum at β₁ from the start (`warmUp: false`).
 *
 * Source: Dozat, "Incorporating Nesterov momentum into Adam", 2016; defaults are PyTorch's.
 * @throws RangeError unless `rate` is positive, `beta1` and `beta2` are in [0, 1), `epsilon` and `momentumDecay` (ψ) 0 or more.
 */
export function nadam({
  rate = 0.002,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  momentumDecay: psi = 0.004,
  warmUp = true,
  ...rest
}: AdamOptions & { momentumDecay?: number; warmUp?: boolean } = {}): Optimizer<NadamState> {
  const name = "nadam";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    beta1: fraction(name, "beta1", beta1),
    beta2: fraction(name, "beta2", beta2),
    epsilon: nonNegative(name, "epsilon", epsilon),
    momentumDecay: nonNegative(name, "momentumDecay", psi),
    warmUp: flag(name, "warmUp", warmUp),
  };
  const mu = (t: number) => (warmUp ? beta1 * (1 - 0.5 * 0.96 ** (t * psi)) : beta1);
  return {
    name,
    hyperparameters,
    demonstration: 0.1,
    init: (n) => ({
      m: new Float64Array(n),
      v: new Float64Array(n),
      c: new Float64Array(1),
      product: Float64Array.of(0, 1),
    }),
    step(w, g, { m, v, c, product }, rate) {
      const t = (product[0] += 1);
      product[1] *= mu(t);
      c[0] = beta2 * c[0] + (1 - beta2);
      const ofM = mu(t + 1) / (1 - product[1] * mu(t + 1));
      const ofG = (1 - mu(t)) / (1 - product[1]);
      const toHat2 = 1 / c[0];
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        const mHat = ofM * m[i] + ofG * g[i];
        const vHat = v[i] * toHat2;
        w[i] -= (rate * mHat) / (Math.sqrt(vHat) + epsilon);
      }
    },
    derivedState({ v, c, product }, rate): StateView {
      const vHat = v.map((vi) => vi / c[0]);
      return { vHat, effectiveRate: vHat.map((vi) => rate / (Math.sqrt(vi) + epsilon)), mu: mu(product[0]) };
    },
  };
}
