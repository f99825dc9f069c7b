import { choice } from "../../../state/index.ts";
import { beta1, beta2, step } from "../../presets.ts";

export const parameters = {
  gradients: choice({
    label: "gradients",
    default: "steady",
    options: { steady: "all 1", noisy: "noisy, around 1", fading: "fading" },
  }),
  beta1: beta1(0.9),
  beta2: beta2(0.999),
  correction: choice({
    label: "bias correction",
    default: "off",
    options: { on: "on", off: "off" },
  }),
  t: step({ default: 1, min: 1, max: 20 }),
};
