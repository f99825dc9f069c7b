import { choice, formula, number } from "../../state/index.ts";

const coordinate = { role: "parameter", min: -10, max: 10, step: 0.05 } as const;

export const parameters = {
  objective: choice({
    label: "function",
    default: "bowl",
    options: {
      bowl: "bowl",
      stretched: "stretched bowl",
      rosenbrock: "Rosenbrock’s valley",
      himmelblau: "Himmelblau’s four hollows",
      beale: "Beale’s function",
      rastrigin: "Rastrigin’s egg box",
      saddle: "saddle",
      plateau: "plateau",
      own: "your own",
    },
  }),
  formula: formula({ label: "your own f", names: ["x", "y"] }),
  x: number({ label: "start x", symbol: "x_0", default: 2, ...coordinate }),
  y: number({ label: "start y", symbol: "y_0", default: 4, ...coordinate }),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.1,
    min: 0.0001,
    max: 4,
    scale: "log",
  }),
  steps: number({ label: "budget of steps", default: 50, min: 10, max: 2000, step: 10, whole: true }),
  step: number({ label: "step", symbol: "t", default: 0, min: 0, max: 2000, step: 1, whole: true }),
  turn: number({ label: "turned by", default: 30, min: -180, max: 180, step: 5, unit: "°" }),
  tilt: number({ label: "seen from above by", default: 35, min: 10, max: 85, step: 5, unit: "°" }),
};
