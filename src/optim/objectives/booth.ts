import type { NamedObjective } from "../objective.ts";

/**
 * Booth's function: a tilted elliptic bowl. Its curvatures are 2 and 18, so gradient descent is stable below 1/9.
 *
 *     f(x, y) = \left(x + 2y - 7\right)^2 + \left(2x + y - 5\right)^2
 *
 * Source: Jamil & Yang, "A literature survey of benchmark functions for global optimization problems", 2013.
 */
export const booth: NamedObjective = {
  name: "booth",
  tex: String.raw`f(x, y) = (x + 2y - 7)^2 + (2x + y - 5)^2`,
  dimension: 2,
  value({ 0: x, 1: y }) {
    const a = x + 2 * y - 7;
    const b = 2 * x + y - 5;
    return a * a + b * b;
  },
  gradient({ 0: x, 1: y }, out) {
    const a = x + 2 * y - 7;
    const b = 2 * x + y - 5;
    out[0] = 2 * a + 4 * b;
    out[1] = 4 * a + 2 * b;
  },
  hessian(_x, out) {
    out[0] = out[3] = 10;
    out[1] = out[2] = 8;
  },
  minima: [{ at: [1, 3], value: 0 }],
  start: [-8, 2],
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  smoothness: 18,
};
