import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkGradient,
  centralDifferences,
  directional,
  formulaOf,
  forwardMode,
  graph,
  numbers,
  reverseMode,
  type Formula,
} from "../../../src/optim/derivatives/index.ts";
import { points, programs } from "./formulas.ts";

const rounding = { tolerance: 1e-11 };

describe("for any formula of smooth blocks", () => {
  const property = (check: (formula: Formula, x: Float64Array) => boolean | void) =>
    fc.assert(
      fc.property(programs, points, (program, x) => check(formulaOf(program), x)),
      { numRuns: 300 },
    );

  test("reverse mode on the tape is forward mode with dual numbers", () => {
    property((formula, x) => {
      const [reverse, forward] = [reverseMode(formula, 3), forwardMode(formula, 3)];
      fc.pre(Math.abs(forward.value(x)) < 1e6);
      expect(reverse.value(x)).toBe(forward.value(x));
      expect(checkGradient(reverse.gradient, forward.gradient, x, rounding)).toMatchObject({ agree: true });
    });
  });

  test("the graph's adjoints are the tape's", () => {
    property((formula, x) => {
      const drawn = graph(formula, { x: x[0], y: x[1], z: x[2] });
      const tape = reverseMode(formula, 3);
      fc.pre(Math.abs(tape.value(x)) < 1e6);
      const adjoints = (_: Float64Array, out: Float64Array) =>
        drawn.inputs.forEach((id, i) => (out[i] = drawn.nodes[id].adjoint));
      expect(drawn.nodes[drawn.output].value).toBe(tape.value(x));
      expect(checkGradient(adjoints, tape.gradient, x, rounding)).toMatchObject({ agree: true });
    });
  });

  test("central differences agree to about eight digits", () => {
    property((formula, x) => {
      const { value, gradient } = reverseMode(formula, 3);
      const g = new Float64Array(3);
      gradient(x, g);
      // Where values or slopes are large the quotient's own errors are: those formulas say nothing.
      fc.pre(Math.abs(value(x)) < 100 && g.every((gi) => Math.abs(gi) < 100));
      const { error } = checkGradient(gradient, centralDifferences(value, { step: 1e-5 }), x);
      const coarse = checkGradient(
        centralDifferences(value, { step: 1e-4 }),
        centralDifferences(value, { step: 1e-5 }),
        x,
      );
      expect(error).toBeLessThan(1e-7 + coarse.error);
    });
  });

  test("the derivative along v is the gradient times v", () => {
    property((formula, x) => {
      const v = [0.3, -1.2, 0.5];
      const g = new Float64Array(3);
      reverseMode(formula, 3).gradient(x, g);
      const product = v.reduce((total, vi, i) => total + vi * g[i], 0);
      fc.pre(Math.abs(product) < 1e6);
      expect(directional(formula, x, v).tangent).toBeCloseTo(product, 6);
    });
  });
});

describe("a formula with a loop and a branch", () => {
  /** x multiplied by itself until it passes 10; then the root if y is negative. */
  const looping: Formula = (o, [x, y]) => {
    let p = x;
    while (o.read(p) < 10) p = o.multiply(p, x);
    return o.read(y) < 0 ? o.sqrt(p) : o.multiply(p, y);
  };

  test.each([
    [
      [3, 2],
      [2 * 27 * 2 * 0 + 3 * 9 * 2, 27],
    ],
    [
      [2, 2],
      [4 * 8 * 2, 16],
    ],
    [
      [4, -1],
      [1, 0],
    ],
  ])("differentiates the branch that is taken, at %j", (x, expected) => {
    for (const mode of [reverseMode, forwardMode]) {
      const f = mode(looping, 2);
      // An earlier point takes another branch: what was recorded there must not linger.
      f.gradient(Float64Array.of(1.1, 5), new Float64Array(2));
      const g = new Float64Array(2);
      f.gradient(Float64Array.from(x), g);
      expect(g[0]).toBeCloseTo(expected[0], 10);
      expect(g[1]).toBeCloseTo(expected[1], 10);
      expect(f.value(Float64Array.from(x))).toBe(looping(numbers, x));
    }
  });
});

describe("a slope of 0 stops at an infinite one", () => {
  const flat: Formula = (o, [x]) => o.multiply(o.sqrt(x), o.constant(0));

  test.each([reverseMode, forwardMode])("0 · √x has derivative 0 at 0, not NaN, in reverse", (mode) => {
    const g = new Float64Array(1);
    mode((o, [x]) => o.abs(o.multiply(o.constant(0), o.add(x, o.constant(1)))), 1).gradient(
      Float64Array.of(-1),
      g,
    );
    expect(g[0]).toBe(0);
  });

  test("in reverse mode and on the graph also behind the root", () => {
    const g = new Float64Array(1);
    reverseMode(flat, 1).gradient(Float64Array.of(0), g);
    expect(g[0]).toBe(0);
    expect(graph(flat, { x: 0 }).nodes[0].adjoint).toBe(0);
  });
});
