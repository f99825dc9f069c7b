import type { Objective } from "./objective.ts";

/**
 * ∇²f(x), n × n, row by row: the objective's own, or else from central differences of its gradient, ½ (D + Dᵀ), at 2n
 * gradients. Their steps h = ∛ε_mach max(1, |xⱼ|) balance round-off and truncation, and leave about 10 digits.
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed., 2006, section 8.1.
 */
export function hessian(objective: Objective, x: Float64Array): Float64Array {
  const n = x.length;
  const H = new Float64Array(n * n);
  if (objective.hessian) {
    objective.hessian(x, H);
    return H;
  }
  const at = x.slice();
  const above = new Float64Array(n);
  const below = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x[j]));
    at[j] = x[j] + h;
    objective.gradient(at, above);
    at[j] = x[j] - h;
    objective.gradient(at, below);
    at[j] = x[j];
    for (let i = 0; i < n; i++) {
      const slope = (above[i] - below[i]) / (2 * h);
      H[i * n + j] += slope / 2;
      H[j * n + i] += slope / 2;
    }
  }
  return H;
}
