import { choice, number, points } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

const weight = { role: "parameter", min: -4, max: 4, step: 0.1 } as const;

export const parameters = {
  examples: points({
    label: "examples",
    role: "data",
    default: [
      [-3.5, 0],
      [-2.6, 0],
      [-1.9, 0],
      [-1.2, 0],
      [-0.6, 1],
      [0.2, 0],
      [0.7, 1],
      [1.5, 1],
      [2.4, 1],
      [3.3, 1],
    ],
    least: 1,
    most: 12,
    x: { min: -5, max: 5, step: 0.1 },
    y: { min: 0, max: 1, step: 0.05 },
  }),
  rate: learningRate({ default: 0.05, min: 0.01, max: 20 }),
  w: number({ label: "first weight", symbol: "w_1", default: -0.5, ...weight }),
  b: number({ label: "first intercept", symbol: "\\theta_0", default: 1, ...weight }),
  j: choice({ label: "derivative by", default: "0", options: { "0": "w₁", "1": "θ₀" } }),
  step: step({ max: 100 }),
};
