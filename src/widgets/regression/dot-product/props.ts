import { choice, number } from "../../../state/index.ts";
import { count } from "../../presets.ts";

export const parameters = {
  j: choice({
    label: "change only",
    default: "1",
    options: { "1": "w₁, per kilometer", "2": "w₂, per 100 m up", "3": "w₃, per stop" },
  }),
  i: count({ label: "hike", symbol: "i", default: 1, min: 1, max: 5 }),
  h: number({
    label: "by how much",
    symbol: "h",
    role: "step",
    default: 0.05,
    min: -0.1,
    max: 0.1,
    step: 0.01,
  }),
};
