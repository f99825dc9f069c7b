import { choice, number } from "../../state/index.ts";

export const parameters = {
  curve: choice({
    label: "function",
    default: "cube",
    options: {
      cube: "x³, at 1",
      pasture: "100x − x², at 57",
      waves: "waves, at 0.2",
      funnel: "a funnel, at 0",
    },
  }),
  size: number({
    label: "size of h",
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
