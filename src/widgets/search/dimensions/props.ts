import { choice } from "../../../state/index.ts";
import { learningRate } from "../../presets.ts";

export const parameters = {
  dimension: choice({
    label: "number of weights",
    default: "2",
    options: { "1": "1", "2": "2", "5": "5", "10": "10", "50": "50" },
  }),
  landscape: choice({
    label: "landscape",
    default: "bowl",
    options: { bowl: "round bowl", rastrigin: "Rastrigin’s hollows" },
  }),
  rate: learningRate({ label: "learning rate of gradient descent", default: 0.05, min: 0.0005, max: 1.5 }),
};
