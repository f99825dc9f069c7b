import { number } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

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
  rate: learningRate({ label: "learning rate, of both", default: 1, min: 0.05, max: 20 }),
  step: step({ max: 200 }),
};
