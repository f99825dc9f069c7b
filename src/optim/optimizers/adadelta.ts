import { flag, fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * AdaDelta: the size of the recent steps takes the place of the rate, so that a step has the parameter's unit.
 *
 *     v \leftarrow \rho v + (1 - \rho) g^2, \qquad
 *     \Delta = \frac{\sqrt{d + \epsilon}}{\sqrt{v + \epsilon}} g, \qquad
 *     d \leftarrow \rho d + (1 - \rho) \Delta^2, \qquad w \leftarrow w - \alpha \Delta
 *
 * It starts slowly: the first steps are about √ε long. `lagged` divides by v as it was before this gradient joined it,
 * as TensorFlow.js does.
 *
 * Source: Zeiler, "ADADELTA: an adaptive learning rate method", 2012 (ρ = 0.95, ε = 1e-6; its α is 1).
 * @throws RangeError unless `rate` (α) is positive, `decay` (ρ) is in [0, 1) and `epsilon` is 0 or more.
 */
export function adadelta({
  rate = 1,
  decay: rho = 0.95,
  epsilon = 1e-6,
  lagged = false,
  ...rest
}: { rate?: number; decay?: number; epsilon?: number; lagged?: boolean } = {}): Optimizer<{
  v: Float64Array;
  d: Float64Array;
}> {
  const name = "adadelta";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    decay: fraction(name, "decay", rho),
    epsilon: nonNegative(name, "epsilon", epsilon),
    lagged: flag(name, "lagged", lagged),
  };
  return {
    name,
    hyperparameters,
    demonstration: 20,
    init: (n) => ({ v: new Float64Array(n), d: new Float64Array(n) }),
    step(w, g, { v, d }, rate) {
      for (let i = 0; i < w.length; i++) {
        const before = v[i];
        v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
        const delta = (Math.sqrt(d[i] + epsilon) / Math.sqrt((lagged ? before : v[i]) + epsilon)) * g[i];
        d[i] = rho * d[i] + (1 - rho) * delta * delta;
        w[i] -= rate * delta;
      }
    },
    derivedState: ({ v, d }, rate) => ({
      // The rate of the next step but for the gradient it has yet to see.
      effectiveRate: v.map((vi, i) => (rate * Math.sqrt(d[i] + epsilon)) / Math.sqrt(vi + epsilon)),
    }),
  };
}
