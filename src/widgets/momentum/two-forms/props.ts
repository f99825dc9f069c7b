import { choice } from "../../../state/index.ts";
import { momentum, step } from "../../presets.ts";

export const parameters = {
  method: choice({
    label: "method",
    default: "classical",
    options: { classical: "classical momentum", nesterov: "Nesterov’s momentum" },
  }),
  ground: choice({ label: "ground", default: "ramp", options: { ramp: "a ramp", bowl: "a parabola" } }),
  schedule: choice({
    label: "learning rate",
    default: "constant",
    options: {
      constant: "constant",
      drop: "divided by 10 at step 40",
      warm: "warmed up over 40 steps",
      cosine: "cosine",
    },
  }),
  momentum: momentum({ default: 0.9, max: 0.95 }),
  step: step({ default: 40, max: 99 }),
};
