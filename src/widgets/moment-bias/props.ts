import { choice, number } from "../../state/index.ts";

export const parameters = {
  shown: choice({
    label: "drawn",
    default: "both",
    options: { both: "m and m̂", plain: "m", corrected: "m̂" },
  }),
  beta: number({
    label: "memory",
    symbol: "\\beta_1",
    role: "step",
    default: 0.9,
    min: 0,
    max: 0.999,
    scale: "near-one",
    digits: 5,
  }),
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
  seed: number({ label: "seed", default: 1, min: 1, max: 50, step: 1, whole: true }),
};
