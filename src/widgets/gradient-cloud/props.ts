import { choice, number } from "../../state/index.ts";
import { line, sizeChoice } from "../flock.ts";

export const parameters = {
  size: sizeChoice("16"),
  draw: choice({
    label: "sheep are drawn",
    default: "replacement",
    options: { replacement: "with replacement", without: "without" },
  }),
  ...line,
  seed: number({ label: "seed of the draws", default: 1, min: 1, max: 50, step: 1, whole: true }),
};
