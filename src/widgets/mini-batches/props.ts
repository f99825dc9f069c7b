import { number } from "../../state/index.ts";
import { N, sizeChoice } from "../flock.ts";

/** Every run may look at this many sheep in all, however many at a time. */
export const epochs = 10;

export const parameters = {
  size: sizeChoice("16"),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.1,
    min: 0.003,
    max: 1.2,
    scale: "log",
  }),
  seed: number({ label: "seed of the order", default: 1, min: 1, max: 50, step: 1, whole: true }),
  step: number({ label: "steps", default: 8, min: 0, max: epochs * N, step: 1, whole: true }),
};
