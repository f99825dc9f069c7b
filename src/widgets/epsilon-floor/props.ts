import { number } from "../../state/index.ts";

export const parameters = {
  gradient: number({
    label: "size of the gradients",
    symbol: "g",
    role: "gradient",
    default: 0.01,
    min: 1e-12,
    max: 100,
    scale: "log",
    step: 0.2,
  }),
  epsilon: number({
    label: "epsilon",
    symbol: "\\varepsilon",
    role: "data",
    default: 1e-8,
    min: 1e-10,
    max: 10,
    scale: "log",
    step: 0.2,
  }),
};
