import { describe, expect, test } from "vitest";
import {
  balancedStep,
  centralDifferences,
  centralQuotient,
  checkGradient,
  forwardDifferences,
  forwardQuotient,
  machineEpsilon,
} from "../../../src/optim/derivatives/index.ts";

const area = (l: number) => 100 * l - l * l;
const rosenbrock = ([x, y]: Float64Array) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
const slope = ([x, y]: Float64Array, out: Float64Array) => {
  out[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  out[1] = 200 * (y - x * x);
};

describe("the quotient of a chosen h", () => {
  test("is the secant's slope, exactly as printed", () => {
    expect(forwardQuotient(area, 57, 1)).toBe(-15);
    expect(forwardQuotient(area, 57, -1)).toBe(-13);
    expect(centralQuotient(area, 57, 1)).toBe(-14);
  });

  test("central differences of a parabola have no truncation error, forward ones −h", () => {
    for (const h of [0.25, 2, 16]) {
      expect(centralQuotient(area, 57, h)).toBe(-14);
      expect(forwardQuotient(area, 57, h)).toBe(-14 - h);
    }
  });

  test("on 100 l − l² at 57 the best forward step is near 4e-7", () => {
    // The median error over nearby steps: a single h can be right by luck.
    const error = (h: number) =>
      Array.from({ length: 101 }, (_, i) =>
        Math.abs(forwardQuotient(area, 57, h * (1 + i / 1000)) + 14),
      ).sort((a, b) => a - b)[50];
    const steps = Array.from({ length: 33 }, (_, i) => 10 ** (-10 + i / 4));
    const best = steps.reduce((a, b) => (error(b) < error(a) ? b : a));
    expect(best).toBeGreaterThan(1e-7);
    expect(best).toBeLessThan(1.6e-6);
  });
});

describe("a balanced step", () => {
  test("is √ε_mach forward and ∛ε_mach central, times the scale", () => {
    expect(balancedStep("forward")).toBe(Math.sqrt(machineEpsilon));
    expect(balancedStep("central", 100)).toBeCloseTo(100 * 6.0554544523933395e-6, 18);
  });

  test("leaves errors of its own order: about 1e-8 forward, 1e-10 central", () => {
    const forward = checkGradient(
      forwardDifferences((x) => Math.sin(x[0])),
      (x, out) => (out[0] = Math.cos(x[0])),
      [1.1],
    );
    const central = checkGradient(
      centralDifferences((x) => Math.sin(x[0])),
      (x, out) => (out[0] = Math.cos(x[0])),
      [1.1],
    );
    expect(forward.error).toBeLessThan(3e-8);
    expect(central.error).toBeLessThan(3e-10);
    expect(central.error).toBeLessThan(forward.error);
  });

  test("is far better than a step a thousand times larger or smaller", () => {
    const x = [-1.2, 1];
    const at = (step?: number) => checkGradient(forwardDifferences(rosenbrock, { step }), slope, x).error;
    expect(at()).toBeLessThan(at(1e-5) / 10);
    expect(at()).toBeLessThan(at(1e-12) / 10);
  });
});

describe("differences over a vector", () => {
  test.each([forwardDifferences, centralDifferences])("leave the point as it was", (differences) => {
    const x = Float64Array.of(-1.2, 1);
    differences(rosenbrock)(x, new Float64Array(2));
    expect([...x]).toEqual([-1.2, 1]);
  });

  test("cost n + 1 and 2n evaluations", () => {
    let calls = 0;
    const counted = (x: Float64Array) => (calls++, rosenbrock(x));
    forwardDifferences(counted)(Float64Array.of(1, 2), new Float64Array(2));
    expect(calls).toBe(3);
    centralDifferences(counted)(Float64Array.of(1, 2), new Float64Array(2));
    expect(calls).toBe(3 + 4);
  });

  test.each([0, -1, Infinity, NaN, "small"])("refuse the step %j by name", (step) => {
    expect(() => centralDifferences(rosenbrock, { step: step as number })).toThrow(
      /^centralDifferences: step must be a positive finite number, got /,
    );
  });
});

describe("checkGradient", () => {
  test("names the worst component and both gradients", () => {
    const wrong = (x: Float64Array, out: Float64Array) => (slope(x, out), (out[1] += 1));
    const check = checkGradient(wrong, slope, [-1.2, 1]);
    expect(check).toMatchObject({ agree: false, index: 1 });
    expect(check.error).toBeCloseTo(1 / 88, 12);
    expect(check.first[1] - check.second[1]).toBeCloseTo(1, 10);
  });

  test("does not let a NaN or a component left unwritten pass", () => {
    const nan = (_: Float64Array, out: Float64Array) => out.fill(NaN);
    const lazy = (_: Float64Array, out: Float64Array) => (out[0] = 0);
    expect(checkGradient(nan, nan, [0, 0])).toMatchObject({ agree: false, error: Infinity });
    expect(checkGradient(lazy, lazy, [0, 0])).toMatchObject({ agree: false, index: 1 });
  });
});
