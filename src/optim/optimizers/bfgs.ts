import { rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";
import { backtrack, dot, required } from "./line-search.ts";

type BFGSState = {
  /** The estimate of the inverse Hessian, n × n, row by row. */
  H: Float64Array;
  /** Where the step before began, and the gradient there. */
  before: Float64Array;
  gBefore: Float64Array;
  /** The rate last taken, and how often H was brought up to date. */
  alpha: Float64Array;
  updates: Float64Array;
};

/**
 * BFGS, as a yardstick: Newton's method that learns the inverse Hessian from the gradients it meets.
 *
 *     p = -H \nabla f(w), \qquad w \leftarrow w + \alpha p, \qquad
 *     H \leftarrow (I - \rho s y^{\mathsf T}) H (I - \rho y s^{\mathsf T}) + \rho s s^{\mathsf T},
 *     \quad s = \Delta w, \; y = \Delta \nabla f, \; \rho = \frac{1}{s^{\mathsf T} y}
 *
 * H begins as (sᵀy / yᵀy) I after a first step no longer than 1, and is left alone where sᵀy is not clearly positive.
 *
 * Source: Broyden, Fletcher, Goldfarb, Shanno, 1970; Nocedal & Wright, "Numerical optimization", 2006, algorithm 6.1.
 * @throws RangeError unless `rate` (the step tried first) is positive.
 */
export function bfgs({ rate = 1, ...rest }: { rate?: number } = {}): Optimizer<BFGSState> {
  const name = "bfgs";
  rejectUnknown(name, rest, arguments[0]);
  return {
    name,
    hyperparameters: { rate: positive(name, "rate", rate) },
    demonstration: 1,
    searches: true,
    init: (n) => ({
      H: new Float64Array(n * n),
      before: new Float64Array(n),
      gBefore: new Float64Array(n),
      alpha: new Float64Array(1),
      updates: new Float64Array(1),
    }),
    step(w, g, { H, before, gBefore, alpha, updates }, rate, objective) {
      if (H[0] === 0) identity(H, Math.min(1, 1 / Math.sqrt(dot(g, g))));
      else {
        const s = w.map((wi, i) => wi - before[i]);
        const y = g.map((gi, i) => gi - gBefore[i]);
        const sy = dot(s, y);
        if (sy > 1e-10 * Math.sqrt(dot(s, s) * dot(y, y))) {
          if (updates[0]++ === 0) identity(H, sy / dot(y, y));
          update(H, s, y, 1 / sy);
        }
      }
      before.set(w);
      gBefore.set(g);
      let p = downhill(H, g);
      // An estimate spoilt by rounding is begun again from the gradient.
      if (!(dot(p, g) < 0)) {
        identity(H, 1);
        p = downhill(H, g);
      }
      alpha[0] = backtrack(required(name, objective), w, g, p, rate);
    },
  };
}

/** H ← size · I */
function identity(H: Float64Array, size: number): void {
  const n = Math.sqrt(H.length);
  H.fill(0);
  for (let i = 0; i < n; i++) H[i * n + i] = size;
}

/** −H g */
function downhill(H: Float64Array, g: Float64Array): Float64Array {
  const n = g.length;
  return g.map((_, i) => -dot(H.subarray(i * n, (i + 1) * n), g));
}

/** H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ, multiplied out for a symmetric H. */
function update(H: Float64Array, s: Float64Array, y: Float64Array, rho: number): void {
  const n = s.length;
  const Hy = downhill(H, y).map((hi) => -hi);
  const spread = rho * (1 + rho * dot(y, Hy));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) H[i * n + j] += spread * s[i] * s[j] - rho * (Hy[i] * s[j] + s[i] * Hy[j]);
  }
}
