import { choice, number } from "../../../state/index.ts";
import { count, learningRate } from "../../presets.ts";

/** Stops in one round: input, model, loss, optimizer, weights. */
export const stops = 5;
export const rounds = 8;

export const parameters = {
  start: number({
    label: "first weight",
    symbol: "w_0",
    role: "parameter",
    default: 5,
    min: 0,
    max: 28,
    step: 0.5,
    unit: "km/h",
  }),
  rate: learningRate({ default: 0.05, min: 0.002, max: 0.3 }),
  optimizer: choice({
    label: "optimizer",
    default: "slope",
    options: { slope: "follow the slope", guess: "guess at random" },
  }),
  step: count({ label: "stop on the loop", default: stops - 1, min: 0, max: stops * rounds - 1 }),
};
