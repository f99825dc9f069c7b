import { choice, number } from "../../state/index.ts";

export const parameters = {
  objective: choice({
    label: "function",
    default: "rosenbrock",
    options: {
      rosenbrock: "Rosenbrock’s valley",
      beale: "Beale’s function",
      stretched: "stretched bowl",
      bowl: "round bowl",
    },
  }),
  budget: choice({
    label: "gradients each",
    default: "300",
    options: { "30": "30", "100": "100", "300": "300" },
  }),
  rates: choice({
    label: "learning rates",
    default: "best",
    options: { best: "each its own best of the sweep", one: "one for all" },
  }),
  momentum: number({
    label: "momentum",
    symbol: "\\mu",
    role: "step",
    default: 0.9,
    min: 0,
    max: 0.99,
    step: 0.01,
  }),
  rate: number({
    label: "one learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.001,
    min: 1e-5,
    max: 1,
    scale: "log",
    step: 0.05,
  }),
  step: number({ label: "step", symbol: "t", default: 300, min: 0, max: 300, step: 1, whole: true }),
};
