import { choice, number } from "../../state/index.ts";
import { domain, sizeChoice, start } from "../flock.ts";

const [[w0, w1], [b0, b1]] = domain;

export const parameters = {
  size: sizeChoice("16"),
  draw: choice({
    label: "sheep are drawn",
    default: "replacement",
    options: { replacement: "with replacement", without: "without" },
  }),
  w: number({
    label: "slope",
    symbol: "w",
    role: "parameter",
    default: start[0],
    min: w0,
    max: w1,
    step: 0.05,
  }),
  b: number({
    label: "intercept",
    symbol: "b",
    role: "parameter",
    default: start[1],
    min: b0,
    max: b1,
    step: 0.05,
  }),
  seed: number({ label: "seed of the draws", default: 1, min: 1, max: 50, step: 1, whole: true }),
};
