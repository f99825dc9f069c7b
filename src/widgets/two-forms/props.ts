import { choice, number } from "../../state/index.ts";

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
  momentum: number({
    label: "momentum",
    symbol: "\\mu",
    role: "step",
    default: 0.9,
    min: 0,
    max: 0.95,
    step: 0.01,
  }),
  step: number({ label: "step", symbol: "t", default: 40, min: 0, max: 99, step: 1, whole: true }),
};
