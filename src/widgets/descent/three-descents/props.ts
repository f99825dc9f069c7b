import { number } from "../../../state/index.ts";
import { wells } from "./methods.ts";

const [x, y] = wells.start;

export const parameters = {
  x: number({ label: "start x", symbol: "x_0", default: x, min: -7.8, max: 7.8, step: 0.05 }),
  y: number({ label: "start y", symbol: "y_0", default: y, min: -3.3, max: 3.3, step: 0.05 }),
  factor: number({
    label: "learning rate, × the best",
    role: "rate",
    default: 1,
    min: 0.02,
    max: 5,
    scale: "log",
    step: 0.05,
    digits: 2,
  }),
};
