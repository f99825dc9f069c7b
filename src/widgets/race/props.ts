import { choice, number } from "../../state/index.ts";
import { startAt } from "../presets.ts";

export const parameters = {
  objective: choice({
    label: "function",
    default: "rosenbrock",
    options: {
      bowl: "bowl",
      stretched: "stretched bowl",
      rosenbrock: "Rosenbrock’s valley",
      himmelblau: "Himmelblau’s hollows",
      beale: "Beale’s function",
      rastrigin: "Rastrigin’s egg box",
      ridge: "creased valley",
    },
  }),
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
