import { choice } from "../../../state/index.ts";
import { placeAt } from "../../presets.ts";

export const parameters = {
  surface: choice({
    label: "function",
    default: "camel",
    options: { camel: "three-hump camel", bowl: "round bowl", saddle: "saddle" },
  }),
  ...placeAt([1, 1]),
};
