import { describe, expect, test } from "vitest";
import { curvatures, objectives } from "../../src/optim/index.ts";
import basins from "../../src/widgets/descent/basins/model.ts";
import convexity from "../../src/widgets/descent/convexity/model.ts";
import descent from "../../src/widgets/descent/descent/model.ts";
import fullSteps from "../../src/widgets/descent/full-steps/model.ts";
import lineSearch from "../../src/widgets/descent/line-search/model.ts";
import rateSweep from "../../src/widgets/descent/rate-sweep/model.ts";
import schedules from "../../src/widgets/descent/schedules/model.ts";
import stopRules from "../../src/widgets/descent/stop-rules/model.ts";
import upperBound from "../../src/widgets/descent/upper-bound/model.ts";
import { shown } from "./shown.ts";

/** What the chapter on gradient descent says, held against its widgets' models. */
const rates = Array.from({ length: 60 }, (_, i) => 0.02 * 150 ** (i / 59));

describe("the whole slope", () => {
  test("is there in one step at a curvature of 1, cycles at 2 and runs away at 3", () => {
    expect(shown(fullSteps, { curvature: 1, step: 1 }).w).toBe(2);
    expect(shown(fullSteps, { curvature: 2 }).regime).toBe("never-ending");
    expect(shown(fullSteps, { curvature: 3 }).regime).toBe("diverging");
  });
});

describe("gradient descent in two parameters", () => {
  test("on the bowl is stable below the rate 1, arrives in one step at 1/2 and cycles at 1", () => {
    expect(shown(descent).limit).toBe(1);
    expect(shown(descent, { rate: 0.5 })).toMatchObject({ taken: 1, lastLoss: 0 });
    expect(shown(descent, { rate: 1 }).lastLoss).toBe(20);
    expect(shown(descent, { rate: 1.05 }).status).toBe("diverged");
  });

  test("marks a limit that holds everywhere only where the function is K-smooth", () => {
    const held = (objective: string) => shown(descent, { objective }).limitHolds;
    for (const objective of ["bowl", "stretched", "rastrigin", "saddle", "plateau"])
      expect(held(objective), objective).toBe("everywhere");
    for (const objective of ["rosenbrock", "himmelblau", "beale"])
      expect(held(objective), objective).toMatch(/^only near/);
  });

  test("rests at the saddle from the line y = 0, and leaves the map from beside it", () => {
    const saddle = { objective: "saddle", x: -1.8, steps: 100 };
    expect(shown(descent, { ...saddle, y: 0 }).reached).toBe("a saddle point");
    expect(shown(descent, { ...saddle, y: 0.05 }).leaves).toBe(21);
  });

  test("stays in the dent of the egg box in which it begins, and hardly moves on the plateau", () => {
    const dent = { objective: "rastrigin", x: 3.4, y: -2.7, rate: 0.001 };
    expect(shown(descent, dent).reached).toBe("a local minimum");
    const flat = { objective: "plateau", x: -4.5, y: 3, rate: 0.2, steps: 200 };
    expect(shown(descent, flat).reached).toBe("level ground");
  });
});

test("the stretched bowl bends 10 along y and 0.1 along x, a hundred times less", () => {
  const [flat, steep] = curvatures(objectives.stretchedBowl, [0, 0]);
  expect(flat).toBeCloseTo(0.1, 12);
  expect(steep).toBeCloseTo(10, 12);
  expect((1 - 0.18 * flat) ** 200).toBeCloseTo(0.026, 3);
});

test("falling into Rosenbrock's valley takes a few steps, following it thousands", () => {
  const valley = { objective: "rosenbrock", x: -1.5, y: 2, rate: 0.001, steps: 2000 };
  const [first, early, late] = [0, 10, 500].map((step) => shown(descent, { ...valley, step }).loss as number);
  expect(first - early).toBeGreaterThan(4 * (early - late));
  expect(shown(descent, valley).reached).toBe("nothing");
});

test("from beside the saddle's line the distance grows by 1 + 2α at every step", () => {
  const beside = { objective: "saddle", x: -1.8, y: 0.05, rate: 0.1, steps: 100 };
  const y = (step: number) => shown(descent, { ...beside, step }).wy as number;
  for (const step of [1, 5, 20]) expect(y(step)).toBeCloseTo(0.05 * 1.2 ** step, 9);
});

