import { flag, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * AdaGrad: each parameter's rate falls with the size of all the gradients it has seen.
 *
 *     s \leftarrow s + g^2, \qquad w \leftarrow w - \alpha \frac{g}{\sqrt{s} + \epsilon}
 *
 * `initial` is s before the first step; `epsilonInside` writes √(s + ε) instead of √s + ε.
 *
 * Source: Duchi, Hazan & Singer, "Adaptive subgradient methods for online learning and stochastic optimization",
 * 2011; it names no rate, so the defaults are PyTorch's.
 * @throws RangeError unless `rate` (α) is positive, `epsilon` and `initial` are 0 or more.
 */
export function adagrad({
  rate = 0.01,
  epsilon = 1e-10,
  initial = 0,
  epsilonInside = false,
  ...rest
}: { rate?: number; epsilon?: number; initial?: number; epsilonInside?: boolean } = {}): Optimizer<{
  s: Float64Array;
}> {
  const name = "adagrad";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    epsilon: nonNegative(name, "epsilon", epsilon),
    initial: nonNegative(name, "initial", initial),
    epsilonInside: flag(name, "epsilonInside", epsilonInside),
  };
  const size = (s: number) => (epsilonInside ? Math.sqrt(s + epsilon) : Math.sqrt(s) + epsilon);
  return {
    name,
    hyperparameters,
    demonstration: 1,
    init: (n) => ({ s: new Float64Array(n).fill(initial) }),
    step(w, g, { s }, rate) {
      for (let i = 0; i < w.length; i++) {
        s[i] += g[i] * g[i];
        w[i] -= (rate * g[i]) / size(s[i]);
      }
    },
    derivedState: ({ s }, rate) => ({ effectiveRate: s.map((si) => rate / size(si)) }),
  };
}
