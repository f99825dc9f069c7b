import { describe, expect, test } from "vitest";
import { derivatives } from "../../src/optim/index.ts";
import { parseFormula } from "../../src/widgets/parse-formula.ts";
import costOfInputs from "../../src/widgets/differentiation/cost-of-inputs/model.ts";
import expressionSwell from "../../src/widgets/differentiation/expression-swell/model.ts";
import forwardTrace from "../../src/widgets/differentiation/forward-trace/model.ts";
import fourWays from "../../src/widgets/differentiation/four-ways/model.ts";
import loopAndBranch from "../../src/widgets/differentiation/loop-and-branch/model.ts";
import { numbers, shown } from "./shown.ts";

/** What the chapter on the four ways says, held against its widgets' models. */
const curves = ["nested", "product", "quotient", "squashed"];

describe("one function, four ways", () => {
  test("the reference is the slope of e^(sin x²) to the last digit or two", () => {
    for (const x of [-2.3, 0.4, 1.2, 2.9]) {
      const truth = Math.exp(Math.sin(x * x)) * Math.cos(x * x) * 2 * x;
      expect(Math.abs(numbers(fourWays, { x }).reference / truth - 1)).toBeLessThan(1e-14);
    }
  });

  test("by hand, by rules and automatically they are exact up to rounding, by differences they are not", () => {
    for (const curve of curves)
      for (const x of [-2.2, 0.6, 1.2]) {
        const q = numbers(fourWays, { curve, x });
        for (const way of ["manualOff", "symbolicOff", "automaticOff"])
          expect(q[way], `${curve} ${way}`).toBeLessThan(1e-13);
        expect(q.numericalOff, curve).toBeGreaterThan(1e-13);
      }
  });

  test("no step of the difference comes near automatic differentiation, everywhere on the curve", () => {
    for (const curve of curves)
      for (let power = -14; power <= 0; power += 0.5) {
        const { worst, worstAutomatic } = numbers(fourWays, { curve, h: 10 ** power });
        expect(worst, `${curve} at 10^${power}`).toBeGreaterThan(100 * worstAutomatic);
      }
  });

  test("the check passes each derivative that is worked out, and finds each slip", () => {
    for (const curve of curves) {
      expect(shown(fourWays, { curve, hand: "right" }).handCheck, curve).toBe("right");
      expect(shown(fourWays, { curve, hand: "slip" }).handCheck, curve).toBe("wrong");
    }
    expect(numbers(fourWays, { hand: "slip" }).handWrong).toBe(60);
    expect(shown(fourWays, { curve: "squashed", hand: "slip" }).handVerdict).toMatch(/^is 0.5 times/);
  });

  test("what a reader types is judged the same way", async () => {
    const own = async (f: string, derivative: string) =>
      shown(fourWays, {
        curve: "own",
        hand: "own",
        formula: await parseFormula(f, ["x"]),
        derivative: await parseFormula(derivative, ["x"]),
      });
    expect((await own("x^3", "3 x^2")).handCheck).toBe("right");
    expect((await own("x^3", "x^2")).handVerdict).toMatch(/^is 0.333 times/);
    expect((await own("sin(x)", "x")).handCheck).toBe("wrong");
  });

  test("the rules leave what the chapter prints", () =>
    expect(shown(fourWays)).toMatchObject({
      tidyText: "exp(sin(x^2)) · cos(x^2) · 2 · x",
      rulesSize: 20,
      tidySize: 14,
    }));
});

describe("expression swell", () => {
  const at = (depth: number, nest = "map") => numbers(expressionSwell, { depth, nest });

  test("multiplies what is written out by a factor with each nesting, the derivative faster than the function", () => {
    for (let depth = 3; depth <= 12; depth++) {
      expect(at(depth).growth).toBeGreaterThan(2);
      expect(at(depth).swell).toBeGreaterThan(at(depth - 1).swell);
    }
  });

  test("adds a constant number of parts and of operations", () => {
    for (const nest of ["map", "sine", "sigmoid", "exponential"])
      for (const kind of ["parts", "operations"]) {
        const step = at(6, nest)[kind] - at(5, nest)[kind];
        expect(at(12, nest)[kind] - at(11, nest)[kind], `${nest} ${kind}`).toBe(step);
      }
  });

  test("changes no value: expression and automatic differentiation agree", () => {
    for (const nest of ["map", "sine", "sigmoid", "exponential"])
      for (const writing of ["rules", "tidied"])
        for (const depth of [1, 4, 9]) {
          const { atPoint, dualAtPoint } = numbers(expressionSwell, { nest, writing, depth });
          expect(atPoint).toBeCloseTo(dualAtPoint, 6);
        }
  });

  test("passes 10,000 nodes at 8 nestings and not before", () => {
    expect(at(7).derivativeSize).toBeLessThan(10_000);
    expect(at(8).derivativeSize).toBeGreaterThan(10_000);
  });
});

