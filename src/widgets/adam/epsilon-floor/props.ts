import { number } from "../../../state/index.ts";
import { epsilon } from "../../presets.ts";

export const parameters = {
  gradient: number({
    label: "size of the gradients",
    symbol: "g",
    role: "gradient",
    default: 0.01,
    min: 1e-12,
    max: 100,
    scale: "log",
    step: 0.2,
  }),
  epsilon: epsilon({ role: "data", min: 1e-10 }),
};
