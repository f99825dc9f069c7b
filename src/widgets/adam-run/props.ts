import { choice, number } from "../../state/index.ts";

const coordinate = { role: "parameter", min: -5, max: 5, step: 0.05 } as const;

export const parameters = {
  objective: choice({
    label: "function",
    default: "stretched",
    options: {
      stretched: "stretched bowl",
      rosenbrock: "Rosenbrock’s valley",
      himmelblau: "Himmelblau’s hollows",
      beale: "Beale’s function",
      saddle: "saddle",
    },
  }),
  which: choice({ label: "numbers of", default: "x", options: { x: "x", y: "y" } }),
  x: number({ label: "start x", symbol: "x_0", default: 1, ...coordinate }),
  y: number({ label: "start y", symbol: "y_0", default: 1, ...coordinate }),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.01,
    min: 0.0001,
    max: 1,
    scale: "log",
    step: 0.04,
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
  epsilon: number({
    label: "epsilon",
    symbol: "\\varepsilon",
    default: 1e-8,
    min: 1e-12,
    max: 10,
    scale: "log",
    step: 0.2,
  }),
  correction: choice({ label: "bias correction", default: "on", options: { on: "on", off: "off" } }),
  step: number({ label: "step", symbol: "t", default: 1, min: 0, max: 200, step: 1, whole: true }),
};
