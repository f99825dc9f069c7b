/** The affine map y = W x + b over many examples, and the way back through it: a linear model, and a layer of a network. */
import type { Arithmetic } from "../derivatives/arithmetic.ts";
import type { Layer } from "./model.ts";

/**
 * Writes y = W x + b for the first `count` rows of x (count × inputs, row by row) into the rows of y (count × outputs).
 * W (outputs × inputs, row by row) and b lie in the flat `w` where the layer says; a layer without biases has b = 0.
 *
 * Four rows at a time: each weight is read once for the four, and the four sums need not wait for one another.
 */
export function affine(layer: Layer, w: Float64Array, x: Float64Array, count: number, y: Float64Array): void {
  const { inputs: n, outputs: m, weights, biases } = layer;
  const fours = count - (count % 4);
  for (let r = 0; r < fours; r += 4) {
    const a = r * n;
    const b = (r + 1) * n;
    const c = (r + 2) * n;
    const d = (r + 3) * n;
    for (let k = 0; k < m; k++) {
      const row = weights + k * n;
      const bias = biases < 0 ? 0 : w[biases + k];
      let ya = bias;
      let yb = bias;
      let yc = bias;
      let yd = bias;
      for (let j = 0; j < n; j++) {
        const wj = w[row + j];
        ya += wj * x[a + j];
        yb += wj * x[b + j];
        yc += wj * x[c + j];
        yd += wj * x[d + j];
      }
      const at = r * m + k;
      y[at] = ya;
      y[at + m] = yb;
      y[at + 2 * m] = yc;
      y[at + 3 * m] = yd;
    }
  }
  for (let r = fours; r < count; r++) {
    for (let k = 0; k < m; k++) {
      let total = biases < 0 ? 0 : w[biases + k];
      for (let j = 0; j < n; j++) total += w[weights + k * n + j] * x[r * n + j];
      y[r * m + k] = total;
    }
  }
}

/**
 * Given δ = ∂L/∂y (count × outputs, row by row), writes ∂L/∂W = Σ δ xᵀ and ∂L/∂b = Σ δ, sums over the rows, into `out`
 * at the layer's places; the rest of `out` stays.
 * Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, algorithm 6.4.
 */
export function affineGradient(
  { inputs: n, outputs: m, weights, biases }: Layer,
  x: Float64Array,
  count: number,
  delta: Float64Array,
  out: Float64Array,
): void {
  out.fill(0, weights, weights + m * n);
  if (biases >= 0) out.fill(0, biases, biases + m);
  const fours = count - (count % 4);
  for (let r = 0; r < fours; r += 4) {
    const a = r * n;
    const b = (r + 1) * n;
    const c = (r + 2) * n;
    const d = (r + 3) * n;
    for (let k = 0; k < m; k++) {
      const at = r * m + k;
      const da = delta[at];
      const db = delta[at + m];
      const dc = delta[at + 2 * m];
      const dd = delta[at + 3 * m];
      if (biases >= 0) out[biases + k] += da + db + (dc + dd);
      const row = weights + k * n;
      for (let j = 0; j < n; j++) {
        out[row + j] += da * x[a + j] + db * x[b + j] + (dc * x[c + j] + dd * x[d + j]);
      }
    }
  }
  for (let r = fours; r < count; r++) {
    for (let k = 0; k < m; k++) {
      const d = delta[r * m + k];
      if (biases >= 0) out[biases + k] += d;
      for (let j = 0; j < n; j++) out[weights + k * n + j] += d * x[r * n + j];
    }
  }
}

/**
 * Given δ = ∂L/∂y (count × outputs, row by row), writes ∂L/∂x = Wᵀ δ into the rows of `back` (count × inputs).
 * Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, algorithm 6.4.
 */
export function affineBack(
  { inputs: n, outputs: m, weights }: Layer,
  w: Float64Array,
  count: number,
  delta: Float64Array,
  back: Float64Array,
): void {
  const fours = count - (count % 4);
  for (let r = 0; r < fours; r += 4) {
    const a = r * m;
    const b = (r + 1) * m;
    const c = (r + 2) * m;
    const d = (r + 3) * m;
    for (let j = 0; j < n; j++) {
      let ba = 0;
      let bb = 0;
      let bc = 0;
      let bd = 0;
      for (let k = 0; k < m; k++) {
        const wk = w[weights + k * n + j];
        ba += wk * delta[a + k];
        bb += wk * delta[b + k];
        bc += wk * delta[c + k];
        bd += wk * delta[d + k];
      }
      const at = r * n + j;
      back[at] = ba;
      back[at + n] = bb;
      back[at + 2 * n] = bc;
      back[at + 3 * n] = bd;
    }
  }
  for (let r = fours; r < count; r++) {
    for (let j = 0; j < n; j++) {
      let total = 0;
      for (let k = 0; k < m; k++) total += w[weights + k * n + j] * delta[r * m + k];
      back[r * n + j] = total;
    }
  }
}

/** The same map for one example, in primitives: y, of `outputs` numbers, from x, of `inputs`. */
export function affineFormula<T>(
  { inputs: n, outputs: m, weights, biases }: Layer,
  o: Arithmetic<T>,
  w: readonly T[],
  x: readonly T[],
): T[] {
  return Array.from({ length: m }, (_, k) => {
    const row = weights + k * n;
    const product = o.dot(w.slice(row, row + n), x);
    return biases < 0 ? product : o.add(product, w[biases + k]);
  });
}

/** A layer whose parameters begin at `from`: W, then b if there is an `intercept`; `end` is where the next may begin. */
export function layerAt(
  from: number,
  inputs: number,
  outputs: number,
  intercept: boolean,
): Layer & { end: number } {
  const biases = from + inputs * outputs;
  return {
    inputs,
    outputs,
    weights: from,
    biases: intercept ? biases : -1,
    end: intercept ? biases + outputs : biases,
  };
}
