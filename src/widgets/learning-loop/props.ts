import { choice, number } from "../../state/index.ts";

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
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.05,
    min: 0.002,
    max: 0.3,
    scale: "log",
  }),
  optimizer: choice({
    label: "optimizer",
    default: "slope",
    options: { slope: "follow the slope", guess: "guess at random" },
  }),
  step: number({
    label: "stop on the loop",
    default: stops - 1,
    min: 0,
    max: stops * rounds - 1,
    step: 1,
    whole: true,
  }),
};
