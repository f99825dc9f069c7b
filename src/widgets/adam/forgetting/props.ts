import { number } from "../../../state/index.ts";
import { count, memory } from "../../presets.ts";

export const parameters = {
  later: number({
    label: "size of the later gradients",
    role: "gradient",
    default: 0.1,
    min: 0.01,
    max: 10,
    scale: "log",
    step: 0.05,
  }),
  change: count({ label: "step at which the size changes", default: 60, min: 5, max: 140 }),
  decay: memory({
    label: "memory of the squares, of RMSProp and Adam",
    symbol: "\\rho",
    role: "data",
    default: 0.9,
  }),
};
