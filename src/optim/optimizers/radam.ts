import { fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer, StateView } from "../optimizer.ts";
import type { AdamOptions } from "./adam.ts";
import { moments, revealMoments, type Moments } from "./moments.ts";

/**
 * RAdam, rectified Adam: plain momentum until enough gradients were seen to trust v, then Adam, warmed up by r.
 *
 *     \rho_\infty = \frac{2}{1 - \beta_2} - 1, \qquad
 *     \rho_t = \rho_\infty - \frac{2 t \beta_2^t}{1 - \beta_2^t}, \qquad
 *     r_t = \sqrt{\frac{(\rho_t - 4)(\rho_t - 2) \rho_\infty}{(\rho_\infty - 4)(\rho_\infty - 2) \rho_t}}
 *
 *     w \leftarrow w - \alpha \hat m \, r_t \frac{\sqrt{1 - \beta_2^t}}{\sqrt{v} + \epsilon} \ (\rho_t > 5),
 *     \qquad w \leftarrow w - \alpha \hat m \ (\text{else})
 *
 * with m, m̂ and v as in Adam. The paper's threshold is 4; 5 is PyTorch's and Optax's.
 *
 * Source: Liu et al., "On the variance of the adaptive learning rate and beyond", 2020, algorithm 2.
 * @throws RangeError unless `rate` is positive, `beta1` and `beta2` are in [0, 1), `epsilon` is 0 or more, `threshold` positive.
 */
export function radam({
  rate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  threshold = 5,
  ...rest
}: AdamOptions & { threshold?: number } = {}): Optimizer<Moments & { t: Float64Array }> {
  const name = "radam";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    beta1: fraction(name, "beta1", beta1),
    beta2: fraction(name, "beta2", beta2),
    epsilon: nonNegative(name, "epsilon", epsilon),
    threshold: positive(name, "threshold", threshold),
  };
  const rhoInfinity = 2 / (1 - beta2) - 1;
  /** r after t steps, and 0 as long as there is none; c is 1 − β₂ᵗ. */
  const rectification = (t: number, c: number) => {
    const rho = rhoInfinity - (2 * t * (1 - c)) / c;
    if (rho <= Math.max(4, threshold)) return 0;
    return Math.sqrt(((rho - 4) * (rho - 2) * rhoInfinity) / ((rhoInfinity - 4) * (rhoInfinity - 2) * rho));
  };
  return {
    name,
    hyperparameters,
    demonstration: 0.1,
    init: (n) => ({ ...moments(n), t: new Float64Array(1) }),
    step(w, g, { m, v, c, t }, rate) {
      t[0]++;
      c[0] = beta1 * c[0] + (1 - beta1);
      c[1] = beta2 * c[1] + (1 - beta2);
      const r = rectification(t[0], c[1]);
      const root = r * Math.sqrt(c[1]);
      const toHat1 = 1 / c[0];
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        const mHat = m[i] * toHat1;
        w[i] -= rate * mHat * (r > 0 ? root / (Math.sqrt(v[i]) + epsilon) : 1);
      }
    },
    derivedState({ m, v, c, t }, rate): StateView {
      const r = t[0] > 0 ? rectification(t[0], c[1]) : 0;
      const { mHat, vHat } = revealMoments(m, v, c, rate, epsilon);
      const root = r * Math.sqrt(c[1]);
      const effectiveRate = v.map((vi) => rate * (r > 0 ? root / (Math.sqrt(vi) + epsilon) : 1));
      return { mHat, vHat, r, effectiveRate, effectiveStep: effectiveRate.map((ri, i) => ri * mHat[i]) };
    },
  };
}
