import { describe, expect, test } from "vitest";
import { checkGradient, expression, sizeOf, symbolic } from "../../../src/optim/derivatives/index.ts";

const xy = ["x", "y"];

describe("symbolic differentiation", () => {
  test("gives each partial derivative as an expression that can be read", async () => {
    const { partials, size, partialsSize } = await symbolic("x^2 + 3*y^2", xy);
    expect(partials.map(({ program }) => program.text)).toEqual(["2 * x", "6 * y"]);
    expect(partials.map(({ tex }) => tex)).toEqual(["2\\,x", "6\\,y"]);
    expect(size).toBe(9);
    expect(partialsSize).toBe(6);
  });

  test.each([
    "(1-x)^2 + 100(y-x^2)^2",
    "sin(exp(x*y))",
    "sigmoid(sigmoid(x) - y)",
    "softplus(x)*relu(y)",
    "max(x, y, 2x)",
    "min(x, y) + abs(x - 3y)",
    "tan(x) + log10(y) + log(x, 2) + log2(x) + ln(y)",
    "x^y",
    "sqrt(x^2 + y^2)",
    "tanh(x)*sinh(y)/cosh(x)",
    "u*v",
  ])("of %s agrees with reverse mode, simplified or not", async (text) => {
    const names = text === "u*v" ? ["u", "v"] : xy;
    const reverse = await expression(text, names);
    for (const simplify of [true, false]) {
      const { gradient } = await symbolic(text, names, { simplify });
      expect(checkGradient(gradient, reverse.gradient, [1.3, 0.7], { tolerance: 1e-12 })).toMatchObject({
        agree: true,
      });
    }
  });

  test("swells as functions nest, far faster than the function itself", async () => {
    const nested = (depth: number): string => (depth === 0 ? "x" : `sin(${nested(depth - 1)} * x)`);
    const sizes = await Promise.all(
      [2, 4, 8].map((depth) => symbolic(nested(depth), ["x"], { simplify: false })),
    );
    const ratios = sizes.map(({ size, partialsSize }) => partialsSize / size);
    expect(sizes.map(({ size }) => size)).toEqual([7, 13, 25]);
    expect(ratios[1]).toBeGreaterThan(1.5 * ratios[0]);
    expect(ratios[2]).toBeGreaterThan(1.5 * ratios[1]);
  });

  test("of a function without a rule is refused, with its place", async () => {
    await expect(symbolic("x + sign(x)", xy)).rejects.toThrow(
      'expression "x + sign(x)", column 5: there is no symbolic rule for sign',
    );
  });

  test("the size of an expression is its number of tree nodes", () => {
    expect(sizeOf({ code: ["x", 2, "power"] })).toBe(3);
  });
});
