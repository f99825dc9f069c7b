import { number } from "../../../state/index.ts";
import { landscapeChoice } from "../../landscape-choice.ts";
import { count, learningRate } from "../../presets.ts";

export const parameters = {
  objective: landscapeChoice(["stretched", "rosenbrock", "plateau"], "stretched"),
  rate: learningRate({ default: 0.15, min: 0.0001, max: 0.25 }),
  tolerance: number({
    label: "gradient tolerance",
    role: "gradient",
    default: 0.01,
    min: 1e-6,
    max: 1,
    scale: "log",
    step: 0.1,
  }),
  patience: count({ label: "patience (steps without progress)", default: 20, min: 1, max: 100 }),
  gain: number({
    label: "what counts as progress",
    role: "loss",
    default: 0.0001,
    min: 1e-8,
    max: 0.1,
    scale: "log",
    step: 0.1,
  }),
  budget: number({ label: "budget of steps", default: 400, min: 20, max: 800, step: 20, whole: true }),
};
