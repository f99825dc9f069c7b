import { number } from "../../state/index.ts";

export const parameters = {
  curvature: number({
    label: "curvature of the loss",
    symbol: "K",
    role: "gradient",
    default: 0.25,
    min: 0.05,
    max: 4,
    scale: "log",
  }),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 1,
    min: 0.02,
    max: 4,
    scale: "log",
  }),
  start: number({
    label: "start",
    symbol: "w_0",
    role: "parameter",
    default: -3,
    min: -5,
    max: 9,
    step: 0.1,
  }),
  step: number({ label: "step", symbol: "t", default: 0, min: 0, max: 40, step: 1, whole: true }),
};
