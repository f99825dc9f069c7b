import { choice, number } from "../../state/index.ts";

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
  beta: number({
    label: "memory",
    symbol: "\\beta",
    role: "step",
    default: 0.9,
    min: 0,
    max: 0.999,
    scale: "near-one",
    digits: 5,
  }),
  step: number({ label: "step", symbol: "t", default: 12, min: 0, max: 40, step: 1, whole: true }),
};
