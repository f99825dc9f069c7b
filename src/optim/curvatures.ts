import { vector } from "./check.ts";
import { hessian } from "./hessian.ts";
import type { Objective } from "./objective.ts";

/**
 * The n curvatures of an objective at a point, smallest first: the eigenvalues of its Hessian. Where they are positive,
 * gradient descent nearby is stable below the rate 2 / the largest.
 *
 * Source: Jacobi's method of rotations; Golub & Van Loan, "Matrix computations", 2013, section 8.5.
 * @throws RangeError unless `at` is n finite numbers, n being the objective's dimension.
 */
export function curvatures(objective: Objective, at: ArrayLike<number>): Float64Array {
  const n = objective.dimension;
  const H = hessian(objective, vector("curvatures", "at", at, n));
  // Each sweep rotates away every element off the diagonal once; they vanish quadratically, long before the last sweep.
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        off += Math.abs(H[p * n + q]);
        if (H[p * n + q] !== 0) rotate(H, n, p, q);
      }
    }
    if (off === 0) break;
  }
  return Float64Array.from({ length: n }, (_, i) => H[i * n + i]).sort();
}

/** H ← Rᵀ H R, with the rotation R in the plane (p, q) that makes H[p, q] zero. */
function rotate(H: Float64Array, n: number, p: number, q: number): void {
  const theta = (H[q * n + q] - H[p * n + p]) / (2 * H[p * n + q]);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const a = H[k * n + p];
    const b = H[k * n + q];
    H[k * n + p] = c * a - s * b;
    H[k * n + q] = s * a + c * b;
  }
  for (let k = 0; k < n; k++) {
    const a = H[p * n + k];
    const b = H[q * n + k];
    H[p * n + k] = c * a - s * b;
    H[q * n + k] = s * a + c * b;
  }
  H[p * n + q] = H[q * n + p] = 0;
}
