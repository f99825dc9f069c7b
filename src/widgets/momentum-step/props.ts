import { choice } from "../../state/index.ts";
import { learningRate, momentum, startAt, step } from "../presets.ts";

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
  ...startAt([8, 2.5], 10),
  rate: learningRate({ default: 0.05, min: 0.0001, max: 0.4 }),
  momentum: momentum({ default: 0.8, max: 0.98 }),
  step: step({ default: 2, max: 200 }),
};
