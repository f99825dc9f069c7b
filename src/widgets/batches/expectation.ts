import type { Schedule } from "../../optim/index.ts";
import { all, best, excess, flock, N, start } from "./sheep.ts";

/**
 * What a run expects of its batches: the loss above its minimum, averaged over all possible draws of a new batch for
 * every step. With the batch's mean Hessian A and mean noise n, the distance e = w − w* obeys
 *
 *     e ← e − α (A e + n)
 *
 * so that its mean and its second moment can be carried along exactly, and no run need be repeated to find its average.
 */
const [xx, xm] = all;
/** Means of xᵏ, of r xᵏ and of r² xᵏ, where r is what the best line leaves. */
const powers = new Float64Array(5);
const residual = new Float64Array(4);
const squared = new Float64Array(3);
for (let i = 0; i < N; i++) {
  const x = flock.x[i];
  const r = best[0] * x + best[1] - flock.y[i];
  for (let k = 0; k < 5; k++) powers[k] += x ** k / N;
  for (let k = 0; k < 4; k++) residual[k] += (r * x ** k) / N;
  for (let k = 0; k < 3; k++) squared[k] += (r * r * x ** k) / N;
}
const [, x1, x2, x3, x4] = powers;
const [r0, r1, r2, r3] = residual;
const [q0, q1, q2] = squared;

/** Mean squared length of the noise in one example's gradient at the minimum. */
export const noise = 4 * (q0 + q2);
/** What the best line leaves of the mean squared error. */
export const remaining = q0;

/** How batches are drawn: each sheep anew from all, or no sheep twice in one batch. */
export type Draw = "replacement" | "without";

/** By how much the variance of a batch's mean is less than that of one example's. */
const shareOf = (size: number, draw: Draw) => (draw === "without" ? (N - size) / (N - 1) / size : 1 / size);

/** The expected loss above its minimum after each number of steps in `at`, which rises. */
export function expected(
  size: number,
  rate: Schedule,
  at: ArrayLike<number>,
  draw: Draw = "replacement",
): Float64Array {
  const out = new Float64Array(at.length);
  let [m0, m1] = [start[0] - best[0], start[1] - best[1]];
  let [s00, s01, s11] = [m0 * m0, m0 * m1, m1 * m1];
  const share = shareOf(size, draw);
  let t = 0;
  for (let k = 0; k < at.length; k++) {
    for (; t < at[k]; t++) {
      const a = rate(t);
      // H S, with H = 2 (x² x; x 1).
      const p00 = 2 * (xx * s00 + xm * s01);
      const p01 = 2 * (xx * s01 + xm * s11);
      const p10 = 2 * (xm * s00 + s01);
      const p11 = 2 * (xm * s01 + s11);
      // H S H.
      const h00 = 2 * (p00 * xx + p01 * xm);
      const h01 = 2 * (p00 * xm + p01);
      const h11 = 2 * (p10 * xm + p11);
      // Of single examples: their Hessians on both sides of S, with their noise on one side, and their noise alone.
      const e00 = 4 * (s00 * x4 + 2 * s01 * x3 + s11 * x2) + 8 * (m0 * r3 + m1 * r2) + 4 * q2;
      const e01 = 4 * (s00 * x3 + 2 * s01 * x2 + s11 * x1) + 8 * (m0 * r2 + m1 * r1) + 4 * q1;
      const e11 = 4 * (s00 * x2 + 2 * s01 * x1 + s11) + 8 * (m0 * r1 + m1 * r0) + 4 * q0;
      s00 += -2 * a * p00 + a * a * (h00 + share * (e00 - h00));
      s01 += -a * (p01 + p10) + a * a * (h01 + share * (e01 - h01));
      s11 += -2 * a * p11 + a * a * (h11 + share * (e11 - h11));
      const g0 = 2 * (xx * m0 + xm * m1);
      const g1 = 2 * (xm * m0 + m1);
      m0 -= a * g0;
      m1 -= a * g1;
      if (!(s00 + s11 < 1e12)) return out.fill(Infinity, k);
    }
    out[k] = Math.max(0, s00 * xx + 2 * s01 * xm + s11);
  }
  return out;
}

/** The expected loss at the start. */
export const atStart = excess(...start);
