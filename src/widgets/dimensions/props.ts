import { choice, number } from "../../state/index.ts";

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
  rate: number({
    label: "learning rate of gradient descent",
    symbol: "\\alpha",
    role: "rate",
    default: 0.05,
    min: 0.0005,
    max: 1.5,
    scale: "log",
  }),
};
