import { number } from "../../../state/index.ts";

export const parameters = {
  residual: number({
    label: "error",
    symbol: "r",
    role: "data",
    default: 1.5,
    min: -3,
    max: 3,
    step: 0.05,
  }),
  delta: number({
    label: "where Huber turns straight",
    symbol: "\\delta",
    default: 0.8,
    min: 0.1,
    max: 3,
    step: 0.05,
  }),
};
