import { choice } from "../../../state/index.ts";
import { count, learningRate, seed } from "../../presets.ts";
import { N, sizeChoice } from "../sheep.ts";

export const epochs = 8;

export const parameters = {
  records: choice({
    label: "the records are",
    default: "wool",
    options: { wool: "sorted by wool", girth: "sorted by girth", none: "in no order" },
  }),
  order: choice({
    label: "batches are drawn",
    default: "sequential",
    options: {
      sequential: "in sequence",
      shuffled: "shuffled every epoch",
      replacement: "with replacement",
    },
  }),
  size: sizeChoice("8", [1, 2, 4, 8, 16, 32, 64]),
  rate: learningRate({ default: 0.1, min: 0.003, max: 0.6 }),
  seed: seed({ label: "seed of the draws" }),
  step: count({ label: "steps", default: epochs * N, min: 0, max: epochs * N }),
};
