import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  doubleDoubles as o,
  formulaOf,
  forwardMode,
  referenceSlope,
  unary,
  type DoubleDouble,
  type Formula,
} from "../../../src/optim/derivatives/index.ts";
import { points, programs } from "./formulas.ts";

/** The difference of two numbers, relative to the second. */
const apart = (a: DoubleDouble, b: DoubleDouble) => Math.abs(o.subtract(a, b).high / b.high);
const c = (value: number) => o.constant(value);

test("adds, multiplies, divides and takes roots to 31 digits", () => {
  const third = o.divide(c(1), c(3));
  expect(apart(o.multiply(third, c(3)), c(1))).toBeLessThan(1e-31);
  expect(o.subtract(o.add(c(1), c(1e-25)), c(1)).high).toBeCloseTo(1e-25, 40);
  expect(apart(o.multiply(o.sqrt(c(2)), o.sqrt(c(2))), c(2))).toBeLessThan(1e-31);
});

test("knows e, π and log 2 beyond float64", () => {
  // The second halves are those of the constants' published digits.
  expect(o.exp(c(1))).toEqual({ high: Math.E, low: expect.closeTo(1.4456468917292502e-16, 30) });
  expect(o.multiply(c(4), o.atan(c(1)))).toEqual({
    high: Math.PI,
    low: expect.closeTo(1.2246467991473532e-16, 30),
  });
  expect(o.log(c(2))).toEqual({ high: Math.LN2, low: expect.closeTo(2.3190468138462996e-17, 31) });
});

test("keeps the identities of its functions to 29 digits", () => {
  for (const x of [0.1, 0.77, 1.9, 3.3]) {
    const sine = o.sin(c(x));
    const cosine = o.cos(c(x));
    expect(apart(o.add(o.multiply(sine, sine), o.multiply(cosine, cosine)), c(1))).toBeLessThan(1e-29);
    expect(apart(o.exp(o.log(c(x))), c(x))).toBeLessThan(1e-29);
    expect(apart(o.tan(o.atan(c(x))), c(x))).toBeLessThan(1e-29);
    expect(apart(o.power(c(x), c(0.5)), o.sqrt(c(x)))).toBeLessThan(1e-29);
    expect(
      apart(o.power(c(x), c(-3)), o.divide(c(1), o.multiply(c(x), o.multiply(c(x), c(x))))),
    ).toBeLessThan(1e-29);
  }
});

test("rounds to float64's value for every block of one input", () => {
  for (const name of Object.keys(unary) as (keyof typeof unary)[])
    for (const x of [0.2, 0.6, 0.9])
      expect(o[name](c(x)).high / unary[name].value(x), name).toBeCloseTo(1, 14);
});

describe("the reference slope", () => {
  test("is the derivative to the last digit, where that is known", () => {
    const known: [Formula, (x: number) => number][] = [
      [(o, [x]) => o.power(x, o.constant(3)), (x) => 3 * x * x],
      [(o, [x]) => o.sin(x), Math.cos],
      [(o, [x]) => o.exp(x), Math.exp],
      [(o, [x]) => o.log(x), (x) => 1 / x],
    ];
    for (const [formula, slope] of known)
      for (const x of [0.3, 1, 2.6])
        expect(Math.abs(referenceSlope(formula, x) / slope(x) - 1)).toBeLessThan(3 * Number.EPSILON);
  });

  test("is forward mode's, up to its rounding, for any formula", () => {
    fc.assert(
      fc.property(programs, points, (program, [x, y, z]) => {
        const formula = formulaOf(program);
        const inX: Formula = (o, [a]) => formula(o, [a, o.constant(y), o.constant(z)]);
        const { value, gradient } = forwardMode(inX, 1);
        const g = new Float64Array(1);
        gradient(Float64Array.of(x), g);
        fc.pre(Math.abs(value(Float64Array.of(x))) < 1e3 && Math.abs(g[0]) < 1e3);
        expect(referenceSlope(inX, x)).toBeCloseTo(g[0], 8);
      }),
      { numRuns: 200 },
    );
  });
});
