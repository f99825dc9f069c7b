import { choice, number } from "../../state/index.ts";

export const parameters = {
  gradients: choice({
    label: "gradients",
    default: "steady",
    options: { steady: "all 1", noisy: "noisy, around 1", fading: "fading" },
  }),
  beta1: number({
    label: "memory of the gradients",
    symbol: "\\beta_1",
    role: "step",
    default: 0.9,
    min: 0,
    max: 0.9999,
    scale: "near-one",
    digits: 5,
  }),
  beta2: number({
    label: "memory of their squares",
    symbol: "\\beta_2",
    role: "data",
    default: 0.999,
    min: 0,
    max: 0.9999,
    scale: "near-one",
    digits: 5,
  }),
  correction: choice({
    label: "bias correction",
    default: "off",
    options: { on: "on", off: "off" },
  }),
  t: number({ label: "step", symbol: "t", default: 1, min: 1, max: 20, step: 1, whole: true }),
};
