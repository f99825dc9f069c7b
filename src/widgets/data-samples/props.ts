import { choice, number } from "../../state/index.ts";
import { domain, start } from "../flock.ts";
import { flocks } from "./flocks.ts";

const [[w0, w1], [b0, b1]] = domain;

export const parameters = {
  count: choice({
    label: "sheep in a flock N",
    default: "256",
    options: { "16": "16", "64": "64", "256": "256", "1024": "1024" },
  }),
  yours: number({ label: "your flock", role: "data", default: 1, min: 1, max: flocks, step: 1, whole: true }),
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
};
