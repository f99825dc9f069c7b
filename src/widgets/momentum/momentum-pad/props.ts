import { choice } from "../../../state/index.ts";
import { conditionNumber, learningRate, momentum, step } from "../../presets.ts";

export const parameters = {
  method: choice({
    label: "method",
    default: "momentum",
    options: { momentum: "classical momentum", nesterov: "Nesterov’s momentum" },
  }),
  rate: learningRate({ default: 0.015, min: 0.0005, max: 0.042, step: 0.01 }),
  momentum: momentum({ default: 0.5, max: 0.99, step: 0.005 }),
  condition: conditionNumber({ max: 1000 }),
  view: choice({
    label: "components drawn",
    default: "size",
    options: { size: "by size, on a log axis", signed: "with their signs" },
  }),
  step: step({ max: 120 }),
};
