import { choice, formula, number } from "../../../state/index.ts";

export const parameters = {
  curve: choice({
    label: "function",
    default: "nested",
    options: {
      nested: "exp(sin(x²))",
      product: "x² sin x",
      quotient: "sin x / (1 + x²)",
      squashed: "σ(2x)²",
      own: "your own",
    },
  }),
  formula: formula({ label: "your own f", names: ["x"] }),
  hand: choice({
    label: "derivative by hand",
    default: "right",
    options: { right: "worked out", slip: "with a slip", own: "yours" },
  }),
  derivative: formula({ label: "your f′", names: ["x"] }),
  x: number({ label: "point", symbol: "x", role: "parameter", default: 1.2, min: -3, max: 3, step: 0.02 }),
  h: number({
    label: "step of the difference",
    symbol: "h",
    role: "step",
    default: 1e-5,
    min: 1e-14,
    max: 1,
    scale: "log",
    // Ten steps to a decade.
    step: 10 ** 0.1 - 1,
  }),
};
