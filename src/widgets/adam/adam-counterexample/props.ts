import { choice, number } from "../../../state/index.ts";
import { beta1, beta2, learningRate } from "../../presets.ts";

export const parameters = {
  method: choice({
    label: "method",
    default: "adam",
    options: { adam: "Adam", amsgrad: "AMSGrad", adagrad: "AdaGrad", descent: "gradient descent" },
  }),
  large: number({
    label: "the rare large gradient",
    symbol: "C",
    role: "gradient",
    default: 3,
    min: 1,
    max: 6,
    step: 0.1,
  }),
  beta1: beta1(0),
  beta2: beta2(0.1),
  rate: learningRate({
    label: "learning rate at the first step",
    default: 0.1,
    min: 0.01,
    max: 1,
    step: 0.05,
  }),
};
