import { choice, number } from "../../../state/index.ts";
import { landscapeChoice } from "../../landscape-choice.ts";
import { startAt } from "../../presets.ts";

export const parameters = {
  objective: landscapeChoice(
    ["bowl", "stretched", "rosenbrock", "himmelblau", "beale", "rastrigin", "ridge"],
    "rosenbrock",
  ),
  budget: choice({
    label: "budget of gradients",
    default: "300",
    options: { "100": "100", "300": "300", "1000": "1000" },
  }),
  rival: choice({
    label: "against Adam",
    default: "momentum",
    options: {
      descent: "gradient descent",
      momentum: "momentum",
      nesterov: "Nesterov",
      adagrad: "AdaGrad",
      rmsprop: "RMSProp",
      adadelta: "Adadelta",
      amsgrad: "AMSGrad",
      adamw: "AdamW",
      adamax: "AdaMax",
      nadam: "NAdam",
      radam: "RAdam",
      lion: "Lion",
    },
  }),
  factor: number({
    label: "all rates, in multiples of their best",
    role: "rate",
    default: 1,
    min: 0.05,
    max: 20,
    scale: "log",
    step: 0.1,
  }),
  ...startAt([-1.5, 2], 10),
};
