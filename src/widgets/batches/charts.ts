import { clamp } from "../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../charts/chart.ts";
import { landscape } from "../../charts/landscape.ts";
import { best, domain, excess, flock, N } from "./sheep.ts";

/** The static parts of the charts that the widgets on batches share. */

/** The loss over the weights: a bowl a little longer along w than along b. */
export const map = landscape(excess, domain, { height: 486, labels: ["slope w", "intercept b"] });

export const sheepChart = chart({
  width: 480,
  height: 300,
  x: { domain: [-1.1, 1.1], label: "girth x, in 20 cm from 90 cm", ticks: [-1, -0.5, 0, 0.5, 1] },
  y: { domain: [0, 7], label: "wool y (kg)", ticks: 7 },
  marks: [],
});
export const sheep: readonly Point[] = Array.from({ length: N }, (_, i) => [flock.x[i], flock.y[i]] as const);
export const lineOf = (w: number, b: number): Point[] => [-1.1, 1.1].map((x) => [x, w * x + b] as const);
export const bestLine = lineOf(best[0], best[1]);
export const valley: Point = [best[0], best[1]];

/** Loss above its minimum against what it has cost, on a log axis. */
export function lossChart(
  cost: ChartSpec["x"],
  [low, high]: readonly [number, number],
  height: number,
): ChartSpec {
  const powers = Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, i) => low * 10 ** i);
  return chart({
    width: 480,
    height,
    x: cost,
    y: { domain: [low, high], label: "loss above its minimum", scale: "log", ticks: powers },
    marks: [],
  });
}

/** A loss as a chart with these bounds can show it: on a log axis there is no place for 0, nor for what ran away. */
export const shown = (loss: number, { y: { domain } }: ChartSpec): number =>
  clamp(loss, [domain[0], domain[1] * 10]);
