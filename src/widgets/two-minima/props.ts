import { number } from "../../state/index.ts";

/** Steps of each run. */
export const STEPS = 600;

export const parameters = {
  seedA: number({ label: "seed of run A", default: 1, min: 1, max: 99, whole: true }),
  seedB: number({ label: "seed of run B", default: 2, min: 1, max: 99, whole: true }),
  along: number({
    label: "how far from A to B",
    role: "parameter",
    default: 0.5,
    min: -0.2,
    max: 1.2,
    step: 0.02,
  }),
  step: number({ label: "step", default: STEPS, min: 0, max: STEPS, whole: true }),
};