test("on the plateau the gradient is small at the start, far from the minimum", () => {
  const { slope } = shown(stopRules, { objective: "plateau" }) as Record<string, number>;
  expect(slope).toBeLessThan(0.01);
  expect(shown(stopRules, { objective: "plateau" }).rule).toBe("small gradient");
});

test("the falls that are promised add up to no more than the way to the bottom", () => {
  const K = 2;
  for (const rate of [0.05, 0.3, 0.6, 0.95]) {
    let sum = 0;
    for (let step = 0; step < 50; step++) sum += (shown(descent, { rate, step }).slope as number) ** 2;
    expect(rate * (1 - (rate * K) / 2) * sum, String(rate)).toBeLessThanOrEqual(20 + 1e-9);
  }
});

describe("the parabola above the curve", () => {
  test("is never exceeded at any rate and weight when K is the curve's own", () => {
    for (let w = -4; w <= 4; w += 0.25) {
      for (const rate of rates) expect(shown(upperBound, { w, rate }).relation, `${w}, ${rate}`).toBe("≤");
    }
  });

  test("promises a fall below 2/K, most at 1/K", () => {
    const promised = (rate: number) => shown(upperBound, { rate }).promised as number;
    const { surely, most } = shown(upperBound) as Record<string, number>;
    expect(promised(surely * 0.99)).toBeGreaterThan(0);
    expect(promised(surely * 1.01)).toBeLessThan(0);
    for (const rate of rates) expect(promised(rate)).toBeLessThanOrEqual(promised(most));
  });

  test("is found out when its curvature is too small", () => {
    expect(shown(upperBound, { bend: 0.5 }).above).toMatch(/^no/);
  });
});

test("backtracking takes the first of its halvings that is low enough, and two more from four times the rate", () => {
  const { tries, relation } = shown(lineSearch);
  expect(relation).toBe("≤");
  expect(shown(lineSearch, { rate: 4 }).tries).toBe((tries as number) + 2);
});

test("the best rate of a sweep lies below the stability limit, and runs beyond it diverge", () => {
  const { best, limit, largest } = shown(rateSweep) as Record<string, number>;
  expect(best).toBeLessThan(limit);
  expect(largest).toBeLessThanOrEqual(limit);
  expect(shown(rateSweep, { rate: 0.3 }).regime).toBe("diverges");
});

test("each stop rule can be the first to apply", () => {
  expect(shown(stopRules).rule).toBe("small gradient");
  expect(shown(stopRules, { tolerance: 1e-5 }).rule).toBe("no progress");
  expect(shown(stopRules, { objective: "rosenbrock", rate: 0.001 }).rule).toBe("budget");
});

test("a larger rate takes the sharpest of Himmelblau's hollows out of reach", () => {
  expect(shown(basins).shareC).toBeGreaterThan(20);
  expect(shown(basins, { rate: 0.018 }).shareC).toBe(0);
  expect(shown(basins, { rate: 0.018 }).shareA).toBeGreaterThan(20);
});

test("with noise every decay ends lower than the constant rate, without noise higher", () => {
  for (const schedule of ["step", "exponential", "inverse", "cosine", "warm", "cycle", "restarts"]) {
    expect(shown(schedules, { schedule }).gain, schedule).toBeGreaterThan(2);
    expect(shown(schedules, { schedule, noise: 0 }).gain, schedule).toBeLessThan(1);
  }
});

test("no chord of a convex function has the curve above it, some chord of the others has", () => {
  const gaps = (shape: string) =>
    [-4, -2.5, -1, 0.5, 2, 3.5].flatMap((a) =>
      [-3.5, -1.5, 0, 1.5, 4].map((b) => shown(convexity, { shape, a, b }).gap as number),
    );
  for (const shape of ["bowl", "trough", "absolute", "waves", "valleys"]) {
    const convex = shown(convexity, { shape }).convex === "convex";
    expect(Math.max(...gaps(shape)) === 0, shape).toBe(convex);
  }
});
