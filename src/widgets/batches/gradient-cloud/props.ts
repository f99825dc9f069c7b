import { choice } from "../../../state/index.ts";
import { seed } from "../../presets.ts";
import { line, sizeChoice } from "../sheep.ts";

export const parameters = {
  size: sizeChoice("16"),
  draw: choice({
    label: "sheep are drawn",
    default: "replacement",
    options: { replacement: "with replacement", without: "without" },
  }),
  ...line,
  seed: seed({ label: "seed of the draws" }),
};
