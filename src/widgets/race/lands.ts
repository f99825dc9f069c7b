import { chart, type Chart } from "../../figures/chart.ts";
import type { NamedObjective } from "../../optim/index.ts";
import { byName } from "../../state/index.ts";
import { landscapes, mapOf } from "../landscapes.ts";

/** The landscapes of the race, each with its map and charts. The rates are tuned from the landscape's own start. */
const names = ["bowl", "stretched", "rosenbrock", "himmelblau", "beale", "rastrigin", "ridge"] as const;
export type LandName = (typeof names)[number];

export interface Land {
  f: NamedObjective;
  /** The lowest value: what is raced for is to come near it. */
  lowest: number;
  map: Chart;
}

export const lands = byName(names, (name): Land => {
  const { f } = landscapes[name];
  return { f, lowest: Math.min(...f.minima.map(({ value }) => value)), map: mapOf(f) };
});

/** A loss so near the lowest counts as arrived; it ends a run. */
export const floor = 1e-12;
export const ceiling = 1e3;
const margin = { top: 32, right: 16, bottom: 48, left: 58 };

export const sweepChart = chart({
  width: 480,
  height: 480,
  margin,
  x: {
    domain: [1e-4, 100],
    label: "learning rate",
    scale: "log",
    ticks: [1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100],
  },
  y: { domain: [floor, ceiling], label: "best loss of the run", scale: "log", ticks: 7 },
  marks: [],
});

export const raceCharts = Object.fromEntries(
  ["100", "300", "1000"].map((budget) => [
    budget,
    chart({
      width: 760,
      height: 340,
      margin: { ...margin, right: 110 },
      x: { domain: [0, Number(budget)], label: "gradient evaluations", ticks: 5 },
      y: { domain: [floor, ceiling], label: "best loss so far, above the minimum", scale: "log", ticks: 7 },
      marks: [],
    }),
  ]),
);
