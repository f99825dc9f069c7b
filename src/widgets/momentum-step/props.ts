import { choice, number } from "../../state/index.ts";

const coordinate = { role: "parameter", min: -10, max: 10, step: 0.05 } as const;

export const parameters = {
  objective: choice({
    label: "function",
    default: "stretched",
    options: {
      stretched: "stretched bowl",
      rosenbrock: "Rosenbrock’s valley",
      beale: "Beale’s function",
      himmelblau: "Himmelblau’s four hollows",
    },
  }),
  x: number({ label: "start x", symbol: "x_0", default: 8, ...coordinate }),
  y: number({ label: "start y", symbol: "y_0", default: 2.5, ...coordinate }),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.05,
    min: 0.0001,
    max: 0.4,
    scale: "log",
  }),
  momentum: number({
    label: "momentum",
    symbol: "\\mu",
    role: "step",
    default: 0.8,
    min: 0,
    max: 0.98,
    step: 0.01,
  }),
  step: number({ label: "step", symbol: "t", default: 2, min: 0, max: 200, step: 1, whole: true }),
};
