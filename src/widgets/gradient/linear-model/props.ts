import { choice, number } from "../../../state/index.ts";
import { angle, placeAt } from "../../presets.ts";

export const parameters = {
  surface: choice({
    label: "function",
    default: "camel",
    options: { camel: "three-hump camel", bowl: "round bowl", valley: "long valley", saddle: "saddle" },
  }),
  ...placeAt([1, 1]),
  angle: angle({ default: 180 }),
  h: number({
    label: "step size",
    symbol: "h",
    role: "step",
    default: 0.3,
    min: 0.001,
    max: 4,
    scale: "log",
    step: 0.04,
  }),
  /** The share of the predicted change that may be lost to error. */
  allowance: choice({
    label: "useful while the error is below",
    default: "half",
    options: { tenth: "a tenth", half: "half", whole: "all of the predicted change" },
  }),
};
