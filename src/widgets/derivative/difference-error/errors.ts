import type { Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import { remember } from "../../../state/index.ts";
import { slopeAt } from "../slope-at.ts";
import type { Differentiable } from "./functions.ts";

/** The error of forward or central differences at one point for every h, in float64, and what theory says of it. */
export interface Errors {
  /** (h, error), from the smallest h; where the quotient is no real number, left out. */
  all: Point[];
  /** The h with the least error that its neighbors share, and that error; none when there are no errors. */
  best?: Point;
  /** What the step is measured in: the library's step choice is √ε_mach or ∛ε_mach times this. None when nothing is truncated. */
  scale?: number;
  rule?: number;
  /** The error that theory expects of the slope of a curve bent like this, and of heights rounded like these. */
  truncation: (h: number) => number;
  roundOff: (h: number) => number;
}

export type Method = "forward" | "central";

const perDecade = 20;
const sizes = Array.from({ length: 16 * perDecade + 1 }, (_, i) => 10 ** (-16 + i / perDecade));
/** How far to each side an h has its neighbors: a quarter of a decade. */
const near = perDecade / 4;

/** The last point asked for is kept: its errors do not depend on the reader's h. */
export const errorsAt = remember(
  ["it", "a"],
  ({ it, a }: { it: Differentiable; a: number }): Record<Method, Errors> => ({
    forward: errorsOf(it, a, "forward"),
    central: errorsOf(it, a, "central"),
  }),
);

/** The quotient of a method at a, exactly as float64 computes it. */
export function quotient(method: Method, { f }: Differentiable, a: number, h: number): number {
  return method === "forward" ? derivatives.forwardQuotient(f, a, h) : derivatives.centralQuotient(f, a, h);
}

/**
 * The largest error at h and at its neighbors. Near the turn the error of a single h may be small by luck, and its
 * neighbors' are not; this is what can be counted on.
 */
export function reliable(all: readonly Point[], h: number): number {
  const middle = Math.log(h);
  const width = ((near + 0.5) / perDecade) * Math.LN10;
  let largest = NaN;
  for (const [size, error] of all)
    if (Math.abs(Math.log(size) - middle) <= width && !(error <= largest)) largest = error;
  return largest;
}

function errorsOf(it: Differentiable, a: number, method: Method): Errors {
  const slope = slopeAt(it, a) ?? NaN;
  const all = sizes
    .map((h): Point => [h, Math.abs(quotient(method, it, a, h) - slope)])
    .filter(([, error]) => Number.isFinite(error));
  const { bend, turn } = curvatureAt(it, a);
  const size = Math.abs(it.f(a));
  const epsilon = derivatives.machineEpsilon;
  const truncation =
    method === "forward"
      ? (h: number) => (Math.abs(bend) / 2) * h
      : (h: number) => (Math.abs(turn) / 6) * h ** 2;
  const roundOff = (h: number) => (method === "forward" ? 1 : 0.5) * ((epsilon * size) / h);
  const scale = method === "forward" ? Math.sqrt(size / Math.abs(bend)) : Math.cbrt(size / Math.abs(turn));
  const known = Number.isFinite(scale) && scale > 0 && scale < 1e6;
  return {
    all,
    best: bestOf(all),
    ...(known && { scale, rule: derivatives.balancedStep(method, scale) }),
    truncation,
    roundOff,
  };
}

/** The h whose largest error among its neighbors is least; of several, the largest h. */
function bestOf(all: readonly Point[]): Point | undefined {
  let best: Point | undefined;
  for (const [i, [h]] of all.entries()) {
    const error = Math.max(...all.slice(Math.max(0, i - near), i + near + 1).map(([, one]) => one));
    if (!best || error <= best[1]) best = [h, error];
  }
  return best;
}

/** f″ and f‴ at a, by central differences of f′ over a step that float64 adds exactly; what is only rounding counts as 0. */
function curvatureAt({ slope }: Differentiable, a: number): { bend: number; turn: number } {
  const d = 2 ** -10;
  const [left, middle, right] = [a - d, a, a + d].map(slope);
  const bend = (right - left) / (2 * d);
  const turn = (right - 2 * middle + left) / d ** 2;
  const noise =
    (8 * derivatives.machineEpsilon * Math.max(Math.abs(left), Math.abs(middle), Math.abs(right))) / d;
  return { bend: Math.abs(bend) > noise ? bend : 0, turn: Math.abs(turn) > noise / d ? turn : 0 };
}
