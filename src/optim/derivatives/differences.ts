/**
 * Numerical derivatives: quotients of differences, at the price of one or two evaluations for each parameter.
 * Two errors pull h in opposite directions: truncation (∝ h forward, ∝ h² central) and round-off (∝ ε_mach/h). They
 * balance near h = √ε_mach (forward) and ∛ε_mach (central), times the scale on which the function varies.
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed., section 8.1.
 */
import { rejectUnknown, positive, reject } from "../check.ts";

/** ε_mach, the spacing of float64 at 1: 2⁻⁵², about 2.2 · 10⁻¹⁶. The relative error of rounding is at most half of it. */
export const machineEpsilon = Number.EPSILON;

/** (f(a + h) − f(a)) / h, the slope of the secant; h may be negative. Exactly this quotient, h as it is given. */
export function forwardQuotient(f: (a: number) => number, a: number, h: number): number {
  return (f(a + h) - f(a)) / h;
}

/** (f(a + h) − f(a − h)) / 2h, the slope of the secant about a; its error falls as h². Exactly this quotient. */
export function centralQuotient(f: (a: number) => number, a: number, h: number): number {
  return (f(a + h) - f(a - h)) / (2 * h);
}

/**
 * The step that about balances truncation and round-off: √ε_mach (forward) or ∛ε_mach (central) times `scale`, on which
 * the function varies: 1.5 · 10⁻⁸ or 6.1 · 10⁻⁶ at a scale of 1.
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed., 2006, section 8.1.
 * @throws RangeError unless `kind` is "forward" or "central" and `scale` a positive finite number.
 */
export function balancedStep(kind: "forward" | "central", scale = 1): number {
  positive("balancedStep", "scale", scale);
  if (kind !== "forward" && kind !== "central")
    reject("balancedStep", "kind", kind, '"forward" or "central"');
  return (kind === "forward" ? Math.sqrt(machineEpsilon) : Math.cbrt(machineEpsilon)) * scale;
}

/** How far apart the points of a difference lie. */
export interface DifferenceOptions {
  /** h, the same for every parameter. Left out, `balancedStep` at max(|xᵢ|, scale). */
  step?: number;
  /** The scale on which the function varies, where |xᵢ| is smaller; 1 when left out. */
  scale?: number;
}

type Value = (x: Float64Array) => number;
/** Writes ∇f(x) into `out`; both have length n, a number for each parameter, and x is left as it is. */
export type Gradient = (x: Float64Array, out: Float64Array) => void;

/**
 * The gradient of `value` by forward differences: n + 1 evaluations, about 8 digits.
 * @throws RangeError unless `step` and `scale` are positive finite numbers.
 */
export function forwardDifferences(
  value: Value,
  { step, scale = 1, ...rest }: DifferenceOptions = {},
): Gradient {
  rejectUnknown("forwardDifferences", rest, arguments[1]);
  const h = steps("forwardDifferences", "forward", step, scale);
  return (x, out) => {
    const at = Float64Array.from(x);
    const f = value(at);
    for (let i = 0; i < at.length; i++) {
      at[i] = x[i] + h(x[i]);
      out[i] = (value(at) - f) / (at[i] - x[i]);
      at[i] = x[i];
    }
  };
}

/**
 * The gradient of `value` by central differences: 2n evaluations, about 10 digits.
 * @throws RangeError unless `step` and `scale` are positive finite numbers.
 */
export function centralDifferences(
  value: Value,
  { step, scale = 1, ...rest }: DifferenceOptions = {},
): Gradient {
  rejectUnknown("centralDifferences", rest, arguments[1]);
  const h = steps("centralDifferences", "central", step, scale);
  return (x, out) => {
    const at = Float64Array.from(x);
    for (let i = 0; i < at.length; i++) {
      const high = x[i] + h(x[i]);
      const low = x[i] - h(x[i]);
      at[i] = high;
      const above = value(at);
      at[i] = low;
      out[i] = (above - value(at)) / (high - low);
      at[i] = x[i];
    }
  };
}

// Dividing by the difference that float64 really made of x and h, not by h itself, removes one rounding error.
function steps(owner: string, kind: "forward" | "central", step: number | undefined, scale: number) {
  positive(owner, "scale", scale);
  if (step !== undefined) positive(owner, "step", step);
  return (xi: number) => step ?? balancedStep(kind, Math.max(Math.abs(xi), scale));
}
