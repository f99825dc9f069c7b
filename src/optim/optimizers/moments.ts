import type { StateView } from "../optimizer.ts";

/** The two moving averages of Adam and its kin, and the weight each has given out so far. */
export type Moments = {
  /** m, the average of the gradients, and v, the average of their squares. */
  m: Float64Array;
  v: Float64Array;
  /** [1 − β₁ᵗ, 1 − β₂ᵗ]: what m and v would be had every gradient been 1. Kept as averages of 1, they never underflow. */
  c: Float64Array;
};

/** The moments of n parameters before the first step: all 0. */
export const moments = (n: number): Moments => ({
  m: new Float64Array(n),
  v: new Float64Array(n),
  c: new Float64Array(2),
});

/**
 * What the moments amount to: m̂ = m/c₁ and v̂ = v/c₂, the rate of each parameter, α / (√v̂ + ε), and the effective
 * step, that rate times m̂ (Kingma & Ba, section 2.1). Pass [1, 1] as c where the bias is not corrected.
 */
export function revealMoments(
  m: Float64Array,
  v: Float64Array,
  c: ArrayLike<number>,
  rate: number,
  epsilon: number,
  epsilonRoot = 0,
) {
  const mHat = m.map((mi) => mi / c[0]);
  const vHat = v.map((vi) => vi / c[1]);
  const effectiveRate = vHat.map((vi) => rate / (Math.sqrt(vi + epsilonRoot) + epsilon));
  const effectiveStep = effectiveRate.map((ri, i) => ri * mHat[i]);
  return { mHat, vHat, effectiveRate, effectiveStep } satisfies StateView;
}
