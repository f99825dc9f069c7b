import { choice, number } from "../../../state/index.ts";
import { seed } from "../../presets.ts";

export const parameters = {
  decay: number({
    label: "decay",
    symbol: "\\lambda",
    role: "loss",
    default: 1,
    min: 0,
    max: 3,
    step: 0.05,
  }),
  noise: number({
    label: "noise in the second weight’s gradients, that of the first being 1",
    role: "data",
    default: 10,
    min: 0.1,
    max: 100,
    scale: "log",
    step: 0.05,
  }),
  how: choice({
    label: "the decay",
    default: "inside",
    options: { inside: "in the gradient (Adam with L²)", beside: "beside it (AdamW)" },
  }),
  seed: seed(),
};
