import { number } from "../../../state/index.ts";

export const parameters = {
  z: number({ label: "input", symbol: "z", role: "parameter", default: 1, min: -8, max: 8, step: 0.1 }),
};
