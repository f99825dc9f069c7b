import { landscapeChoice } from "../../landscape-choice.ts";
import { learningRate, momentum, startAt, step } from "../../presets.ts";

export const parameters = {
  objective: landscapeChoice(["stretched", "rosenbrock", "beale", "himmelblau"], "stretched"),
  ...startAt([8, 2.5], 10),
  rate: learningRate({ default: 0.05, min: 0.0001, max: 0.4 }),
  momentum: momentum({ default: 0.8, max: 0.98 }),
  step: step({ default: 2, max: 200 }),
};
