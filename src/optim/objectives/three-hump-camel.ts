import type { NamedObjective } from "../objective.ts";

/**
 * The three-hump camel: a deep valley between two shallow ones that hold whoever falls into them.
 *
 *     f(x, y) = 2x^2 - 1.05x^4 + \tfrac{x^6}{6} + xy + y^2
 *
 * Source: Jamil & Yang, "A literature survey of benchmark functions for global optimization problems", 2013.
 */
export const threeHumpCamel: NamedObjective = {
  name: "threeHumpCamel",
  tex: String.raw`f(x, y) = 2x^2 - 1.05\,x^4 + \tfrac{x^6}{6} + xy + y^2`,
  dimension: 2,
  value({ 0: x, 1: y }) {
    const x2 = x * x;
    return 2 * x2 - 1.05 * x2 * x2 + (x2 * x2 * x2) / 6 + x * y + y * y;
  },
  gradient({ 0: x, 1: y }, out) {
    const x2 = x * x;
    out[0] = x * (4 - 4.2 * x2 + x2 * x2) + y;
    out[1] = x + 2 * y;
  },
  hessian({ 0: x }, out) {
    const x2 = x * x;
    out[0] = 4 - 12.6 * x2 + 5 * x2 * x2;
    out[1] = out[2] = 1;
    out[3] = 2;
  },
  minima: [
    { at: [0, 0], value: 0 },
    // On y = −x/2 the slope is x (3.5 − 4.2 x² + x⁴): zero at x² = 2.1 ± √0.91, the minima at the plus.
    { at: [-1.7475523458302888, 0.8737761729151444], value: 0.298638442236859 },
    { at: [1.7475523458302888, -0.8737761729151444], value: 0.298638442236859 },
  ],
  saddles: [
    { at: [-1.07054229182366, 0.53527114591183], value: 0.8773615577631402 },
    { at: [1.07054229182366, -0.53527114591183], value: 0.8773615577631402 },
  ],
  start: [-1.9, -0.6],
  domain: [
    [-2.5, 2.5],
    [-2.5, 2.5],
  ],
};
