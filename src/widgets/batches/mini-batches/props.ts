import { count, learningRate, seed } from "../../presets.ts";
import { N, sizeChoice } from "../sheep.ts";

/** Every run may look at this many sheep in all, however many at a time. */
export const epochs = 10;

export const parameters = {
  size: sizeChoice("16"),
  rate: learningRate({ default: 0.1, min: 0.003, max: 1.2 }),
  seed: seed({ label: "seed of the order" }),
  step: count({ label: "steps", default: 8, min: 0, max: epochs * N }),
};
