import { choice, number } from "../../state/index.ts";

export const parameters = {
  depth: number({ label: "hidden layers", default: 12, min: 2, max: 20, whole: true }),
  gain: number({
    label: "size of the first weights, as a part of scaled",
    role: "parameter",
    default: 0.5,
    min: 0.1,
    max: 10,
    scale: "log",
  }),
  activation: choice({
    label: "activation",
    default: "tanh",
    options: { tanh: "tanh", sigmoid: "sigmoid", relu: "relu" },
  }),
  seed: number({ label: "seed", default: 1, min: 1, max: 99, whole: true }),
};
