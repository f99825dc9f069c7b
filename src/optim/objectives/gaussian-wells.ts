import type { NamedObjective } from "../objective.ts";

/** The bowl's halves of the curvature along x and y. */
const [bowlX, bowlY] = [0.012, 0.07];

/** Each well: where it is, its widths along and across, in degrees how far it is turned, and how deep it is. */
const wells = [
  { at: [5.6, 1.5], along: 1.5, across: 0.5, turn: 20, depth: 2.6 },
  { at: [5.4, -1.9], along: 0.9, across: 0.6, turn: -30, depth: 2 },
  { at: [1.6, -0.6], along: 1.7, across: 0.55, turn: 55, depth: 3 },
  { at: [0.4, 2.5], along: 1.4, across: 0.55, turn: -12, depth: 2.2 },
  { at: [-2.6, -2], along: 1.6, across: 0.5, turn: 28, depth: 2.6 },
].map(({ at, along, across, turn, depth }) => {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [p, q] = [along ** -2, across ** -2];
  return {
    at,
    depth,
    xx: cos * cos * p + sin * sin * q,
    xy: cos * sin * (p - q),
    yy: sin * sin * p + cos * cos * q,
  };
});

/**
 * Five Gaussian wells in a wide bowl: long hollows that lie each in its own direction, up to ten times as steep across as
 * along, and ground between them that is almost level. c is the middle of a well, d its depth, A the inverse of its
 * covariance.
 *
 *     f(x, y) = 0.012x^2 + 0.07y^2 - \sum_{k=1}^5 d_k\, e^{-\frac12 (\mathbf x - \mathbf c_k)^\top A_k (\mathbf x - \mathbf c_k)}
 */
export const gaussianWells: NamedObjective = {
  name: "gaussianWells",
  tex: String.raw`f(x, y) = 0.012\,x^2 + 0.07\,y^2 - \sum_{k=1}^{5} d_k\, e^{-\frac12 (\mathbf x - \mathbf c_k)^\top A_k (\mathbf x - \mathbf c_k)}`,
  dimension: 2,
  value({ 0: x, 1: y }) {
    let value = bowlX * x * x + bowlY * y * y;
    for (const { at, depth, xx, xy, yy } of wells) {
      const [dx, dy] = [x - at[0], y - at[1]];
      value -= depth * Math.exp(-(xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy) / 2);
    }
    return value;
  },
  gradient({ 0: x, 1: y }, out) {
    out[0] = 2 * bowlX * x;
    out[1] = 2 * bowlY * y;
    for (const { at, depth, xx, xy, yy } of wells) {
      const [dx, dy] = [x - at[0], y - at[1]];
      const [px, py] = [xx * dx + xy * dy, xy * dx + yy * dy];
      const e = depth * Math.exp(-(px * dx + py * dy) / 2);
      out[0] += e * px;
      out[1] += e * py;
    }
  },
  hessian({ 0: x, 1: y }, out) {
    out[0] = 2 * bowlX;
    out[1] = out[2] = 0;
    out[3] = 2 * bowlY;
    for (const { at, depth, xx, xy, yy } of wells) {
      const [dx, dy] = [x - at[0], y - at[1]];
      const [px, py] = [xx * dx + xy * dy, xy * dx + yy * dy];
      const e = depth * Math.exp(-(px * dx + py * dy) / 2);
      out[0] += e * (xx - px * px);
      out[1] += e * (xy - px * py);
      out[3] += e * (yy - py * py);
    }
    out[2] = out[1];
  },
  minima: [
    { at: [1.6338641531549145, -0.5239541511403315], value: -2.984815608331666 },
    { at: [5.442131055763326, 1.4282992542329576], value: -2.0865068526013517 },
    { at: [-2.454551311781792, -1.899950322569953], value: -2.257369481264067 },
    { at: [0.44353155578364656, 2.4431928442074375], value: -1.7702990443100215 },
    { at: [5.329986222535646, -1.8266114084186225], value: -1.4116290970343517 },
  ],
  start: [7.4, -0.4],
  domain: [
    [-8, 8],
    [-3.5, 3.5],
  ],
};
