import { chart } from "../../../charts/chart.ts";
import { byName } from "../../../state/index.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { landscapes } from "../../landscapes.ts";
import { weights } from "../weights.ts";
import { budget, gradientCost } from "./props.ts";

/** The static parts: a map of each landscape, and the axes of the race. */
export const maps = byName(["himmelblau", "rastrigin", "plateau"], (name) =>
  mapOf(landscapes[name].f, {
    width: 340,
    height: 340,
    labels: weights,
    margin: { top: 30, right: 12, bottom: 48, left: 44 },
  }),
);

/** A lower loss than this is drawn on the lower edge of the race: a log axis has no place for 0. */
const floor = 1e-8;

export const racing = chart({
  width: 600,
  height: 440,
  x: {
    domain: [0, budget],
    label: `evaluations of the loss (a gradient counts as ${gradientCost})`,
    ticks: 5,
  },
  y: { domain: [floor, 1e3], label: "lowest loss so far", scale: "log", ticks: 6 },
  marks: [],
});

/** Where a loss is drawn. */
export const drawn = (value: number): number => Math.max(value, floor);
