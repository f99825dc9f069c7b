import { choice, number, points } from "../../../state/index.ts";
import { step } from "../../presets.ts";

const rate = { symbol: "\\alpha", role: "rate", min: 0.01, max: 100, scale: "log", step: 0.05 } as const;

export const parameters = {
  examples: points({
    label: "examples",
    role: "data",
    default: [
      [-3.5, 0],
      [-2.6, 0],
      [-1.9, 0],
      [-1.2, 0],
      [-0.6, 1],
      [0.2, 0],
      [0.7, 1],
      [1.5, 1],
      [2.4, 1],
      [3.3, 1],
    ],
    least: 2,
    most: 12,
    x: { min: -5, max: 5, step: 0.1 },
    y: { min: 0, max: 1, step: 0.05 },
  }),
  start: choice({
    label: "start",
    default: "wrong",
    options: { wrong: "sure and wrong", undecided: "undecided", near: "nearly right" },
  }),
  squaredRate: number({ label: "rate for squared error", default: 3, ...rate }),
  entropyRate: number({ label: "rate for cross-entropy", default: 0.3, ...rate }),
  step: step({ default: 20, max: 60 }),
};
