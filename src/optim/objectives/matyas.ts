import type { NamedObjective } from "../objective.ts";

/**
 * Matyas's function: a long diagonal valley with curvatures 0.04 and 1, so gradient descent is stable below 2.
 *
 *     f(x, y) = 0.26 \left(x^2 + y^2\right) - 0.48 xy
 *
 * Source: Jamil & Yang, "A literature survey of benchmark functions for global optimization problems", 2013.
 */
export const matyas: NamedObjective = {
  name: "matyas",
  tex: String.raw`f(x, y) = 0.26\,(x^2 + y^2) - 0.48\,xy`,
  dimension: 2,
  value: ({ 0: x, 1: y }) => 0.26 * (x * x + y * y) - 0.48 * x * y,
  gradient({ 0: x, 1: y }, out) {
    out[0] = 0.52 * x - 0.48 * y;
    out[1] = 0.52 * y - 0.48 * x;
  },
  hessian(_x, out) {
    out[0] = out[3] = 0.52;
    out[1] = out[2] = -0.48;
  },
  minima: [{ at: [0, 0], value: 0 }],
  start: [-9, 4],
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  smoothness: 1,
};
