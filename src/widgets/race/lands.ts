import { chart, type Chart } from "../../figures/chart.ts";
import { landscape } from "../../figures/landscape.ts";
import { objectives, type NamedObjective } from "../../optim/index.ts";

/** The landscapes of the race, each with its map and charts. The rates are tuned from the landscape's own start. */
const functions = {
  bowl: objectives.bowl,
  stretched: objectives.stretchedBowl,
  rosenbrock: objectives.rosenbrock,
  himmelblau: objectives.himmelblau,
  beale: objectives.beale,
  rastrigin: objectives.rastrigin,
  ridge: objectives.ridge,
};

export type LandName = keyof typeof functions;

export interface Land {
  f: NamedObjective;
  /** The lowest value: what is raced for is to come near it. */
  lowest: number;
  map: Chart;
}

export const lands = Object.fromEntries(
  Object.entries(functions).map(([name, f]) => [
    name,
    {
      f,
      lowest: Math.min(...f.minima.map(({ value }) => value)),
      map: landscape((x, y) => f.value(Float64Array.of(x, y)), f.domain),
    },
  ]),
) as unknown as Record<LandName, Land>;

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
