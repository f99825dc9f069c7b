import { number, numbers } from "../../../state/index.ts";
import { learningRate } from "../../presets.ts";

const guess = { min: 0, max: 100, unit: "m" };

export const parameters = {
  guesses: numbers({ label: "guesses", default: [57, 54, 52], most: 12, ...guess }),
  next: number({ label: "next guess", role: "parameter", default: 51, step: 0.5, ...guess }),
  rate: learningRate({ default: 0.2, min: 0.01, max: 1.2 }),
};
