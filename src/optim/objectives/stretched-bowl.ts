import { rejectUnknown, number, positive, reject, whole } from "../check.ts";
import type { NamedObjective } from "../objective.ts";

/** The shape of a stretched bowl: how stretched, in how many dimensions, how steep. */
export interface StretchedBowlOptions {
  /** κ = λₙ/λ₁, how much steeper the steepest direction is than the flattest: 1 or more. */
  condition?: number;
  /** n, from 2 to 10,000; the curvatures between λ₁ and λₙ are spaced evenly on a logarithmic scale. */
  dimension?: number;
  /** λₙ, the curvature of the last and steepest direction. */
  steepest?: number;
}

/**
 * A bowl stretched along its axes, ½ Σ λᵢ xᵢ². Its smoothness K is the steepest curvature λₙ, so gradient descent is
 * stable below the rate 2/λₙ, and the flattest direction then shrinks by no more than 1 − 2/κ a step.
 * @throws RangeError naming the option that is out of range.
 */
export function stretchedBowlOf({
  condition = 100,
  dimension: n = 2,
  steepest = 10,
  ...rest
}: StretchedBowlOptions = {}): NamedObjective & { readonly curvatures: readonly number[] } {
  const name = "stretchedBowlOf";
  rejectUnknown(name, rest, arguments[0]);
  whole(name, "dimension", n, 2, 10_000);
  positive(name, "steepest", steepest);
  if (number(name, "condition", condition) < 1)
    reject(name, "condition", condition, "a finite number, 1 or more");
  const lambda = Float64Array.from({ length: n }, (_, i) => steepest / condition ** (1 - i / (n - 1)));
  return {
    name: "stretchedBowl",
    tex:
      n === 2
        ? String.raw`f(x, y) = \tfrac12 \left( ${tidy(lambda[0])}\, x^2 + ${tidy(lambda[1])}\, y^2 \right)`
        : String.raw`f(x) = \tfrac12 \sum_i \lambda_i x_i^2`,
    dimension: n,
    value(x) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += lambda[i] * x[i] * x[i];
      return sum / 2;
    },
    gradient(x, out) {
      for (let i = 0; i < n; i++) out[i] = lambda[i] * x[i];
    },
    hessian(_x, out) {
      out.fill(0);
      for (let i = 0; i < n; i++) out[i * n + i] = lambda[i];
    },
    curvatures: Array.from(lambda),
    minima: [{ at: Array(n).fill(0), value: 0 }],
    start: Array.from({ length: n }, (_, i) => (i === 0 ? 8 : 1.5)),
    domain: Array.from({ length: n }, (_, i) => (i === 0 ? [-10, 10] : [-5, 5])),
    smoothness: steepest,
  };
}

const tidy = (x: number) => String(Number(x.toPrecision(4)));

/** (x² + 100 y²)/20: condition number 100, stable below the rate 0.2. */
export const stretchedBowl: ReturnType<typeof stretchedBowlOf> = /* @__PURE__ */ stretchedBowlOf();