describe("forward mode, step by step", () => {
  test("ends with the function's value and its derivative", () => {
    for (const curve of ["nested", "product", "squashed"]) {
      const { result, slope, value, tangent } = numbers(forwardTrace, { curve, x: 0.9, step: 3 });
      const reference = numbers(fourWays, { curve, x: 0.9 });
      expect(result).toBeCloseTo(reference.value, 12);
      expect(slope).toBeCloseTo(reference.reference, 12);
      expect([value, tangent]).toEqual([result, slope]);
    }
  });
});

describe("what a gradient costs", () => {
  test("two evaluations for each input by central differences, counted as they run", () => {
    for (const inputs of ["1", "10", "500", "1000"]) {
      const { n, central, evaluations, forwardDiff } = numbers(costOfInputs, { inputs });
      expect(evaluations).toBe(2 * n);
      expect(central).toBe(evaluations);
      expect(forwardDiff).toBe(n + 1);
    }
  });

  test("less than eight evaluations by reverse mode, at any number of inputs", () => {
    for (const family of ["valley", "product", "logistic"])
      for (const inputs of ["1", "10", "100", "1000"])
        expect(numbers(costOfInputs, { family, inputs }).reverse).toBeLessThan(8);
  });

  test("no less by forward mode than by differences", () => {
    for (const inputs of ["10", "1000"]) {
      const { forwardMode, central } = numbers(costOfInputs, { inputs });
      expect(forwardMode).toBeGreaterThan(central);
    }
  });

  test("counts every operation of Rosenbrock's valley: seven for each of n − 1 terms, and their sums", () => {
    for (const n of [2, 10, 100])
      expect(numbers(costOfInputs, { inputs: String(n) }).operations).toBe(7 * (n - 1) + n - 2);
  });
});

describe("the derivative of a program", () => {
  test("is out of reach for rules and not for the others", () => {
    for (const program of ["root", "huber", "doubling"]) {
      const { symbolic, automaticOff, truth } = shown(loopAndBranch, { program, x: 2.5 });
      expect(symbolic, program).toMatch(/^gives up/);
      expect((automaticOff as number) / Math.abs(truth as number), program).toBeLessThan(1e-12);
    }
  });

  test("is that of the path taken, and differences across a jump say something else", () => {
    const { numerical, automatic, decisions, nextDecisions } = numbers(loopAndBranch, {
      program: "doubling",
      x: 2,
      h: 0.5,
    });
    expect(decisions).not.toBe(nextDecisions);
    expect(automatic).toBeCloseTo(5 * 3 ** 4, 9);
    expect(numerical).toBeLessThan(0);
  });

  test("jumps where a power of 1 + x is 100", () => {
    for (const k of [4, 5]) {
      const x = 100 ** (1 / k) - 1;
      const turns = (x: number) => numbers(loopAndBranch, { program: "doubling", x }).decisions;
      expect(turns(x - 0.005) - turns(x + 0.005)).toBe(1);
    }
  });
});

test("dual numbers compute as the chapter prints them", () => {
  const { duals: o, dual } = derivatives;
  const [a, b] = [dual(0.7, 2), dual(-1.3, 5)];
  expect(o.add(a, b)).toEqual(dual(0.7 - 1.3, 7));
  expect(o.multiply(a, b).tangent).toBeCloseTo(2 * -1.3 + 0.7 * 5, 12);
  expect(o.sin(a).tangent).toBeCloseTo(2 * Math.cos(0.7), 12);
});
