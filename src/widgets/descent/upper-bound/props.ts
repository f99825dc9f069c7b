import { number } from "../../../state/index.ts";
import { learningRate } from "../../presets.ts";

export const parameters = {
  w: number({ label: "weight", symbol: "w", role: "parameter", default: -2.6, min: -4, max: 4, step: 0.05 }),
  bend: number({
    label: "curvature of the parabola",
    symbol: "K",
    role: "gradient",
    default: 1.85,
    min: 0.2,
    max: 6,
    step: 0.05,
  }),
  rate: learningRate({ default: 0.3, min: 0.02, max: 3 }),
};
