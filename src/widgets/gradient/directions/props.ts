import { choice } from "../../../state/index.ts";
import { angle, placeAt } from "../../presets.ts";

export const parameters = {
  surface: choice({
    label: "function",
    default: "camel",
    options: { camel: "three-hump camel", bowl: "round bowl", valley: "long valley", saddle: "saddle" },
  }),
  ...placeAt([1, 1]),
  angle: angle({ default: 60 }),
};
