import { choice, number } from "../../../state/index.ts";
import { count, learningRate, seed } from "../../presets.ts";

/** Evaluations of the loss that each search may spend. */
export const budget = 200;
/** How many of them one gradient counts as. */
export const gradientCost = 4;

export const parameters = {
  landscape: choice({
    label: "landscape",
    default: "himmelblau",
    options: {
      himmelblau: "Himmelblau’s four hollows",
      rastrigin: "Rastrigin’s hundred hollows",
      plateau: "a hollow in a flat plain",
    },
  }),
  rate: learningRate({ label: "learning rate of gradient descent", default: 0.01, min: 0.0005, max: 2 }),
  mutation: number({
    label: "size of a mutation",
    role: "step",
    default: 0.5,
    min: 0.01,
    max: 5,
    scale: "log",
  }),
  seed: seed({ default: 7, max: 20 }),
  spent: count({ label: "evaluations spent", default: budget, min: 0, max: budget }),
};
