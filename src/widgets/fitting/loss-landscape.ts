import type { Point } from "../../charts/chart.ts";
import type { Band } from "../../charts/bands.ts";
import { sublevels } from "../../charts/sublevels.ts";
import { models, type Dataset } from "../../optim/index.ts";
import { delta, type LossName } from "./pastures.ts";

/** The landscape that a loss makes over all weights (a, b) of the template, by its outlines and its lowest point. */
export interface LossLandscape {
  best: Point;
  /** The ground above each level, the lowest first. */
  bands: Band[];
}

/** The levels of the landscape: mean absolute errors above the least, in m²; other losses have theirs at like places. */
const rises = [100, 300, 700, 1400, 2300, 3500, 5000, 7000, 10_000];
const levels: Record<LossName, (rise: number) => number> = {
  absolute: (rise) => rise,
  squared: (rise) => 1.3 * rise * rise,
  huber: (rise) => (rise < delta ? 0.5 * rise * rise : delta * rise),
};

/** A rectangle around every map of (a, b), out of which the ground below a level is cut. */
const everywhere: Point[] = [
  [-100, -1000],
  [100, -1000],
  [100, 1000],
  [-100, 1000],
];

type Sum = (a: number, b: number, p: Float64Array, x: Float64Array, y: Float64Array) => number;

/**
 * The library's losses over all pastures, written out: the outlines ask for them a thousand times, and a call for each
 * pasture would take most of the time.
 */
export const sums: Record<LossName, Sum> = {
  absolute(a, b, p, x, y) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += Math.abs(a * p[i] + b * x[i] - y[i]);
    return sum;
  },
  squared(a, b, p, x, y) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const r = a * p[i] + b * x[i] - y[i];
      sum += r * r;
    }
    return sum;
  },
  huber(a, b, p, x, y) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const r = Math.abs(a * p[i] + b * x[i] - y[i]);
      const c = Math.min(r, delta);
      sum += c * r - 0.5 * c * c;
    }
    return sum;
  },
};

/** Measures the landscape of some data under a loss: about a millisecond for a hundred pastures. */
export function lossLandscapeOf(dataset: Dataset, loss: LossName): LossLandscape {
  const { x, y, count } = dataset;
  const p = x.map((one) => one * one);
  const best = models.bestOfTwoTerms({ p, q: x, y }, { loss, delta });
  const value = (a: number, b: number) => sums[loss](a, b, p, x, y) / count;
  const above = rises.map(levels[loss]);
  const outlines = sublevels(
    { value, center: best, axes: axesOf(p, x), power: loss === "squared" ? 2 : 1 },
    above,
  );
  const bands = outlines.map((outline, i) => ({ level: above[i], rings: [everywhere, outline] }));
  return { best, bands };
}

/** Steps of (a, b) that change the predictions by about the highest rise, in two ways that have nothing in common. */
function axesOf(p: Float64Array, x: Float64Array): [Point, Point] {
  let [pp, px, xx] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    pp += p[i] * p[i];
    px += p[i] * x[i];
    xx += x[i] * x[i];
  }
  const unit = rises.at(-1)! * Math.sqrt(x.length);
  // Where all pastures are of one length, some change of (a, b) changes no prediction: its step is long, not endless.
  const across = Math.sqrt(pp) || 1;
  const along = Math.sqrt(Math.max(xx - (px / across) ** 2, 1e-6 * xx)) || 1;
  return [
    [unit / across, 0],
    [(-px / (across * across)) * (unit / along), unit / along],
  ];
}
