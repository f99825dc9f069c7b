import { choice, formula, number } from "../../../state/index.ts";

export const parameters = {
  curve: choice({
    label: "function",
    default: "cube",
    options: {
      cube: "x³",
      pasture: "100x − x²",
      waves: "waves",
      funnel: "a funnel",
      own: "your own",
    },
  }),
  formula: formula({ label: "your own f", names: ["x"] }),
  // Each curve has its own range of a; from outside it, a goes back to the curve's first point.
  a: number({
    label: "base point",
    symbol: "a",
    role: "parameter",
    default: 1,
    min: -3,
    max: 60,
    step: 0.05,
    digits: 6,
  }),
  size: number({
    label: "size of the step",
    symbol: "|h|",
    role: "step",
    default: 1,
    min: 1e-16,
    max: 1,
    scale: "log",
    // Ten steps to a decade.
    step: 10 ** 0.1 - 1,
  }),
  side: choice({ label: "h is", default: "above", options: { above: "positive", below: "negative" } }),
};
