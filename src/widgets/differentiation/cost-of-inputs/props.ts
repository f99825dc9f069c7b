import { choice } from "../../../state/index.ts";

export const counts = ["1", "2", "5", "10", "20", "50", "100", "200", "500", "1000"] as const;

export const parameters = {
  family: choice({
    label: "function of n inputs",
    default: "valley",
    options: {
      valley: "Rosenbrock’s valley",
      product: "product of all",
      logistic: "logistic loss of five examples",
    },
  }),
  inputs: choice({
    label: "number of inputs",
    default: "10",
    options: Object.fromEntries(counts.map((count) => [count, count])),
  }),
};
