import { choice, number } from "../../../state/index.ts";
import { memory, seed } from "../../presets.ts";

export const parameters = {
  shown: choice({
    label: "drawn",
    default: "both",
    options: { both: "m and m̂", plain: "m", corrected: "m̂" },
  }),
  beta: memory({ symbol: "\\beta_1", default: 0.9 }),
  drift: number({
    label: "change of the gradients’ mean over 60 steps",
    role: "gradient",
    default: 0,
    min: -2,
    max: 2,
    step: 0.1,
  }),
  noise: number({
    label: "noise of each gradient",
    symbol: "\\sigma",
    role: "data",
    default: 1,
    min: 0,
    max: 3,
    step: 0.1,
  }),
  seed: seed(),
};
