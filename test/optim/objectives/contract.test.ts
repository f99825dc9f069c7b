import fc from "fast-check";
import katex from "katex";
import { describe, expect, test } from "vitest";
import {
  curvatures,
  descend,
  gradientDescent,
  objectives,
  type NamedObjective,
} from "../../../src/optim/index.ts";

const named = Object.values(objectives).filter((f) => typeof f === "object");
const larger = [
  objectives.bowlOf({ dimension: 5 }),
  objectives.stretchedBowlOf({ condition: 1e4, dimension: 7, steepest: 3 }),
  objectives.rosenbrockOf({ dimension: 6 }),
  objectives.rastriginOf({ dimension: 1 }),
  objectives.rastriginOf({ dimension: 4 }),
  objectives.ackleyOf({ dimension: 3 }),
];
const every: [string, NamedObjective][] = [...named, ...larger].map((f) => [
  `${f.name} in ${f.dimension}-D`,
  f,
]);

/** Points in the domain. */
const inside = (f: NamedObjective) =>
  fc
    .tuple(...f.domain.map(([low, high]) => fc.double({ min: low, max: high, noNaN: true })))
    .map((x) => Float64Array.from(x));
const gradient = (f: NamedObjective, x: Float64Array) => {
  const out = new Float64Array(f.dimension).fill(NaN);
  f.gradient(x, out);
  return out;
};
/** The points at which a function has no gradient, and their surroundings. */
const kinked = (f: NamedObjective, x: Float64Array) =>
  (f.name === "ridge" && Math.abs(x[0] - x[1]) < 1e-3) || (f.name === "ackley" && Math.hypot(...x) < 1e-2);

