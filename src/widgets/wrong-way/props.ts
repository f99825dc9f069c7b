import { choice, number } from "../../state/index.ts";

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
  beta1: number({
    label: "memory of the gradients",
    symbol: "\\beta_1",
    role: "step",
    default: 0,
    min: 0,
    max: 0.9999,
    scale: "near-one",
    digits: 5,
  }),
  beta2: number({
    label: "memory of their squares",
    symbol: "\\beta_2",
    role: "data",
    default: 0.1,
    min: 0,
    max: 0.9999,
    scale: "near-one",
    digits: 5,
  }),
  rate: number({
    label: "learning rate at the first step",
    symbol: "\\alpha",
    role: "rate",
    default: 0.1,
    min: 0.01,
    max: 1,
    scale: "log",
    step: 0.05,
  }),
};
