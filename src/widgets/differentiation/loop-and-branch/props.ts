import { choice, number } from "../../../state/index.ts";

export const parameters = {
  program: choice({
    label: "program",
    default: "root",
    options: {
      root: "a square root, by a loop",
      huber: "Huber’s loss, by a branch",
      doubling: "growth until 100, by a loop",
    },
  }),
  x: number({ label: "input", symbol: "x", role: "parameter", default: 2, min: 0.05, max: 4, step: 0.01 }),
  h: number({
    label: "step of the difference",
    symbol: "h",
    role: "step",
    default: 1e-4,
    min: 1e-8,
    max: 1,
    scale: "log",
    step: 10 ** 0.1 - 1,
  }),
};
