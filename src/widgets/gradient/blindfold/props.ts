import { choice, numbers } from "../../../state/index.ts";
import { codes } from "./steps.ts";

export const parameters = {
  ground: choice({
    label: "ground",
    default: "first",
    options: { first: "the first", second: "the second", third: "the third" },
  }),
  stride: choice({
    label: "stride",
    default: "10",
    options: { "10": "10 m", "3": "3 m", "1": "1 m" },
  }),
  /** Each step as one number: its direction and its stride (see steps.ts). */
  steps: numbers({ label: "steps taken", default: [], min: 0, max: codes - 1, most: 80 }),
  blindfold: choice({ label: "blindfold", default: "on", options: { on: "on", off: "lifted" } }),
};
