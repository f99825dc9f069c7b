import { choice, number } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

export const parameters = {
  start: number({
    label: "first guess",
    symbol: "l_0",
    role: "parameter",
    default: 57,
    min: 30,
    max: 70,
    step: 0.5,
    unit: "m",
  }),
  rate: learningRate({ default: 0.1, min: 0.0005, max: 2 }),
  objective: choice({ label: "function", default: "area", options: { area: "A, the area", negative: "−A" } }),
  direction: choice({
    label: "direction",
    default: "ascend",
    options: { ascend: "up, +", descend: "down, −" },
  }),
  stop: choice({
    label: "stop when",
    default: "slope",
    options: { slope: "the slope is near 0", change: "the change is near 0", budget: "the budget is spent" },
  }),
  step: step({ max: 60 }),
};
