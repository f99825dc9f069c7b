import { choice, number, points, type DataPoint } from "../../../state/index.ts";
import { count } from "../../presets.ts";
import { lossChoice, predict, truth, weightA, weightB } from "../pastures.ts";

/** Twelve pastures, eight meters apart, as they are until they are disturbed or dragged. */
const twelve = Array.from({ length: 12 }, (_, i): DataPoint => {
  const x = 8 * (i + 1);
  return [x, predict(truth.a, truth.b, x)];
});

export const parameters = {
  a: weightA(),
  b: weightB(),
  loss: lossChoice(),
  data: choice({
    label: "pastures",
    default: "all",
    options: { all: "all 100", few: "twelve, to drag" },
  }),
  noise: number({
    label: "noise",
    role: "data",
    default: 0,
    min: 0,
    max: 1500,
    step: 25,
    unit: "m²",
  }),
  outliers: count({ label: "outliers", role: "data", default: 0, min: 0, max: 40, unit: "%" }),
  example: count({
    label: "pasture in focus",
    symbol: "x",
    role: "data",
    default: 50,
    min: 0,
    max: 99,
    unit: "m",
  }),
  points: points({
    label: "pastures of your own",
    role: "data",
    default: twelve,
    least: 2,
    most: 40,
    x: { label: "length", min: 0, max: 100, step: 1, unit: "m" },
    y: { label: "area", min: -5000, max: 8000, step: 50, unit: "m²" },
  }),
};
