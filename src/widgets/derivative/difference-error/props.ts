import { choice, formula, number } from "../../../state/index.ts";

export const parameters = {
  curve: choice({
    label: "function",
    default: "pasture",
    options: { pasture: "100x − x²", cube: "x³", sine: "sin x", waves: "waves", own: "your own" },
  }),
  formula: formula({ label: "your own f", names: ["x"] }),
  // Each function has its own range of a; from outside it, a goes back to the function's first point.
  a: number({
    label: "base point",
    symbol: "a",
    role: "parameter",
    default: 57,
    min: -3,
    max: 60,
    step: 0.05,
    digits: 6,
  }),
  method: choice({
    label: "differences",
    default: "forward",
    options: { forward: "forward", central: "central" },
  }),
  h: number({
    label: "your step",
    symbol: "h",
    role: "step",
    default: 0.01,
    min: 1e-16,
    max: 1,
    scale: "log",
    // Twenty steps to a decade.
    step: 10 ** 0.05 - 1,
  }),
  best: choice({ label: "best h", default: "hidden", options: { hidden: "hidden", shown: "shown" } }),
};
