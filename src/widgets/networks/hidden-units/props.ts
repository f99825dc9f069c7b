import { choice } from "../../../state/index.ts";
import { count, learningRate, seed } from "../../presets.ts";

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
  rate: learningRate({ default: 1, min: 0.02, max: 5 }),
  seed: seed({ default: 3, max: 99 }),
  step: count({ label: "step", default: STEPS, min: 0, max: STEPS }),
};
