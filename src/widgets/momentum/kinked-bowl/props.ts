import { choice, number } from "../../../state/index.ts";
import { step } from "../../presets.ts";

export const parameters = {
  method: choice({
    label: "method, each at its own best for a bowl",
    default: "momentum",
    options: {
      gradientDescent: "plain descent",
      momentum: "classical momentum",
      nesterov: "Nesterov’s momentum",
    },
  }),
  start: number({
    label: "start",
    symbol: "w_0",
    role: "parameter",
    default: 3.3,
    min: -4,
    max: 4,
    step: 0.05,
  }),
  step: step({ max: 60 }),
};
