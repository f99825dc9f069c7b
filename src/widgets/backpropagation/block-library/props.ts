import { choice, number } from "../../../state/index.ts";

const input = { role: "parameter", min: -3, max: 3, step: 0.05 } as const;

export const parameters = {
  block: choice({
    label: "block",
    default: "sigmoid",
    options: {
      add: "add",
      subtract: "subtract",
      multiply: "multiply",
      divide: "divide",
      power: "power",
      sin: "sin",
      cos: "cos",
      log: "log",
      exp: "exp",
      sigmoid: "sigmoid",
      tanh: "tanh",
      relu: "relu",
    },
  }),
  a: number({ label: "first input", symbol: "a", default: 0.5, ...input }),
  b: number({ label: "second input", symbol: "b", default: 2, ...input }),
};
