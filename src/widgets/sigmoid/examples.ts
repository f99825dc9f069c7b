import { points } from "../../state/index.ts";

/** Ten examples of one input, of two classes that overlap: what this topic's neurons are fitted to. */
export const examples = ({ least }: { least: number }) =>
  points({
    label: "examples",
    role: "data",
    default: [
      [-3.5, 0],
      [-2.6, 0],
      [-1.9, 0],
      [-1.2, 0],
      [-0.6, 1],
      [0.2, 0],
      [0.7, 1],
      [1.5, 1],
      [2.4, 1],
      [3.3, 1],
    ],
    least,
    most: 12,
    x: { min: -5, max: 5, step: 0.1 },
    y: { min: 0, max: 1, step: 0.05 },
  });
