import type { NamedObjective } from "../objective.ts";

/**
 * An absolute-value ridge, upside down: a valley whose floor is a crease along x = y. On the crease there is no
 * gradient; the subgradient with sign(0) = 0 is given. However small a constant rate, the steps cross it to and fro.
 */
export const ridge: NamedObjective = {
  name: "ridge",
  tex: String.raw`f(x, y) = |x - y| + \tfrac1{10} (x + y)^2`,
  dimension: 2,
  value: ({ 0: x, 1: y }) => Math.abs(x - y) + (x + y) ** 2 / 10,
  gradient({ 0: x, 1: y }, out) {
    const along = (x + y) / 5;
    const across = Math.sign(x - y);
    out[0] = along + across;
    out[1] = along - across;
  },
  minima: [{ at: [0, 0], value: 0 }],
  start: [-3, -1.5],
  domain: [
    [-4, 4],
    [-4, 4],
  ],
};
