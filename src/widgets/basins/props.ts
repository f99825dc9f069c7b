import { choice } from "../../state/index.ts";
import { learningRate, startAt } from "../presets.ts";

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
  rate: learningRate({ default: 0.01, min: 0.001, max: 1 }),
  ...startAt([-0.5, 0.5], 5),
};
