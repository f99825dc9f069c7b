import { choice, number } from "../../../state/index.ts";
import { count } from "../../presets.ts";

export const parameters = {
  curve: choice({
    label: "function",
    default: "nested",
    options: { nested: "exp(sin(x²))", product: "x² sin x", squashed: "σ(2x)²" },
  }),
  x: number({
    label: "point",
    symbol: "x",
    role: "parameter",
    default: 1.2,
    min: -1.5,
    max: 1.5,
    step: 0.02,
  }),
  step: count({ label: "step", default: 3, min: 0, max: 3 }),
};
