import { choice, number } from "../../../state/index.ts";
import { learningRate, seed } from "../../presets.ts";

export const parameters = {
  schedule: choice({
    label: "schedule",
    default: "constant",
    options: {
      constant: "constant",
      step: "step",
      exponential: "exponential",
      inverse: "inverse-time",
      cosine: "cosine",
      warm: "warm-up, then cosine",
      cycle: "one cycle",
      restarts: "warm restarts",
    },
  }),
  rate: learningRate({ label: "highest learning rate", default: 0.15, min: 0.005, max: 0.25 }),
  last: number({
    label: "last rate, as a part of the highest",
    role: "rate",
    default: 0.02,
    min: 0.001,
    max: 1,
    scale: "log",
  }),
  noise: number({
    label: "noise in the gradient",
    symbol: "\\sigma",
    role: "data",
    default: 2,
    min: 0,
    max: 5,
    step: 0.1,
  }),
  seed: seed(),
};
