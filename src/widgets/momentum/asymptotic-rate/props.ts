import { conditionNumber, step } from "../../presets.ts";

export const parameters = {
  condition: conditionNumber({ max: 2500 }),
  step: step({ default: 4, max: 140 }),
};
