import { choice } from "../../../state/index.ts";
import { count, learningRate, seed } from "../../presets.ts";
import { N, sizeChoice } from "../sheep.ts";

/** Examples that a run may look at: ten epochs. */
export const budget = 10 * N;
export const sizes = [16, 32, 64, 128, 256];

export const parameters = {
  reduction: choice({
    label: "the loss of a batch is",
    default: "sum",
    options: { sum: "a sum", mean: "a mean" },
  }),
  before: { ...sizeChoice("32", sizes), label: "batch size yesterday" },
  after: { ...sizeChoice("128", sizes), label: "batch size today" },
  rate: learningRate({ default: 0.005, min: 0.0005, max: 1.2 }),
  seed: seed({ label: "seed of the order" }),
  step: count({ label: "steps", default: 160, min: 0, max: budget / sizes[0] }),
};
