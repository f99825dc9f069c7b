import { number } from "../../../state/index.ts";

const error = { role: "loss", min: -2000, max: 2000, step: 50, unit: "m²" } as const;

export const parameters = {
  first: number({ label: "error of the first guess", symbol: "r_1", default: 1000, ...error }),
  second: number({ label: "error of the second guess", symbol: "r_2", default: -1000, ...error }),
};
