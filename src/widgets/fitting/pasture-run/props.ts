import { choice } from "../../../state/index.ts";
import { learningRate, step } from "../../presets.ts";
import { lossChoice, weightA, weightB } from "../pastures.ts";

const rate = (on: string, initial: number, min: number, max: number) =>
  learningRate({ label: `learning rate, ${on}`, default: initial, min, max, step: 0.05 });

/** Each pair of inputs and loss has a learning rate of its own: they differ by factors of millions. */
export const rates = {
  rawAbsolute: rate("absolute loss on x", 1e-4, 1e-7, 1e-2),
  rawSquared: rate("squared loss on x", 4e-8, 1e-10, 1e-6),
  rawHuber: rate("Huber’s loss on x", 1e-7, 1e-10, 1e-5),
  scaledAbsolute: rate("absolute loss on u", 100, 1, 1e4),
  scaledSquared: rate("squared loss on u", 1.5, 0.01, 10),
  scaledHuber: rate("Huber’s loss on u", 2, 0.01, 100),
};

export const parameters = {
  a: weightA("start, weight on x²"),
  b: weightB("start, weight on x"),
  loss: lossChoice(),
  inputs: choice({
    label: "inputs",
    default: "raw",
    options: { raw: "x, in meters", scaled: "u = x/100, in hundreds of meters" },
  }),
  ...rates,
  step: step({ default: 800, max: 800 }),
};
