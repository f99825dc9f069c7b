import { expect, test } from "vitest";
import {
  adam,
  basins,
  bestOf,
  gradientDescent,
  logSpaced,
  minimize,
  objectives,
  sweep,
} from "../../src/optim/index.ts";

const { himmelblau, stretchedBowl, twoValleys } = objectives;
const optimizer = (rate: number) => gradientDescent({ rate });

test("each trial of a sweep ends where the run at its rate ends", () => {
  const rates = logSpaced(1e-3, 1, 13);
  for (const trial of sweep(stretchedBowl, { rates, optimizer, steps: 80 })) {
    const run = minimize(stretchedBowl, { optimizer: gradientDescent({ rate: trial.rate }), steps: 80 });
    expect([trial.status, trial.steps, trial.value, trial.lowestAt]).toEqual([
      run.status,
      run.steps,
      run.value(run.steps),
      run.best,
    ]);
    expect([...trial.position]).toEqual([...run.position(run.steps)]);
    expect(trial.lowest).toBe(Math.min(...run.values));
  }
});

test("the best of a sweep is the one that ended lowest, and never one that diverged", () => {
  const trials = sweep(stretchedBowl, { rates: [0.01, 0.1, 0.15, 0.3, 3], optimizer, steps: 100 });
  expect(trials.map(({ status }) => status)).toEqual([
    "max-steps",
    "max-steps",
    "max-steps",
    "diverged",
    "diverged",
  ]);
  expect(bestOf(trials)?.rate).toBe(0.15);
  expect(bestOf(sweep(stretchedBowl, { rates: [1], optimizer }))).toBeUndefined();
});

test("log-spaced rates have exact ends and equal ratios", () => {
  const rates = logSpaced(1e-6, 1e-3, 7);
  expect([rates[0], rates[6]]).toEqual([1e-6, 1e-3]);
  for (let i = 1; i < 7; i++) expect(rates[i] / rates[i - 1]).toBeCloseTo(Math.sqrt(10), 10);
});

test("each cell of a map of basins is the minimum that a run from its middle reaches", () => {
  const options = { optimizer: gradientDescent({ rate: 0.01 }), steps: 500 };
  const map = basins(himmelblau, { ...options, columns: 9, rows: 7 });
  expect(new Set(map.reached)).toEqual(new Set([0, 1, 2, 3]));
  for (let row = 0; row < 7; row++) {
    for (let column = 0; column < 9; column++) {
      const start = [map.x[column], map.y[row]];
      const run = minimize(himmelblau, { ...options, start, gradientTolerance: 1e-6 });
      const { at } = himmelblau.minima[map.reached[row * 9 + column]];
      run.position(run.steps).forEach((xi, i) => expect(xi).toBeCloseTo(at[i], 4));
      expect(map.steps[row * 9 + column]).toBe(run.steps);
    }
  }
});

test("starts that run away or reach no minimum are marked as such", () => {
  const away = basins(himmelblau, { optimizer: gradientDescent({ rate: 1 }), columns: 3, rows: 3 });
  expect(new Set(away.reached)).toEqual(new Set([-2]));
  const short = basins(himmelblau, { optimizer: adam({ rate: 1e-6 }), columns: 3, rows: 3, steps: 2 });
  expect(new Set(short.reached)).toEqual(new Set([-1]));
});

test("on the ridge of a symmetric saddle neither valley is reached", () => {
  const map = basins(twoValleys, {
    optimizer: gradientDescent({ rate: 0.2 }),
    columns: 1,
    rows: 3,
    steps: 400,
  });
  expect([...map.reached]).toEqual([1, -1, 0]);
});
