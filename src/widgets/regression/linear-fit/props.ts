import { choice, number, points } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

export const parameters = {
  examples: points({
    label: "examples",
    role: "data",
    default: [
      [-1.5, 0.4],
      [-0.8, 0.7],
      [0, 1.9],
      [0.7, 1.8],
      [1.4, 2.9],
      [2.2, 2.9],
      [2.9, 4.2],
      [3.6, 4.1],
    ],
    least: 1,
    most: 16,
    x: { min: -2, max: 4, step: 0.1 },
    y: { min: -2, max: 6, step: 0.1 },
  }),
  ones: choice({
    label: "model",
    default: "without",
    options: { without: "f = w₁x", with: "f = w₁x + θ₀" },
  }),
  form: choice({
    label: "loss",
    default: "sum",
    options: { sum: "Σ (y − f)²", mean: "1/(2N) Σ (y − f)²" },
  }),
  rate: learningRate({ default: 0.005, min: 0.0002, max: 2 }),
  w: number({
    label: "first slope",
    symbol: "w_1",
    role: "parameter",
    default: -0.5,
    min: -1.5,
    max: 2.5,
    step: 0.05,
  }),
  b: number({
    label: "first intercept",
    symbol: "\\theta_0",
    role: "parameter",
    default: 4,
    min: -3,
    max: 5,
    step: 0.1,
  }),
  step: step({ max: 60 }),
};
