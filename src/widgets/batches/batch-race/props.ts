import { choice } from "../../../state/index.ts";
import { learningRate } from "../../presets.ts";
import { sizeChoice } from "../sheep.ts";

export const sizes = [1, 4, 16, 64, 256];

export const parameters = {
  size: sizeChoice("16", sizes),
  epochs: choice({
    label: "budget in epochs",
    default: "4",
    options: { "1": "1", "2": "2", "4": "4", "8": "8" },
  }),
  cost: choice({
    label: "cost is counted in",
    default: "examples",
    options: { examples: "examples seen", steps: "steps" },
  }),
  rates: choice({
    label: "learning rates",
    default: "best",
    options: { best: "each size its best", same: "one for all" },
  }),
  rate: learningRate({ label: "learning rate of all", default: 0.1, min: 0.0005, max: 1 }),
};
