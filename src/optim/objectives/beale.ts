import type { NamedObjective } from "../objective.ts";

/**
 * Beale's function: one minimum at the end of a curved valley, steep walls at the corners, and flat ground between.
 *
 *     f(x, y) = \left(1.5 - x + xy\right)^2 + \left(2.25 - x + xy^2\right)^2 + \left(2.625 - x + xy^3\right)^2
 *
 * Source: Beale, "On an iterative method for finding a local minimum of a function of more than one variable", 1958.
 */
export const beale: NamedObjective = {
  name: "beale",
  tex: String.raw`f(x, y) = (1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2`,
  dimension: 2,
  value({ 0: x, 1: y }) {
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y * y;
    const c = 2.625 - x + x * y * y * y;
    return a * a + b * b + c * c;
  },
  gradient({ 0: x, 1: y }, out) {
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y * y;
    const c = 2.625 - x + x * y * y * y;
    out[0] = 2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1));
    out[1] = 2 * x * (a + 2 * b * y + 3 * c * y * y);
  },
  hessian({ 0: x, 1: y }, out) {
    const a = 1.5 - x + x * y;
    const b = 2.25 - x + x * y * y;
    const c = 2.625 - x + x * y * y * y;
    out[0] = 2 * ((y - 1) ** 2 + (y * y - 1) ** 2 + (y * y * y - 1) ** 2);
    out[1] = 2 * (a + x * (y - 1) + 2 * y * (b + x * (y * y - 1)) + 3 * y * y * (c + x * (y * y * y - 1)));
    out[2] = out[1];
    out[3] = 2 * x * (x + 2 * b + 4 * x * y * y + 6 * c * y + 9 * x * y ** 4);
  },
  minima: [{ at: [3, 0.5], value: 0 }],
  saddles: [{ at: [0, 1], value: 14.203125 }],
  start: [-1, 1.8],
  domain: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
};
