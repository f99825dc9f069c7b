import { choice, number } from "../../../state/index.ts";
import { count, seed } from "../../presets.ts";

export const parameters = {
  depth: count({ label: "hidden layers", default: 12, min: 2, max: 20 }),
  gain: number({
    label: "size of the first weights (scaled: 1)",
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
  seed: seed({ max: 99 }),
};
