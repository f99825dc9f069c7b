import { choice, number } from "../../state/index.ts";
import { N, sizeChoice } from "../flock.ts";

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
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.005,
    min: 0.0005,
    max: 1.2,
    scale: "log",
  }),
  seed: number({ label: "seed of the order", default: 1, min: 1, max: 50, step: 1, whole: true }),
  step: number({ label: "steps", default: 160, min: 0, max: budget / sizes[0], step: 1, whole: true }),
};
