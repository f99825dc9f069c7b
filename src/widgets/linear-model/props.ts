import { choice, number } from "../../state/index.ts";

const place = { role: "parameter", min: -1.9, max: 1.9, step: 0.05 } as const;

export const parameters = {
  surface: choice({
    label: "function",
    default: "camel",
    options: { camel: "three-hump camel", bowl: "round bowl", valley: "long valley", saddle: "saddle" },
  }),
  x: number({ label: "first parameter", symbol: "x", default: 1, ...place }),
  y: number({ label: "second parameter", symbol: "y", default: 1, ...place }),
  angle: number({
    label: "angle from the gradient",
    symbol: "\\varphi",
    role: "step",
    default: 180,
    min: -180,
    max: 180,
    step: 1,
    unit: "°",
  }),
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
