import { number } from "../../../state/index.ts";
import { count, seed } from "../../presets.ts";

/** Steps of each run. */
export const STEPS = 600;

export const parameters = {
  seedA: seed({ label: "seed of run A", max: 99 }),
  seedB: seed({ label: "seed of run B", default: 2, max: 99 }),
  along: number({
    label: "how far from A to B",
    role: "parameter",
    default: 0.5,
    min: -0.2,
    max: 1.2,
    step: 0.02,
  }),
  step: count({ label: "step", default: STEPS, min: 0, max: STEPS }),
};
