import type { NamedObjective } from "../objective.ts";

/**
 * The area, in square meters, of a rectangle with one side of length l meters and a fence of 200 m around it:
 * A(l) = l (100 − l) = 100 l − l². Concave, with its maximum 2500 at l = 50; the rectangle exists for 0 ≤ l ≤ 100.
 *
 * Around the maximum a step of ascent multiplies the error l − 50 by 1 − 2α, since A'(l) = −2 (l − 50).
 */
export const pasture: NamedObjective = {
  name: "pasture",
  tex: String.raw`A(l) = 100\,l - l^2`,
  dimension: 1,
  value({ 0: l }) {
    return 100 * l - l * l;
  },
  gradient({ 0: l }, out) {
    out[0] = 100 - 2 * l;
  },
  hessian(_l, out) {
    out[0] = -2;
  },
  minima: [],
  maxima: [{ at: [50], value: 2500 }],
  start: [57],
  domain: [[0, 100]],
  smoothness: 2,
};
