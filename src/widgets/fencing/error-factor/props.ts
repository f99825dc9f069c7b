import { number } from "../../../state/index.ts";

export const parameters = {
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.8,
    min: 0.01,
    max: 1.25,
    step: 0.01,
    places: 2,
  }),
  start: number({
    label: "first error",
    symbol: "e_0",
    role: "data",
    default: 7,
    min: -20,
    max: 20,
    step: 1,
    unit: "m",
  }),
};
