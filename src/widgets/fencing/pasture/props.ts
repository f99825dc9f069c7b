import { number } from "../../../state/index.ts";

export const parameters = {
  length: number({
    label: "length",
    symbol: "l",
    role: "parameter",
    default: 30,
    min: 0,
    max: 100,
    step: 0.5,
    unit: "m",
  }),
};