describe.each(every)("%s", (_name, f) => {
  test("its gradient is the central differences' at random points of its domain", () => {
    fc.assert(
      fc.property(inside(f), (x) => {
        fc.pre(!kinked(f, x));
        const g = gradient(f, x);
        for (let i = 0; i < f.dimension; i++) {
          const h = 1e-5 * Math.max(1, Math.abs(x[i]));
          const at = (d: number) => f.value(x.map((xi, j) => (j === i ? xi + d : xi)));
          // Five points: the error is of order h⁴.
          const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
          const scale = Math.max(1, Math.abs(f.value(x)), Math.abs(slope));
          expect(Math.abs(g[i] - slope) / scale).toBeLessThan(1e-7);
        }
      }),
    );
  });

  test.runIf(f.hessian)("its Hessian is symmetric, and the differences of its gradient", () => {
    const { dimension: n } = f;
    const hessian = f.hessian!;
    fc.assert(
      fc.property(inside(f), (x) => {
        const H = new Float64Array(n * n).fill(NaN);
        hessian(x, H);
        for (let j = 0; j < n; j++) {
          const h = 1e-5 * Math.max(1, Math.abs(x[j]));
          const above = gradient(
            f,
            x.map((xi, k) => (k === j ? xi + h : xi)),
          );
          const below = gradient(
            f,
            x.map((xi, k) => (k === j ? xi - h : xi)),
          );
          for (let i = 0; i < n; i++) {
            const slope = (above[i] - below[i]) / (2 * h);
            expect(H[i * n + j]).toBe(H[j * n + i]);
            expect(
              Math.abs(H[i * n + j] - slope) / Math.max(1, Math.abs(slope), Math.abs(above[i])),
            ).toBeLessThan(1e-5);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("value and gradient leave x as it is", () => {
    const x = Float64Array.from(f.start);
    f.value(x);
    gradient(f, x);
    expect([...x]).toEqual([...f.start]);
  });

  test("every stated landmark has its stated value and no slope", () => {
    for (const { at, value } of [...f.minima, ...(f.maxima ?? []), ...(f.saddles ?? [])]) {
      const x = Float64Array.from(at);
      expect(Math.abs(f.value(x) - value)).toBeLessThan(1e-10 * Math.max(1, Math.abs(value)));
      gradient(f, x).forEach((gi) => expect(Math.abs(gi)).toBeLessThan(1e-9));
    }
  });

  test("minima are minima: no point around one lies lower", () => {
    const unit = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: f.dimension,
      maxLength: f.dimension,
    });
    for (const { at, value } of f.minima.slice(0, 9)) {
      fc.assert(
        fc.property(unit, fc.constantFrom(1e-4, 1e-2), (d, size) => {
          const there = f.value(Float64Array.from(at, (xi, i) => xi + size * d[i]));
          return there >= value - 1e-12 * Math.max(1, Math.abs(value));
        }),
        { numRuns: 40 },
      );
    }
  });

  test.runIf(f.maxima ?? f.saddles)(
    "maxima and saddles are what they are called, by the curvatures there",
    () => {
      for (const { at } of f.maxima ?? []) expect(curvatures(f, at).every((c) => c < 0)).toBe(true);
      for (const { at } of f.saddles ?? []) {
        const c = curvatures(f, at);
        expect(c[0] < 0 || c.every((ci) => ci === 0)).toBe(true);
        expect(c.at(-1)! > 0 || c.every((ci) => ci === 0)).toBe(true);
      }
    },
  );

  test.runIf(f.minima.length)("no point of the domain lies below the lowest stated minimum", () => {
    const lowest = Math.min(...f.minima.map(({ value }) => value));
    fc.assert(fc.property(inside(f), (x) => f.value(x) >= lowest - 1e-12));
  });

  test("start and minima lie in the domain", () => {
    for (const at of [f.start, ...f.minima.map(({ at }) => at)]) {
      expect(at).toHaveLength(f.dimension);
      at.forEach((xi, i) => {
        expect(xi).toBeGreaterThanOrEqual(f.domain[i][0]);
        expect(xi).toBeLessThanOrEqual(f.domain[i][1]);
      });
    }
  });

  test.runIf(f.smoothness)("no two gradients in the domain differ by more than the smoothness allows", () => {
    const K = f.smoothness!;
    fc.assert(
      fc.property(inside(f), inside(f), (x, y) => {
        const [g, h] = [gradient(f, x), gradient(f, y)];
        const apart = Math.hypot(...g.map((gi, i) => gi - h[i]));
        return apart <= K * Math.hypot(...x.map((xi, i) => xi - y[i])) * (1 + 1e-9) + 1e-12;
      }),
    );
  });

  test.runIf(f.smoothness)("below 2/K gradient descent never climbs; above it a quadratic diverges", () => {
    const limit = 2 / f.smoothness!;
    const end = (rate: number) =>
      descend(f, { optimizer: gradientDescent({ rate }), steps: 2000, bound: 1e6 });
    if (f.minima.length > 0) {
      const below = end(0.99 * limit);
      expect(below.status).not.toBe("diverged");
      expect(below.value).toBeLessThanOrEqual(below.first);
    }
    if (["bowl", "stretchedBowl", "booth", "matyas"].includes(f.name))
      expect(end(1.02 * limit).status).toBe("diverged");
  });

  test("its TeX is TeX", () => {
    expect(() => katex.renderToString(f.tex, { throwOnError: true, strict: "error" })).not.toThrow();
  });
});

test("the stretched bowl is (x² + 100 y²)/20", () => {
  fc.assert(
    fc.property(inside(objectives.stretchedBowl), (x) => {
      expect(objectives.stretchedBowl.value(x)).toBeCloseTo((x[0] * x[0] + 100 * x[1] * x[1]) / 20, 9);
    }),
  );
});

test("a stretched bowl has the condition number and the steepest curvature asked for", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 12 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (condition, dimension, steepest) => {
        const f = objectives.stretchedBowlOf({ condition, dimension, steepest });
        const c = curvatures(f, f.start);
        expect(c.at(-1)! / c[0] / condition).toBeCloseTo(1, 9);
        expect(c.at(-1)! / steepest).toBeCloseTo(1, 12);
      },
    ),
  );
});

test("the area of the pasture at 49, 50 and 51 is 2499, 2500, 2499", () => {
  expect([49, 50, 51].map((l) => objectives.pasture.value(Float64Array.of(l)))).toEqual([2499, 2500, 2499]);
});

test("options out of range are named with their value and what is allowed", () => {
  expect(() => objectives.rosenbrockOf({ dimension: 1 })).toThrow(
    "rosenbrockOf: dimension must be a whole number from 2 to 10000, got 1",
  );
  expect(() => objectives.stretchedBowlOf({ condition: 0.5 })).toThrow(
    "condition must be a finite number, 1 or more, got 0.5",
  );
  expect(() => objectives.ackleyOf({ dimension: 2.5 })).toThrow(RangeError);
  expect(() => objectives.bowlOf({ size: 2 } as object)).toThrow("bowlOf: there is no option called size");
});
