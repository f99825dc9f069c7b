import { landscapeChoice } from "../../landscape-choice.ts";
import { learningRate, startAt } from "../../presets.ts";

export const parameters = {
  objective: landscapeChoice(["himmelblau", "camel", "valleys", "rastrigin"], "himmelblau"),
  rate: learningRate({ default: 0.01, min: 0.001, max: 1 }),
  ...startAt([-0.5, 0.5], 5),
};
