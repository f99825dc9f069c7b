import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { data, losses, models } from "../../../src/optim/index.ts";

/** The exact minimizers of models of two terms. */
const number = fc.double({ min: -10, max: 10, noNaN: true });
const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 30 });
const columns = (list: readonly (readonly number[])[]) => ({
  p: list.map(([p]) => p),
  q: list.map(([, q]) => q),
  y: list.map(([, , y]) => y),
});

const terms = {
  squared: losses.squared(),
  absolute: losses.absolute(),
  huber: losses.huber({ delta: 1.5 }),
};

describe.each(Object.keys(terms) as (keyof typeof terms)[])("the best weights under the %s loss", (loss) => {
  const { term } = terms[loss];

  test("are finite, and no weights near or far have a smaller loss", () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.tuple(number, number), { minLength: 20, maxLength: 20 }),
        (list, moves) => {
          const all = columns(list);
          const w = models.bestOfTwoTerms(all, { loss, delta: 1.5 });
          expect(w.every(Number.isFinite)).toBe(true);
          const cost = (w1: number, w2: number) =>
            list.reduce((sum, [p, q, y]) => sum + term(w1 * p + w2 * q, y), 0);
          const least = cost(...w);
          const rounding = 1e-6 * (1 + cost(0, 0)); // what is large beside the loss is rounded beside it
          for (const [d1, d2] of moves) {
            for (const size of [1, 1e-2, 1e-4]) {
              const other = cost(w[0] + size * d1, w[1] + size * d2);
              expect(least).toBeLessThanOrEqual(other * (1 + 1e-6) + rounding);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("are the truth where the data have no error", () => {
    const { x, y } = data.fence();
    const w = models.bestOfTwoTerms({ p: x.map((one) => one * one), q: x, y }, { loss, delta: 500 });
    expect(w[0]).toBeCloseTo(-1, 9);
    expect(w[1]).toBeCloseTo(100, 7);
  });
});

test("under Huber’s loss the best weight is found where the loss is nearly flat on the way", () => {
  // One example pulls up by 1.5 · 9.42, the other down by as much and a little more, until its residual is below 1.5.
  const [p, y] = [
    [-9.41701982030631, -9.498912836308346],
    [-9.99999999996585, 0],
  ];
  const [w] = models.bestOfTwoTerms({ p, q: [0, 0], y }, { loss: "huber", delta: 1.5 });
  expect(w).toBeCloseTo((1.5 * -p[0]) / p[1] ** 2, 9);
});

test("absolute values leave one outlier alone, squares do not", () => {
  const { x, y } = data.fence({ count: 20 });
  y[15] += 5000;
  const all = { p: x.map((one) => one * one), q: x, y };
  expect(models.bestOfTwoTerms(all, { loss: "absolute" })[1]).toBeCloseTo(100, 7);
  expect(Math.abs(models.bestOfTwoTerms(all, { loss: "squared" })[1] - 100)).toBeGreaterThan(5);
});

test("no examples, and a δ that is none, are refused by name", () => {
  expect(() => models.bestOfTwoTerms({ p: [], q: [], y: [] })).toThrow("bestOfTwoTerms: p");
  expect(() => models.bestOfTwoTerms({ p: [1], q: [1], y: [1] }, { delta: 0 })).toThrow(
    "bestOfTwoTerms: delta",
  );
});
