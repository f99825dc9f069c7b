import { choice } from "../../../state/index.ts";
import { count } from "../../presets.ts";
import { line } from "../sheep.ts";
import { flocks } from "./datasets.ts";

export const parameters = {
  count: choice({
    label: "sheep in a flock N",
    default: "256",
    options: { "16": "16", "64": "64", "256": "256", "1024": "1024" },
  }),
  yours: count({ label: "which flock", role: "data", default: 1, min: 1, max: flocks }),
  ...line,
};
