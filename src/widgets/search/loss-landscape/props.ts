import { number } from "../../../state/index.ts";

const weight = { role: "parameter", min: -5, max: 5, step: 0.05 } as const;

export const parameters = {
  x: number({ label: "first weight", symbol: "w_1", default: -1, ...weight }),
  y: number({ label: "second weight", symbol: "w_2", default: 1, ...weight }),
};
