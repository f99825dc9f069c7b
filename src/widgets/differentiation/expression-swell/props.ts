import { choice } from "../../../state/index.ts";
import { count } from "../../presets.ts";

export const parameters = {
  nest: choice({
    label: "function to nest",
    default: "map",
    options: { map: "4x(1 − x)", sine: "sin(x) + x", sigmoid: "x σ(x)", exponential: "exp(−x)" },
  }),
  depth: count({ label: "times nested", symbol: "n", default: 3, min: 1, max: 12 }),
  writing: choice({
    label: "the derivative",
    default: "tidied",
    options: { rules: "as the rules leave it", tidied: "tidied" },
  }),
};
