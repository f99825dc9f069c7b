import { number } from "../../../state/index.ts";
import { count, learningRate } from "../../presets.ts";

const weight = { role: "parameter", min: -3, max: 3, step: 0.1, digits: 4 } as const;

/** The moments of one step by hand: forward, back, and down. */
export const moments = [
  "the input",
  "forward: the hidden units’ sums",
  "forward: the hidden units",
  "forward: the prediction",
  "forward: the loss",
  "back: to the prediction",
  "back: to the output’s weights",
  "back: to the hidden units",
  "back: through the tanh",
  "back: to the hidden units’ weights",
  "a step downhill",
];

export const parameters = {
  x: number({ label: "input", symbol: "x", role: "data", default: 1.5, min: -3, max: 3, step: 0.1 }),
  y: number({ label: "target", symbol: "y", role: "data", default: 2, min: -3, max: 3, step: 0.1 }),
  w1: number({ label: "weight into the first unit", symbol: "w_1", default: 0.6, ...weight }),
  w2: number({ label: "weight into the second unit", symbol: "w_2", default: -0.8, ...weight }),
  b1: number({ label: "bias of the first unit", symbol: "b_1", default: 0.1, ...weight }),
  b2: number({ label: "bias of the second unit", symbol: "b_2", default: 0.2, ...weight }),
  c1: number({ label: "weight out of the first unit", symbol: "c_1", default: 1, ...weight }),
  c2: number({ label: "weight out of the second unit", symbol: "c_2", default: -0.5, ...weight }),
  c0: number({ label: "bias of the output", symbol: "c_0", default: 0, ...weight }),
  rate: learningRate({ default: 0.05, min: 0.001, max: 1 }),
  moment: count({ label: "moment", default: moments.length - 2, min: 0, max: moments.length - 1 }),
};
