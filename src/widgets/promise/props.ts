import { number } from "../../state/index.ts";

export const parameters = {
  condition: number({
    label: "condition number",
    symbol: "\\kappa",
    role: "gradient",
    default: 100,
    min: 2,
    max: 2500,
    scale: "log",
  }),
  step: number({ label: "step", symbol: "t", default: 4, min: 0, max: 140, step: 1, whole: true }),
};
