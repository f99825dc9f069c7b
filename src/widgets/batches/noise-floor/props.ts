import { choice, number } from "../../../state/index.ts";
import { learningRate, seed } from "../../presets.ts";
import { sizeChoice } from "../sheep.ts";

/** Examples that every run looks at: 128 epochs. */
export const budget = 32768;

export const parameters = {
  schedule: choice({
    label: "schedule",
    default: "constant",
    options: {
      constant: "constant",
      inverse: "inverse-time",
      exponential: "exponential",
      cosine: "cosine, to zero",
    },
  }),
  size: sizeChoice("4", [4, 16, 64]),
  rate: learningRate({ label: "learning rate at the start", default: 0.1, min: 0.003, max: 0.6 }),
  half: number({
    label: "halved after so many examples",
    role: "rate",
    default: 1024,
    min: 32,
    max: budget,
    scale: "log",
    digits: 4,
  }),
  seen: number({
    label: "moment, in examples seen",
    role: "data",
    default: budget,
    min: 64,
    max: budget,
    scale: "log",
    digits: 5,
  }),
  seed: seed({ label: "seed of the draws" }),
};
