import fc from "fast-check";
import { evaluate } from "mathjs";
import { describe, expect, test } from "vitest";
import {
  centralDifferences,
  checkGradient,
  compiled,
  expression,
  ExpressionError,
  notReal,
  parseExpression,
} from "../../../src/optim/derivatives/index.ts";

const xy = ["x", "y"];

describe("a typed expression", () => {
  test("is an objective with value, gradient and TeX", async () => {
    const f = await expression("x^2 + 3*y^2", xy);
    const g = new Float64Array(2);
    f.gradient(Float64Array.of(1, 2), g);
    expect(f.dimension).toBe(2);
    expect(f.value(Float64Array.of(1, 2))).toBe(13);
    expect([...g]).toEqual([2, 12]);
    expect(f.tex).toBe("{x}^{2}+3\\,{y}^{2}");
  });

  const texts = [
    "(1-x)^2 + 100(y-x^2)^2",
    "-x^2",
    "2^-y",
    "x^2^y",
    "2x y",
    "1/2x",
    "sin(x)*cos(y) - tan(x/3)",
    "exp(-(x^2+y^2)/2)",
    "log(x*y) + log(x, 2) + log2(y) + log10(x)",
    "sqrt(x) + cbrt(y) + abs(x - y)",
    "max(x, y, 2) - min(x, y)",
    "sinh(x) + cosh(y) + tanh(x*y)",
    "asin(x/9) + acos(y/9) + atan(x)",
    "sec(x) + csc(y) + cot(x) + sech(y)",
    "pow(x, y) + sign(x)",
    "pi * e^x - tau",
    "1e-3x + .5y + 2.",
    "+x - +y",
    "x − 2·y × 3",
  ];

  test.each(texts)("%s has the value that mathjs gives it", async (text) => {
    const f = await expression(text, xy);
    const plain = text.replaceAll("−", "-").replace(/[·×]/g, "*");
    for (const [x, y] of [
      [1.3, 0.7],
      [0.4, 2.9],
    ]) {
      expect(f.value(Float64Array.of(x, y))).toBeCloseTo(evaluate(plain, { x, y }), 12);
    }
  });

  test.each(texts)("%s has the gradient that central differences give it", async (text) => {
    const f = await expression(text, xy);
    expect(checkGradient(f.gradient, centralDifferences(f.value), [1.3, 0.7])).toMatchObject({ agree: true });
  });

  test.each([
    ["sigmoid(x)", 1 / (1 + Math.exp(-1.3))],
    ["relu(x) + relu(-x)", 1.3],
    ["softplus(x)", Math.log(1 + Math.exp(1.3))],
    ["ln(x)", Math.log(1.3)],
  ])("knows the course's own function in %s", async (text, value) => {
    expect((await expression(text, xy)).value(Float64Array.of(1.3, 0))).toBeCloseTo(value, 14);
  });
});

describe("the program of an expression", () => {
  test("is flat postfix, plain JSON, and runs without the text's parser", async () => {
    const program = await parseExpression("x^2 + 3*y^2", xy);
    expect(program.code).toEqual(["x", 2, "power", 3, "y", 2, "power", "multiply", "add"]);
    const again = compiled(JSON.parse(JSON.stringify(program)));
    expect(again.value(Float64Array.of(1, 2))).toBe(13);
  });

  test("knows which part of the text each entry is", async () => {
    const { text, spans } = await parseExpression("sin(x + 2) / (3 - y)", xy);
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual([
      "x",
      "2",
      "x + 2",
      "sin(x + 2)",
      "3",
      "y",
      "3 - y",
      "sin(x + 2) / (3 - y)",
    ]);
  });

  test("with a word it does not know, or values left over, is refused", () => {
    const program = { text: "", tex: "", names: ["x"], spans: [] };
    expect(() => compiled({ ...program, code: ["x", "conjure"] })).toThrow(
      'program: unknown word "conjure" at entry 1',
    );
    expect(() => compiled({ ...program, code: ["x", 1] })).toThrow("2 values are left");
  });
});

