import { choice, number } from "../../state/index.ts";

/** Steps of a run. */
export const STEPS = 1000;

export const parameters = {
  start: choice({
    label: "first weights",
    default: "equal",
    options: {
      zeros: "all 0",
      equal: "all alike",
      speck: "alike, but for a thousandth",
      random: "drawn at random",
    },
  }),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 1,
    min: 0.02,
    max: 5,
    scale: "log",
  }),
  seed: number({ label: "seed", default: 3, min: 1, max: 99, whole: true }),
  step: number({ label: "step", default: STEPS, min: 0, max: STEPS, whole: true }),
};
