import { choice } from "../../../state/index.ts";
import { landscapeChoice } from "../../landscape-choice.ts";
import { learningRate } from "../../presets.ts";

export const parameters = {
  objective: landscapeChoice(["bowl", "stretched", "rosenbrock", "himmelblau", "beale"], "stretched"),
  budget: choice({
    label: "budget of steps",
    default: "100",
    options: { "20": "20", "100": "100", "500": "500" },
  }),
  rate: learningRate({
    label: "learning rate to read off",
    default: 0.002,
    min: 0.0001,
    max: 10,
    step: 0.05,
  }),
  marks: choice({
    label: "mark the best rate and the limit",
    default: "hidden",
    options: { hidden: "not yet", shown: "yes" },
  }),
};
