import { choice, points, type DataPoint } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

/** Steps of a run. */
export const STEPS = 120;

const apart: DataPoint[] = [
  [-1.6, -0.4, 0],
  [-1.1, 0.7, 0],
  [-0.9, -1.2, 0],
  [-0.4, -0.3, 0],
  [-0.2, -1.4, 0],
  [0.5, -0.9, 0],
  [-0.5, 1.1, 1],
  [0.1, 0.5, 1],
  [0.6, 1.5, 1],
  [1, 0.2, 1],
  [1.5, 0.9, 1],
  [1.3, -0.7, 1],
];

export const parameters = {
  points: points({
    label: "points of two classes",
    default: apart,
    least: 2,
    most: 24,
    classes: 2,
    x: { min: -2, max: 2, step: 0.05 },
    y: { min: -2, max: 2, step: 0.05 },
  }),
  rate: learningRate({ default: 0.5, min: 0.01, max: 20 }),
  labels: choice({
    label: "loss of the points of class 0",
    default: "both",
    options: { both: "−log(1 − p)", positive: "−log p, as if of class 1" },
  }),
  step: step({ default: STEPS, max: STEPS }),
};
