/** The closed form of the linear model under squared error. */
import { flag, rejectUnknown } from "../check.ts";
import type { Dataset } from "../data/dataset.ts";
import { solve } from "../optimizers/cholesky.ts";

/** The linear equations XᵀX w = Xᵀy for the m parameters of each output. */
export interface NormalEquations {
  /** XᵀX, m × m, row by row. */
  readonly matrix: Float64Array;
  /** Xᵀy of each output, one after the other. */
  readonly rights: readonly Float64Array[];
}

/**
 * XᵀX w = Xᵀy, which holds where the gradient of Σ (y − wᵀx)² is zero. With an intercept, X has a last column of ones,
 * so that the parameters come in the order of the model `linear`.
 * @throws RangeError unless `intercept` is true or false.
 */
export function normalEquations(
  { count, inputs, outputs, x, y }: Dataset,
  { intercept = true, ...rest }: { intercept?: boolean } = {},
): NormalEquations {
  rejectUnknown("normalEquations", rest, arguments[1]);
  const m = inputs + (flag("normalEquations", "intercept", intercept) ? 1 : 0);
  const at = (i: number, k: number) => (k < inputs ? x[i * inputs + k] : 1);
  const matrix = new Float64Array(m * m);
  const rights = Array.from({ length: outputs }, () => new Float64Array(m));
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < m; j++) {
      for (let k = 0; k < m; k++) matrix[j * m + k] += at(i, j) * at(i, k);
      for (const [r, right] of rights.entries()) right[j] += at(i, j) * y[i * outputs + r];
    }
  }
  return { matrix, rights };
}

/**
 * The parameters of the linear model with the least squared error: the solution of the normal equations, row by row, in
 * the order of the model `linear`. Undefined where there are many: fewer examples than parameters, or columns that
 * depend on each other.
 * @throws RangeError unless `intercept` is true or false.
 */
export function leastSquares(
  data: Dataset,
  { intercept = true, ...rest }: { intercept?: boolean } = {},
): Float64Array | undefined {
  rejectUnknown("leastSquares", rest, arguments[1]);
  const { matrix, rights } = normalEquations(data, { intercept });
  const rows = rights.map((right) => solve(matrix, right));
  if (!rows.every((row) => row !== undefined)) return undefined;
  const weights = rows.flatMap((row) => Array.from(row.subarray(0, data.inputs)));
  const biases = intercept ? rows.map((row) => row[data.inputs]) : [];
  return Float64Array.from([...weights, ...biases]);
}
