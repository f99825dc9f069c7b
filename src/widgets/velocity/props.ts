import { choice, number } from "../../state/index.ts";

export const parameters = {
  momentum: number({
    label: "momentum",
    symbol: "\\mu",
    role: "step",
    default: 0.9,
    min: 0,
    max: 0.95,
    step: 0.01,
  }),
  ground: choice({
    label: "ground",
    default: "ramp",
    options: {
      ramp: "a ramp without end",
      flat: "a ramp, flat from step 30",
      walls: "two walls, hit in turn",
    },
  }),
  step: number({ label: "step", symbol: "t", default: 19, min: 0, max: 59, step: 1, whole: true }),
};
