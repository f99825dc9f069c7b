import { describe, expect, test } from "vitest";
import { data, losses, models } from "../../../src/optim/index.ts";

/** The numbers of the chapter "From one optimum to a whole function": F(x) = ax² + bx on the database of pastures. */
const model = models.polynomial({ powers: [2, 1] });
const pastures = data.fence();
const f = models.fit({ model, loss: losses.absolute(), data: pastures });
const start = Float64Array.of(-2, 30);

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((total, value) => total + value, 0) / values.length;

describe("the database of pastures", () => {
  test("holds the lengths 0 to 99 and their areas", () => {
    expect(pastures).toMatchObject({ count: 100, inputs: 1, outputs: 1 });
    expect([pastures.x[57], pastures.y[57]]).toEqual([57, 2451]);
  });

  test("is fitted without error by the truth, a = −1 and b = 100", () => {
    expect(f.value(Float64Array.of(-1, 100))).toBe(0);
  });
});

describe("at the start a = −2, b = 30", () => {
  const outputs = models.predict(model, start, pastures.x);
  const residuals = outputs.map((y, i) => y - pastures.y[i]);

  test("the mean signed error is −6748.5, the mean absolute error 6748.5", () => {
    expect(mean(residuals)).toBe(-6748.5);
    expect(f.value(start)).toBe(6748.5);
    expect(residuals.every((r) => r <= 0)).toBe(true);
  });

  test("the gradient of the mean absolute error is (−3283.5, −49.5)", () => {
    const g = new Float64Array(2);
    f.gradient(start, g);
    expect(g[0]).toBeCloseTo(-3283.5, 9);
    expect(g[1]).toBeCloseTo(-49.5, 12);
  });

  test("the error in a contributes −3283.5 to the mean, the error in b −3465", () => {
    expect(mean(pastures.x.map((x) => (-2 - -1) * x * x))).toBe(-3283.5);
    expect(mean(pastures.x.map((x) => (30 - 100) * x))).toBe(-3465);
  });
});

test("at a = −0.5, b = 33 the mean absolute error is 1674.75", () => {
  expect(f.value(Float64Array.of(-0.5, 33))).toBe(1674.75);
});

test("with u = x/100 and rate 10 gradient descent ends near a = −1.0005, b = 100.05, within 0.99 to 2.54", () => {
  const scaled = data.dataset(
    pastures.x.map((x) => x / 100),
    pastures.y,
  );
  const g = models.fit({ model, loss: losses.absolute(), data: scaled });
  const w = Float64Array.of(-20000, 3000);
  const slope = new Float64Array(2);
  const late: number[] = [];
  for (let t = 0; t < 20000; t++) {
    g.gradient(w, slope);
    w[0] -= 10 * slope[0];
    w[1] -= 10 * slope[1];
    if (t >= 19800) late.push(g.value(w));
  }
  expect(Math.min(...late)).toBeCloseTo(0.99, 1);
  expect(Math.max(...late)).toBeCloseTo(2.54, 1);
  expect(w[0] / 1e4).toBeCloseTo(-1.0005, 2);
  expect(w[1] / 1e2).toBeCloseTo(100.05, 0);
});

test("on raw x no constant rate settles: seven from 1e-6 to 1e-3 never come below 512, and b hardly above 64", () => {
  const rates = Array.from({ length: 7 }, (_, i) => 10 ** (-6 + i / 2));
  const slope = new Float64Array(2);
  let lowest = Infinity;
  let highest = -Infinity;
  const swing = { low: Infinity, high: -Infinity };
  for (const [i, rate] of rates.entries()) {
    const w = start.slice();
    for (let t = 1; t <= 20000; t++) {
      f.gradient(w, slope);
      w[0] -= rate * slope[0];
      w[1] -= rate * slope[1];
      const value = f.value(w);
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, w[1]);
      if (i === 5 && t > 19800) {
        swing.low = Math.min(swing.low, value);
        swing.high = Math.max(swing.high, value);
      }
    }
  }
  expect(lowest).toBeGreaterThan(512);
  expect(lowest).toBeLessThan(513);
  expect(highest).toBeCloseTo(64.006, 3);
  expect(Math.round(swing.low)).toBe(513);
  expect(Math.round(swing.high)).toBe(2891);
});
