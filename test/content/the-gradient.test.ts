import { describe, expect, test } from "vitest";
import { derivatives, objectives } from "../../src/optim/index.ts";
import blindfold from "../../src/widgets/gradient/blindfold/model.ts";
import directions from "../../src/widgets/gradient/directions/model.ts";
import linearModel from "../../src/widgets/gradient/linear-model/model.ts";
import slices from "../../src/widgets/gradient/slices/model.ts";
import { frameOf, shown } from "./shown.ts";

/** What the chapter on the gradient says in words or in formulas of its own, held against the models and the library. */

describe("one parameter at a time", () => {
  test("the chapter’s formulas of the camel and its partial derivatives are the library’s", () => {
    for (const [x, y] of [
      [1, 1],
      [-0.7, 1.3],
      [1.2, -0.6],
    ]) {
      const { value, dx, dy } = shown(slices, { x, y });
      expect(value).toBeCloseTo(2 * x ** 2 - 1.05 * x ** 4 + x ** 6 / 6 + x * y + y ** 2, 12);
      expect(dx).toBeCloseTo(4 * x - 4.2 * x ** 3 + x ** 5 + y, 12);
      expect(dy).toBeCloseTo(x + 2 * y, 12);
    }
  });

  test("a partial derivative is the limit of quotients with the other parameter held", () => {
    const f = (x: number, y: number) => objectives.threeHumpCamel.value(Float64Array.of(x, y));
    const { dx, dy } = shown(slices, { x: 0.4, y: -1.1 });
    const quotient = (g: (s: number) => number, a: number) => derivatives.centralQuotient(g, a, 1e-5);
    expect(quotient((x) => f(x, -1.1), 0.4)).toBeCloseTo(dx as number, 8);
    expect(quotient((y) => f(0.4, y), -1.1)).toBeCloseTo(dy as number, 8);
  });
});

describe("all the other directions", () => {
  test("the slope at angle φ from the gradient is |∇f| cos φ, as measured without the gradient", () => {
    for (const surface of ["camel", "bowl", "valley", "saddle"] as const) {
      for (let angle = -180; angle <= 180; angle += 15) {
        const { slope, measured, size } = shown(directions, { surface, x: 0.7, y: -1.1, angle });
        expect(slope).toBeCloseTo((size as number) * Math.cos((angle * Math.PI) / 180), 12);
        expect(measured).toBeCloseTo(slope as number, 5);
      }
    }
  });

  test("no direction is steeper than along the gradient and against it; across it the ground is level", () => {
    const slopeAt = (angle: number) => shown(directions, { x: 1, y: 1, angle }).measured as number;
    const slopes = Array.from({ length: 361 }, (_, i) => slopeAt(i - 180));
    expect(Math.max(...slopes)).toBe(slopeAt(0));
    expect(slopes.indexOf(Math.max(...slopes))).toBe(180);
    expect([0, 360]).toContain(slopes.indexOf(Math.min(...slopes)));
    expect(slopeAt(90)).toBeCloseTo(0, 7);
    expect(slopeAt(-90)).toBeCloseTo(0, 7);
  });

  test("where the gradient is zero every direction is level and none is the steepest", () => {
    for (const surface of ["camel", "bowl", "valley", "saddle"] as const) {
      const { summary, values } = frameOf(directions, { surface, x: 0, y: 0, angle: 60 });
      expect(values).toMatchObject({ size: 0, slope: 0, share: "none" });
      expect(summary).toContain("no direction is the steepest");
    }
  });

  test("the steepest way down leads straight to the bowl’s bottom, and not to the long valley’s", () => {
    expect(shown(directions, { surface: "bowl", x: 1.5, y: 0.5 }).aside).toBeCloseTo(0, 10);
    expect(shown(directions, { surface: "valley", x: 1.5, y: 0.5 }).aside).toBeGreaterThan(50);
  });

  test("in the bowl’s own units the long valley’s steepest way leads to the middle", () => {
    const [x, y] = [1.5, 0.5];
    const { value } = shown(directions, { surface: "valley", x, y });
    const [X, Y] = [Math.sqrt(0.2) * x, Math.sqrt(2) * y];
    expect(objectives.bowl.value(Float64Array.of(X, Y))).toBeCloseTo(value as number, 12);
    const gradient = new Float64Array(2);
    objectives.bowl.gradient(Float64Array.of(X, Y), gradient);
    expect(gradient[0] / gradient[1]).toBeCloseTo(X / Y, 12);
  });
});

describe("a walk with a blindfold", () => {
  test("the first ground’s walker goes down at every step and ends in a valley that is not the deepest", () => {
    const steps = [5, 6, 6, 7, 12];
    const heights = steps.map((_, t) => shown(blindfold, { steps: steps.slice(0, t) }).height as number);
    heights.push(shown(blindfold, { steps }).height as number);
    for (const [t, height] of heights.slice(1).entries()) expect(height).toBeLessThan(heights[t]);
    expect(shown(blindfold, { steps }).place).toMatch(/in a valley, but not the deepest/);
  });

  test("the third ground feels level at the start, far from its valley", () => {
    const { feel, steepest, distance } = shown(blindfold, { ground: "third" });
    expect(feel).toMatch(/^nearly level/);
    expect(steepest).toBeLessThan(1);
    expect(distance).toBeGreaterThan(30);
  });
});

describe("how far a slope can be trusted", () => {
  test("ten times the step is ten times the promise and about a hundred times the error", () => {
    const [small, large] = [0.01, 0.1].map((h) => shown(linearModel, { h }));
    expect((large.predicted as number) / (small.predicted as number)).toBeCloseTo(10, 10);
    const ratio = (large.error as number) / (small.error as number);
    expect(ratio).toBeGreaterThan(90);
    expect(ratio).toBeLessThan(110);
  });

  test("where the bend is constant the prediction stops being useful at 2τ|D_u f|/|c| exactly", () => {
    for (const surface of ["bowl", "valley", "saddle"] as const) {
      for (const allowance of ["tenth", "half", "whole"] as const) {
        const { reach, foretold } = shown(linearModel, { surface, allowance, x: 0.6, y: 0.3 });
        expect(Math.abs((reach as number) / (foretold as number) - 1)).toBeLessThan(1e-5);
      }
    }
  });

  test("going down the valley, half of the promise is lost at the lowest point and all of it at the start’s height", () => {
    const at = { surface: "valley", x: 1.2, y: 0.6 } as const;
    const half = shown(linearModel, { ...at, allowance: "half" }).reach as number;
    const { there: lowest } = shown(linearModel, { ...at, h: half });
    for (const h of [0.99 * half, 1.01 * half])
      expect(shown(linearModel, { ...at, h }).there).toBeGreaterThan(lowest as number);
    const whole = shown(linearModel, { ...at, allowance: "whole" }).reach as number;
    const { here, there } = shown(linearModel, { ...at, h: whole });
    expect(there).toBeCloseTo(here as number, 5);
  });
});
