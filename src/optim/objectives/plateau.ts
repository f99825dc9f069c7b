import type { NamedObjective } from "../objective.ts";

/**
 * A plateau: a hollow in a plain so flat that from afar there is no slope to follow. 1 − exp(−r²/2), with K = 1:
 * at the distance 4 the slope is 0.0013, at 6 it is 10⁻⁷.
 */
export const plateau: NamedObjective = {
  name: "plateau",
  tex: String.raw`f(x, y) = 1 - e^{-(x^2 + y^2)/2}`,
  dimension: 2,
  value: ({ 0: x, 1: y }) => -Math.expm1(-(x * x + y * y) / 2),
  gradient({ 0: x, 1: y }, out) {
    const e = Math.exp(-(x * x + y * y) / 2);
    out[0] = x * e;
    out[1] = y * e;
  },
  hessian({ 0: x, 1: y }, out) {
    const e = Math.exp(-(x * x + y * y) / 2);
    out[0] = (1 - x * x) * e;
    out[1] = out[2] = -x * y * e;
    out[3] = (1 - y * y) * e;
  },
  minima: [{ at: [0, 0], value: 0 }],
  start: [-3.2, 1.6],
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  smoothness: 1,
};
