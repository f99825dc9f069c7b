import { choice, formula, number } from "../../../state/index.ts";
import { namesOf } from "../../landscape-choice.ts";
import { learningRate, startAt, step } from "../../presets.ts";

export const parameters = {
  objective: choice({
    label: "function",
    default: "bowl",
    options: {
      ...namesOf([
        "bowl",
        "stretched",
        "rosenbrock",
        "himmelblau",
        "beale",
        "rastrigin",
        "saddle",
        "plateau",
      ]),
      own: "your own",
    },
  }),
  formula: formula({ label: "your own f", names: ["x", "y"] }),
  ...startAt([2, 4], 10),
  rate: learningRate({ default: 0.1, min: 0.0001, max: 4 }),
  steps: number({ label: "budget of steps", default: 50, min: 10, max: 2000, step: 10, whole: true }),
  step: step({ max: 2000 }),
  turn: number({ label: "turned by", default: 30, min: -180, max: 180, step: 5, unit: "°" }),
  tilt: number({ label: "seen from above by", default: 35, min: 10, max: 85, step: 5, unit: "°" }),
};
