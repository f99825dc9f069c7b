/** Holds two gradients of the same function against each other: the test that every derivative written by hand needs. */
import { nonNegative } from "../check.ts";
import type { Gradient } from "./differences.ts";

/** How far two gradients are apart at one point. */
export interface GradientCheck {
  /** Whether every component agrees within the tolerance. */
  readonly agree: boolean;
  /** The largest |aᵢ − bᵢ| / max(1, |aᵢ|, |bᵢ|); Infinity when a component of either is not a finite number. */
  readonly error: number;
  /** The component in which it occurs. */
  readonly index: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Compares two gradients at x: `checkGradient(f.gradient, centralDifferences(f.value), x)`.
 * @throws RangeError unless `tolerance` is a finite number, 0 or more.
 */
export function checkGradient(
  first: Gradient,
  second: Gradient,
  x: ArrayLike<number>,
  { tolerance = 1e-6 }: { tolerance?: number } = {},
): GradientCheck {
  nonNegative("checkGradient", "tolerance", tolerance);
  const at = Float64Array.from(x);
  const a = new Float64Array(at.length).fill(NaN);
  const b = new Float64Array(at.length).fill(NaN);
  first(at, a);
  second(at, b);
  let index = 0;
  let error = 0;
  for (let i = 0; i < a.length; i++) {
    const distance = Math.abs(a[i] - b[i]) / Math.max(1, Math.abs(a[i]), Math.abs(b[i]));
    const counted = Number.isFinite(distance) ? distance : Infinity;
    if (counted > error) [index, error] = [i, counted];
  }
  return { agree: error <= tolerance, error, index, first: a, second: b };
}
