import { choice } from "../../../state/index.ts";
import { momentum, step } from "../../presets.ts";

export const parameters = {
  momentum: momentum({ default: 0.9, max: 0.95 }),
  ground: choice({
    label: "ground",
    default: "ramp",
    options: {
      ramp: "a ramp without end",
      flat: "a ramp, flat from step 30",
      walls: "two walls, hit in turn",
    },
  }),
  step: step({ default: 19, max: 59 }),
};
