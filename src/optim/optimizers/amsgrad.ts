import { flag, fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";
import type { AdamOptions } from "./adam.ts";
import { moments, revealMoments, type Moments } from "./moments.ts";

/**
 * AMSGrad: Adam whose second moment never falls, so that no parameter's rate rises again.
 *
 *     m \leftarrow \beta_1 m + (1 - \beta_1) g, \qquad v \leftarrow \beta_2 v + (1 - \beta_2) g^2, \qquad
 *     v_{\max} \leftarrow \max(v_{\max}, v), \qquad
 *     w \leftarrow w - \alpha \frac{m / (1 - \beta_1^t)}{\sqrt{v_{\max} / (1 - \beta_2^t)} + \epsilon}
 *
 * This is PyTorch's form. The paper corrects no bias (`correctBias: false`); Optax takes the maximum of v̂ rather than
 * of v (`correctFirst: true`).
 *
 * Source: Reddi, Kale & Kumar, "On the convergence of Adam and beyond", 2018; defaults are PyTorch's.
 * @throws RangeError unless `rate` is positive, `beta1` and `beta2` are in [0, 1), `epsilon` is 0 or more.
 */
export function amsgrad({
  rate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-8,
  correctBias = true,
  correctFirst = false,
  ...rest
}: AdamOptions & { correctBias?: boolean; correctFirst?: boolean } = {}): Optimizer<
  Moments & { vMax: Float64Array }
> {
  const name = "amsgrad";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    beta1: fraction(name, "beta1", beta1),
    beta2: fraction(name, "beta2", beta2),
    epsilon: nonNegative(name, "epsilon", epsilon),
    correctBias: flag(name, "correctBias", correctBias),
    correctFirst: flag(name, "correctFirst", correctFirst),
  };
  return {
    name,
    hyperparameters,
    demonstration: 0.1,
    init: (n) => ({ ...moments(n), vMax: new Float64Array(n) }),
    step(w, g, { m, v, c, vMax }, rate) {
      c[0] = beta1 * c[0] + (1 - beta1);
      c[1] = beta2 * c[1] + (1 - beta2);
      const toHat1 = correctBias ? 1 / c[0] : 1;
      const toHat2 = correctBias ? 1 / c[1] : 1;
      const before = correctFirst ? toHat2 : 1;
      const after = correctFirst ? 1 : toHat2;
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        vMax[i] = Math.max(vMax[i], v[i] * before);
        const mHat = m[i] * toHat1;
        const vHat = vMax[i] * after;
        w[i] -= (rate * mHat) / (Math.sqrt(vHat) + epsilon);
      }
    },
    derivedState({ m, c, vMax }, rate) {
      const weights = correctBias ? [c[0], correctFirst ? 1 : c[1]] : [1, 1];
      return revealMoments(m, vMax, weights, rate, epsilon);
    },
  };
}
