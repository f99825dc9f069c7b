import { number } from "../../../state/index.ts";
import { count, seed } from "../../presets.ts";

/** Members of a population, children in a generation after the first (one member survives), and generations bred. */
export const population = 12;
export const children = population - 1;
export const generations = 10;

export const parameters = {
  child: count({ label: "child", default: 4, min: 0, max: children * generations - 1 }),
  tournament: count({ label: "rivals in a tournament", role: "rate", default: 3, min: 1, max: 8 }),
  crossover: number({
    label: "probability of a crossover",
    role: "rate",
    default: 0.9,
    min: 0,
    max: 1,
    step: 0.05,
    places: 2,
  }),
  mutation: number({
    label: "size of a mutation",
    role: "rate",
    default: 0.5,
    min: 0.01,
    max: 5,
    scale: "log",
  }),
  seed: seed({ default: 4, max: 20 }),
};
