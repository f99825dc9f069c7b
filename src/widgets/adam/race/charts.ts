import { chart } from "../../../charts/chart.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { byName } from "../../../state/index.ts";
import { ceiling, floor, raceLandscapes, type RaceLandscapeName } from "./landscapes.ts";

/** What the race is drawn in: the map of each landscape, the losses of all rates, and those of the best along the run. */
export const maps = byName(Object.keys(raceLandscapes) as RaceLandscapeName[], (name) =>
  mapOf(raceLandscapes[name].f),
);

const margin = { top: 32, right: 16, bottom: 48, left: 58 };

export const sweepChart = chart({
  width: 480,
  height: 320,
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
      width: 600,
      height: 440,
      margin: { ...margin, right: 110 },
      x: { domain: [0, Number(budget)], label: "gradient evaluations", ticks: 5 },
      y: { domain: [floor, ceiling], label: "best loss so far, above the minimum", scale: "log", ticks: 7 },
      marks: [],
    }),
  ]),
);
