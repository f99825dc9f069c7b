import { choice, number } from "../../state/index.ts";
import { lossChoice, weightA, weightB } from "../pastures.ts";

const rate = { symbol: "\\alpha", role: "rate", scale: "log", step: 0.05 } as const;

export const parameters = {
  a: weightA("start, weight on x²"),
  b: weightB("start, weight on x"),
  loss: lossChoice(),
  inputs: choice({
    label: "inputs",
    default: "raw",
    options: { raw: "x, in meters", scaled: "u = x/100, in hundreds of meters" },
  }),
  rawRate: number({ label: "learning rate on x", default: 1e-4, min: 1e-9, max: 1e-2, ...rate }),
  scaledRate: number({ label: "learning rate on u", default: 100, min: 0.01, max: 1e4, ...rate }),
  steps: number({ label: "budget of steps", default: 1000, min: 50, max: 2000, step: 50, whole: true }),
  step: number({ label: "step", symbol: "t", default: 1000, min: 0, max: 2000, step: 1, whole: true }),
};
