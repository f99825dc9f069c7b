import { number } from "../../state/index.ts";

export const parameters = {
  rate: number({
    label: "rate tried first",
    symbol: "\\alpha",
    role: "rate",
    default: 1,
    min: 0.001,
    max: 4,
    scale: "log",
  }),
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
  step: number({ label: "step", symbol: "t", default: 0, min: 0, max: 200, step: 1, whole: true }),
};
