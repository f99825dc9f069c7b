import { choice, number } from "../../state/index.ts";

const coordinate = { role: "parameter", min: -5, max: 5, step: 0.05 } as const;

export const parameters = {
  objective: choice({
    label: "function",
    default: "himmelblau",
    options: {
      himmelblau: "Himmelblau’s four hollows",
      camel: "three-hump camel",
      valleys: "two valleys and a pass",
      rastrigin: "Rastrigin’s egg box",
    },
  }),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.01,
    min: 0.001,
    max: 1,
    scale: "log",
  }),
  x: number({ label: "start x", symbol: "x_0", default: -0.5, ...coordinate }),
  y: number({ label: "start y", symbol: "y_0", default: 0.5, ...coordinate }),
};
