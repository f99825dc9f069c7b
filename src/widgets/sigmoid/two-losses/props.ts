import { choice, number } from "../../../state/index.ts";
import { step } from "../../presets.ts";
import { examples } from "../examples.ts";

const rate = { symbol: "\\alpha", role: "rate", min: 0.01, max: 100, scale: "log", step: 0.05 } as const;

export const parameters = {
  examples: examples({ least: 2 }),
  start: choice({
    label: "start",
    default: "wrong",
    options: { wrong: "sure and wrong", undecided: "undecided", near: "nearly right" },
  }),
  squaredRate: number({ label: "rate for squared error", default: 3, ...rate }),
  entropyRate: number({ label: "rate for cross-entropy", default: 0.3, ...rate }),
  step: step({ default: 20, max: 60 }),
};
