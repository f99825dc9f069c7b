import { flag, fraction, nonNegative, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/** The hyperparameters of RMSProp, with those that tell its published variants apart. */
export interface RMSPropOptions {
  rate?: number;
  /** ρ, how much of the averages survives a step. */
  decay?: number;
  epsilon?: number;
  /** μ of a velocity made of the divided gradients; 0 is none. */
  momentum?: number;
  /** Divide by the gradients' spread about their average instead of by their size. */
  centered?: boolean;
  /** √(v + ε) instead of √v + ε. */
  epsilonInside?: boolean;
  /** u ← μu + α g/√v, w ← w − u instead of u ← μu + g/√v, w ← w − αu: differs under a schedule. */
  rateInside?: boolean;
  /** v before the first step. */
  initial?: number;
}

type RMSPropState = { v: Float64Array; gBar: Float64Array; u: Float64Array };

/**
 * RMSProp: AdaGrad with a memory that fades. Each gradient is divided by the root of the mean square of the recent ones.
 *
 *     v \leftarrow \rho v + (1 - \rho) g^2, \qquad w \leftarrow w - \alpha \frac{g}{\sqrt{v} + \epsilon}
 *
 * and with `centered` by the gradients' spread about their average instead:
 *
 *     \bar g \leftarrow \rho \bar g + (1 - \rho) g
 *     w \leftarrow w - \alpha \frac{g}{\sqrt{v - \bar g^2} + \epsilon}
 *
 * Source: Tieleman & Hinton, "Neural networks for machine learning", lecture 6.5, 2012; centered: Graves,
 * "Generating sequences with recurrent neural networks", 2013. There is no paper with defaults: they are PyTorch's.
 * @throws RangeError unless `rate` is positive, `decay` and `momentum` are in [0, 1), `epsilon` and `initial` 0 or more.
 */
export function rmsprop({
  rate = 0.01,
  decay: rho = 0.99,
  epsilon = 1e-8,
  momentum: mu = 0,
  centered = false,
  epsilonInside = false,
  rateInside = false,
  initial = 0,
  ...rest
}: RMSPropOptions = {}): Optimizer<RMSPropState> {
  const name = "rmsprop";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    decay: fraction(name, "decay", rho),
    epsilon: nonNegative(name, "epsilon", epsilon),
    momentum: fraction(name, "momentum", mu),
    centered: flag(name, "centered", centered),
    epsilonInside: flag(name, "epsilonInside", epsilonInside),
    rateInside: flag(name, "rateInside", rateInside),
    initial: nonNegative(name, "initial", initial),
  };
  const size = (v: number, gBar: number) => {
    // Rounding can take v below ḡ² where the gradient hardly changes.
    const square = centered ? Math.max(0, v - gBar * gBar) : v;
    return epsilonInside ? Math.sqrt(square + epsilon) : Math.sqrt(square) + epsilon;
  };
  return {
    name,
    hyperparameters,
    demonstration: 0.05,
    init: (n) => ({
      v: new Float64Array(n).fill(initial),
      gBar: new Float64Array(centered ? n : 0),
      u: new Float64Array(mu > 0 ? n : 0),
    }),
    step(w, g, { v, gBar, u }, rate) {
      for (let i = 0; i < w.length; i++) {
        v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
        if (centered) gBar[i] = rho * gBar[i] + (1 - rho) * g[i];
        const scaled = g[i] / size(v[i], centered ? gBar[i] : 0);
        if (mu === 0) w[i] -= rate * scaled;
        else {
          u[i] = mu * u[i] + (rateInside ? rate * scaled : scaled);
          w[i] -= rateInside ? u[i] : rate * u[i];
        }
      }
    },
    derivedState: ({ v, gBar }, rate) => ({
      effectiveRate: v.map((vi, i) => rate / size(vi, centered ? gBar[i] : 0)),
    }),
  };
}
