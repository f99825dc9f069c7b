import type { NamedObjective } from "../objective.ts";

/**
 * x³: its slope 3x² is zero at x = 0, and yet that is neither a minimum nor a maximum. A critical point can be a shoulder.
 */
export const shoulder: NamedObjective = {
  name: "shoulder",
  tex: "x^3",
  dimension: 1,
  value: ([x]) => x ** 3,
  gradient([x], out) {
    out[0] = 3 * x ** 2;
  },
  minima: [],
  start: [1],
  domain: [[-2, 2]],
};
