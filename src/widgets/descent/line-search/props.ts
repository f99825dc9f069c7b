import { number } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

export const parameters = {
  rate: learningRate({ label: "rate tried first", default: 1, min: 0.001, max: 4 }),
  shrink: number({
    label: "shortened by the factor",
    symbol: "\\beta",
    default: 0.5,
    min: 0.1,
    max: 0.9,
    step: 0.05,
  }),
  sufficient: number({
    label: "part of the promised fall that is enough",
    symbol: "c",
    role: "data",
    default: 0.3,
    min: 0.01,
    max: 0.95,
    step: 0.01,
  }),
  constant: number({
    label: "constant rate to compare with",
    role: "rate",
    default: 0.001,
    min: 0.0001,
    max: 0.01,
    scale: "log",
  }),
  step: step({ max: 200 }),
};
