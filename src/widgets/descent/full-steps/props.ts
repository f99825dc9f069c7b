import { number } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

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
  rate: learningRate({ default: 1, min: 0.02, max: 4 }),
  start: number({
    label: "start",
    symbol: "w_0",
    role: "parameter",
    default: -3,
    min: -5,
    max: 9,
    step: 0.1,
  }),
  step: step({ max: 40 }),
};
