import { choice, number } from "../../../state/index.ts";

const weight = { role: "parameter", min: 0, step: 0.01 } as const;

export const parameters = {
  w1: number({ label: "hours per kilometer", symbol: "w_1", default: 0.15, max: 0.5, ...weight }),
  w2: number({ label: "hours per 100 m of climb", symbol: "w_2", default: 0.1, max: 0.5, ...weight }),
  w3: number({ label: "hours per stop", symbol: "w_3", default: 0.2, max: 1, ...weight }),
  j: choice({
    label: "derivative by",
    default: "1",
    options: { "1": "w₁, kilometers", "2": "w₂, climb", "3": "w₃, stops" },
  }),
};
