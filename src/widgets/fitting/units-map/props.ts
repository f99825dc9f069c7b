import { number } from "../../../state/index.ts";

export const parameters = {
  unit: number({
    label: "unit of length",
    symbol: "s",
    role: "data",
    default: 1,
    min: 1,
    max: 1000,
    scale: "log",
    step: 0.03,
    unit: "m",
  }),
};
