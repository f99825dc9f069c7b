/**
 * Solves (H + τI) p = b for a symmetric H (n × n, row by row), with the smallest τ of 0, τ₀, 4τ₀, 16τ₀, … for which
 * H + τI is positive definite, so that p points downhill when b = −∇f.
 *
 * Source: Nocedal & Wright, "Numerical optimization", 2006, algorithm 3.3 (Cholesky with added multiple of the identity).
 */
export function solvePositive(H: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const L = new Float64Array(n * n);
  let norm = 0;
  for (const h of H) norm = Math.max(norm, Math.abs(h));
  const smallest = 1e-3 * (norm > 0 ? norm : 1);
  let tau = 0;
  while (!factor(H, tau, L, n)) {
    tau = tau === 0 ? smallest : 4 * tau;
    if (!Number.isFinite(tau)) return b.slice();
  }
  return substitute(L, b);
}

/** Solves A x = b for a symmetric positive definite A (n × n, row by row); undefined where A is not that. */
export function solve(A: Float64Array, b: Float64Array): Float64Array | undefined {
  const L = new Float64Array(A.length);
  return factor(A, 0, L, b.length) ? substitute(L, b) : undefined;
}

/** Solves L Lᵀ p = b. */
function substitute(L: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const p = b.slice();
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) p[i] -= L[i * n + j] * p[j];
    p[i] /= L[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) p[i] -= L[j * n + i] * p[j];
    p[i] /= L[i * n + i];
  }
  return p;
}

/** Writes the lower triangle L of H + τI = L Lᵀ; false where that matrix is not positive definite. */
function factor(H: Float64Array, tau: number, L: Float64Array, n: number): boolean {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = H[i * n + j] + (i === j ? tau : 0);
      for (let k = 0; k < j; k++) sum -= L[i * n + k] * L[j * n + k];
      if (i !== j) L[i * n + j] = sum / L[j * n + j];
      else if (sum > 1e-14 * Math.abs(H[i * n + i])) L[i * n + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}
