import { expect, test } from "vitest";
import { logSpaced } from "../../src/optim/index.ts";
import { methods, run, steps, wells } from "../../src/widgets/descent/three-descents/methods.ts";
import type { Point } from "../../src/charts/chart.ts";

const [[x0, x1], [y0, y1]] = wells.domain;
/** Starts from all over the landscape: the middles of 12 × 6 parts of it. */
const starts = Array.from({ length: 72 }, (_, k): Point => {
  const [i, j] = [k % 12, Math.floor(k / 12)];
  return [x0 + ((i + 0.5) * (x1 - x0)) / 12, y0 + ((j + 0.5) * (y1 - y0)) / 6];
});
/** Ten rates for each power of ten, two digits of each. */
const rates = Array.from(logSpaced(0.01, 10, 31), (rate) => Number(rate.toPrecision(2)));

test.each(methods)("$name’s best rate is that of a sweep", ({ make, best }) => {
  const taken = rates.map(
    (rate) => starts.reduce((sum, start) => sum + run(start, make(rate)).arrived, 0) / starts.length,
  );
  const least = Math.min(...taken);
  expect(least).toBeLessThan(steps);
  expect(rates[taken.indexOf(least)], taken.map((mean, i) => `${rates[i]}: ${mean}`).join("\n")).toBe(best);
});