describe("what is wrong is said, and where", () => {
  test.each([
    ["", 1, "there is nothing to compute"],
    ["log(x)+", 8, "unexpected end of expression"],
    ["x**2", 3, "value expected"],
    ["(x", 3, "parenthesis ) expected"],
    ["x)", 2, "unexpected operator )"],
    ["x + a", 5, "unknown symbol a; allowed: x, y, e, pi, tau"],
    ["xy", 1, "unknown symbol xy; allowed: x, y, e, pi, tau. To multiply, write x*y"],
    ["sin x", 1, "sin is a function: write sin(…)"],
    ["2 + x(3)", 5, "x is not a function; to multiply, write x * (…)"],
    ["sin()", 1, "sin takes 1 argument, got 0"],
    ["1 + log(x,2,3)", 5, "log takes 1 or 2 arguments, got 3"],
    ["x = 2", 3, '"=" is not allowed; allowed: numbers, names, + - * / ^ ( ) and ,'],
    ["x!", 2, '"!" is not allowed; allowed: numbers, names, + - * / ^ ( ) and ,'],
    ["[1,2]", 1, '"[" is not allowed; allowed: numbers, names, + - * / ^ ( ) and ,'],
    ["x + 1e999", 5, "1e999 is too large a number"],
    ["x mod 2", 3, "unknown symbol mod; allowed: x, y, e, pi, tau"],
    ["x and y", 3, "unknown symbol and; allowed: x, y, e, pi, tau"],
    ["true", 1, "unknown symbol true; allowed: x, y, e, pi, tau"],
    ["i", 1, "unknown symbol i; allowed: x, y, e, pi, tau"],
    ["constructor", 1, "unknown symbol constructor; allowed: x, y, e, pi, tau"],
  ])("%j", async (text, column, reason) => {
    const error: ExpressionError = await expression(text, xy).then(
      () => expect.unreachable("it was accepted"),
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(ExpressionError);
    expect(error).toMatchObject({ text, column, reason });
    expect(error.message).toBe(`expression ${JSON.stringify(text)}, column ${column}: ${reason}`);
  });

  test("an unknown function lists those that are known", async () => {
    await expect(expression("1 + foo(x)", xy)).rejects.toThrow(
      /column 5: unknown function foo; allowed: sin, cos, tan, .*softplus$/,
    );
  });

  test.each(["sin", "e", "max", "add", "2x", "", "a b"])("%j cannot be a parameter's name", async (name) => {
    await expect(expression("1", [name])).rejects.toThrow("expression: a parameter's name must be letters");
  });

  test("a text too long is refused before it is parsed", async () => {
    await expect(expression("(".repeat(3000), xy)).rejects.toThrow("longer than 2000 characters");
  });

  test.each([
    ["brackets", "(".repeat(900) + "x" + ")".repeat(900)],
    ["minus signs", "-".repeat(1999) + "x"],
    ["powers", "x^".repeat(900) + "1"],
    ["sums", "x+".repeat(900) + "1"],
  ])("the deepest nest of %s that fits is parsed and run, or refused", async (_, text) => {
    const outcome = await expression(text, xy).then(
      (f) => typeof f.value(Float64Array.of(1, 1)),
      (error) => error.name,
    );
    expect(["number", "ExpressionError"]).toContain(outcome);
  });

  test("whatever is typed, either an objective or an ExpressionError comes of it", async () => {
    const bits = [
      "x",
      "y",
      "2",
      ".5",
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      ",",
      " ",
      "sin",
      "max",
      "foo",
      "=",
      "'",
      ";",
      "e3",
    ];
    const typed = fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(fc.oneof(typed, fc.string({ maxLength: 12 })), async (text) => {
        try {
          const f = await expression(text, xy);
          expect(typeof f.value(Float64Array.of(0.5, 2))).toBe("number");
          expect(f.program.spans).toHaveLength(f.program.code.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
          const { column } = error as ExpressionError;
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("where an expression is not a real number", () => {
  test.each([
    ["2 + log(x - 3)", [1, 0], "log(x - 3) is not a real number at x = 1, y = 0 (column 5)"],
    ["1 / y", [1, 0], "1 / y is infinite at x = 1, y = 0 (column 1)"],
    ["x * sqrt(y)", [1, -4], "sqrt(y) is not a real number at x = 1, y = -4 (column 5)"],
    ["x + (-2)^0.5", [1, 0], "(-2)^0.5 is not a real number at x = 1, y = 0 (column 5)"],
    ["2 * -((1/y) + x)", [1, 0], "1/y is infinite at x = 1, y = 0 (column 8)"],
    ["3 + (x + (y - 4))^-0.5", [1, 0], "(x + (y - 4))^-0.5 is not a real number at x = 1, y = 0 (column 5)"],
    ["exp(exp(x))", [10, 0], "exp(exp(x)) is infinite at x = 10, y = 0 (column 1)"],
  ])("%s at %j", async (text, x, message) => {
    expect(notReal(await parseExpression(text, xy), x)?.message).toBe(message);
  });

  test("nothing is said where it is one", async () => {
    expect(notReal(await parseExpression("log(x)", xy), [1, 0])).toBeUndefined();
  });
});

describe("TeX", () => {
  test.each([
    ["sqrt(x)/(1+y)", "\\frac{\\sqrt{x}}{1+y}"],
    ["2*3*x", "2\\cdot3\\cdot x"],
    ["sigmoid(-x)", "\\sigma\\left(-x\\right)"],
    ["log(x,2)", "\\log_{2}\\left(x\\right)"],
    ["x^(2-y)", "{x}^{2-y}"],
    ["1e-7x", "1\\cdot 10^{-7}\\,x"],
  ])("%s", async (text, tex) => {
    expect((await parseExpression(text, xy)).tex).toBe(tex);
  });

  test("names with a subscript or a Greek letter", async () => {
    const names = ["x1", "w_2", "theta"];
    expect((await parseExpression("x1 + w_2 * theta", names)).tex).toBe("x_{1}+w_{2}\\cdot \\theta");
  });
});
