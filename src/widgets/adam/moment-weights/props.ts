import { choice } from "../../../state/index.ts";
import { memory, step } from "../../presets.ts";

export const parameters = {
  moment: choice({
    label: "average of",
    default: "first",
    options: { first: "the gradients, m", second: "their squares, v" },
  }),
  gradients: choice({
    label: "gradients",
    default: "noisy",
    options: { noisy: "noisy, around 1", spike: "one large among small", turn: "1, then −1" },
  }),
  beta: memory({ symbol: "\\beta", default: 0.9 }),
  step: step({ default: 12, max: 40 }),
};
