import { number } from "../../state/index.ts";

export const parameters = {
  z: number({
    label: "first logit",
    symbol: "z_0",
    role: "parameter",
    default: -5,
    min: -8,
    max: 4,
    step: 0.1,
  }),
  rate: number({
    label: "learning rate, of both",
    symbol: "\\alpha",
    role: "rate",
    default: 1,
    min: 0.05,
    max: 20,
    scale: "log",
  }),
  step: number({ label: "step", symbol: "t", default: 0, min: 0, max: 200, step: 1, whole: true }),
};
