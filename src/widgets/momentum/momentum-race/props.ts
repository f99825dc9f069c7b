import { choice } from "../../../state/index.ts";
import { landscapeChoice } from "../../landscape-choice.ts";
import { learningRate, momentum, step } from "../../presets.ts";

export const parameters = {
  objective: landscapeChoice(["rosenbrock", "beale", "stretched", "bowl"], "rosenbrock"),
  budget: choice({
    label: "gradients each",
    default: "300",
    options: { "30": "30", "100": "100", "300": "300" },
  }),
  rates: choice({
    label: "learning rates",
    default: "best",
    options: { best: "each its own best of the sweep", one: "one for all" },
  }),
  momentum: momentum({ default: 0.9, max: 0.99 }),
  rate: learningRate({ label: "one learning rate", default: 0.001, min: 1e-5, max: 1, step: 0.05 }),
  step: step({ default: 300, max: 300 }),
};
