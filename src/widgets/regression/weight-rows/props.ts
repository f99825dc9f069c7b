import { choice, number } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";

export const parameters = {
  row: choice({ label: "row r", default: "1", options: { "1": "1, hours", "2": "2, energy" } }),
  column: choice({
    label: "column j",
    default: "2",
    options: { "1": "1, kilometers", "2": "2, climb", "3": "3, stops" },
  }),
  h: number({
    label: "added to this one weight",
    symbol: "h",
    role: "parameter",
    default: 0,
    min: -0.3,
    max: 0.3,
    step: 0.01,
  }),
  rate: learningRate({ default: 0.0006, min: 0.00002, max: 0.002 }),
  step: step({ default: 8, max: 60 }),
};
