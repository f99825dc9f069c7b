import { number } from "../../../state/index.ts";

const weight = { role: "parameter", min: -5, max: 5, step: 0.05 } as const;

export const parameters = {
  x: number({ label: "weight", symbol: "x", default: -1, ...weight }),
  y: number({ label: "weight", symbol: "y", default: 1, ...weight }),
};
