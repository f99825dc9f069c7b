import { choice, number } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";
import { examples } from "../examples.ts";

const weight = { role: "parameter", min: -4, max: 4, step: 0.1 } as const;

export const parameters = {
  examples: examples({ least: 1 }),
  rate: learningRate({ default: 0.05, min: 0.01, max: 20 }),
  w: number({ label: "first weight", symbol: "w_1", default: -0.5, ...weight }),
  b: number({ label: "first intercept", symbol: "\\theta_0", default: 1, ...weight }),
  j: choice({ label: "derivative by", default: "0", options: { "0": "w₁", "1": "θ₀" } }),
  step: step({ max: 100 }),
};
