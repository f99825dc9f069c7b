import { choice } from "../../../state/index.ts";
import { landscapeChoice } from "../../landscape-choice.ts";
import { beta1, beta2, epsilon, learningRate, startAt, step } from "../../presets.ts";

export const parameters = {
  objective: landscapeChoice(["stretched", "rosenbrock", "himmelblau", "beale", "saddle"], "stretched"),
  which: choice({ label: "numbers of", default: "x", options: { x: "x", y: "y" } }),
  ...startAt([1, 1], 5),
  rate: learningRate({ default: 0.01, min: 0.0001, max: 1, step: 0.04 }),
  beta1: beta1(0.9),
  beta2: beta2(0.999),
  epsilon: epsilon({ min: 1e-12 }),
  correction: choice({ label: "bias correction", default: "on", options: { on: "on", off: "off" } }),
  step: step({ default: 1, max: 200 }),
};
