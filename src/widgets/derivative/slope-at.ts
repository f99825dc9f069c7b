import { derivatives } from "../../optim/index.ts";

/**
 * f′(a) as the library gives it; undefined where the function has no value, and at a corner, where the quotients of the
 * two sides differ and smaller steps do not bring them together.
 */
export function slopeAt(
  { f, slope }: { f: (x: number) => number; slope: (x: number) => number },
  a: number,
): number | undefined {
  const value = slope(a);
  if (!Number.isFinite(value) || !Number.isFinite(f(a))) return undefined;
  const jump = (h: number) =>
    Math.abs(derivatives.forwardQuotient(f, a, h) - derivatives.forwardQuotient(f, a, -h));
  const h = derivatives.balancedStep("forward", Math.max(1, Math.abs(a)));
  const corner = jump(h) > 1e-3 * Math.max(1, Math.abs(value)) && jump(h) > jump(100 * h) / 10;
  return corner || Number.isNaN(jump(h)) ? undefined : value;
}
