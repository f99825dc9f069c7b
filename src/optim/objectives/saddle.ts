import type { NamedObjective } from "../objective.ts";

/**
 * A saddle: up along x, down along y, level at 0, which attracts whoever starts on the x-axis and no one else.
 * There is no minimum: whoever leaves the axis falls for ever. K = 2.
 */
export const saddle: NamedObjective = {
  name: "saddle",
  tex: "f(x, y) = x^2 - y^2",
  dimension: 2,
  value: ({ 0: x, 1: y }) => x * x - y * y,
  gradient({ 0: x, 1: y }, out) {
    out[0] = 2 * x;
    out[1] = -2 * y;
  },
  hessian(_x, out) {
    out[0] = 2;
    out[1] = out[2] = 0;
    out[3] = -2;
  },
  minima: [],
  saddles: [{ at: [0, 0], value: 0 }],
  start: [-1.8, 0.001],
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  smoothness: 2,
};

/**
 * The monkey saddle: three ways down and three up (two for the legs, one for the tail). At 0 not only the slope but
 * also the curvature is zero, so it is left more slowly than a plain saddle.
 */
export const monkeySaddle: NamedObjective = {
  name: "monkeySaddle",
  tex: "f(x, y) = x^3 - 3xy^2",
  dimension: 2,
  value: ({ 0: x, 1: y }) => x * x * x - 3 * x * y * y,
  gradient({ 0: x, 1: y }, out) {
    out[0] = 3 * (x * x - y * y);
    out[1] = -6 * x * y;
  },
  hessian({ 0: x, 1: y }, out) {
    out[0] = 6 * x;
    out[1] = out[2] = -6 * y;
    out[3] = -6 * x;
  },
  minima: [],
  saddles: [{ at: [0, 0], value: 0 }],
  start: [1.5, 0.01],
  domain: [
    [-2, 2],
    [-2, 2],
  ],
};

/** A saddle with a floor: two valleys at (0, ±1), and between them the pass at 0 that slows down every descent. */
export const twoValleys: NamedObjective = {
  name: "twoValleys",
  tex: String.raw`f(x, y) = \tfrac12 x^2 + \tfrac14 y^4 - \tfrac12 y^2`,
  dimension: 2,
  value: ({ 0: x, 1: y }) => (x * x) / 2 + y ** 4 / 4 - (y * y) / 2,
  gradient({ 0: x, 1: y }, out) {
    out[0] = x;
    out[1] = y * y * y - y;
  },
  hessian({ 1: y }, out) {
    out[0] = 1;
    out[1] = out[2] = 0;
    out[3] = 3 * y * y - 1;
  },
  minima: [
    { at: [0, 1], value: -0.25 },
    { at: [0, -1], value: -0.25 },
  ],
  saddles: [{ at: [0, 0], value: 0 }],
  start: [-1.8, 0.001],
  domain: [
    [-2, 2],
    [-2, 2],
  ],
};
