import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkGradient,
  centralDifferences,
  expression,
  ExpressionError,
  notReal,
  parseExpression,
  symbolic,
} from "../../../src/optim/derivatives/index.ts";

const xy = ["x", "y"];

/** Each as it is written by hand or pasted, and the same in the plain notation. */
const pairs: [string, string][] = [
  ["x²", "x^2"],
  ["x² + y³", "x^2 + y^3"],
  ["x⁻¹", "x^(-1)"],
  ["x¹⁰y", "x^10 * y"],
  ["-x²", "-(x^2)"],
  ["2^x²", "2^(x^2)"],
  ["(x + y)²(x − y)", "(x + y)^2 * (x - y)"],
  ["e⁻ˣ/(1 + e⁻ˣ)²", "exp(-x)/(1 + exp(-x))^2"],
  ["2ˣ⁺¹", "2^(x + 1)"],
  ["π", "pi"],
  ["2πx", "2*pi*x"],
  ["πr²", "pi*r^2"],
  ["xπ", "x*pi"],
  ["sin(2πx)", "sin(2*pi*x)"],
  ["τ/2", "pi"],
  ["√x", "sqrt(x)"],
  ["√2x", "sqrt(2)*x"],
  ["2√x", "2*sqrt(x)"],
  ["x√y", "x*sqrt(y)"],
  ["√(x² + y²)", "sqrt(x^2 + y^2)"],
  ["√(x + y)²", "sqrt(x + y)^2"],
  ["√ (x)", "sqrt(x)"],
  ["√√x", "sqrt(sqrt(x))"],
  ["√exp(x)y", "sqrt(exp(x))*y"],
  ["√|x − y|", "sqrt(abs(x - y))"],
  ["√½", "sqrt(0.5)"],
  ["√π", "sqrt(pi)"],
  ["∛(x + y)", "cbrt(x + y)"],
  ["|x|", "abs(x)"],
  ["2|x−1|", "2*abs(x - 1)"],
  ["2|x−1|y", "2*abs(x - 1)*y"],
  ["x|y|", "x*abs(y)"],
  ["2|−x|", "2*abs(-x)"],
  ["|x| − |y|", "abs(x) - abs(y)"],
  ["|x|·|y|", "abs(x)*abs(y)"],
  ["|x||y|", "abs(x)*abs(y)"],
  ["2|x|+3|y|", "2*abs(x) + 3*abs(y)"],
  ["3|x|−2|−y|", "3*abs(x) - 2*abs(-y)"],
  ["||x|−1|", "abs(abs(x) - 1)"],
  ["|x−|y||", "abs(x - abs(y))"],
  ["|1 − 2|x||", "abs(1 - 2*abs(x))"],
  ["|2|x|-1|", "abs(2*abs(x) - 1)"],
  ["|x−2|x−1||", "abs(x - 2*abs(x - 1))"],
  ["|(|x| − 1)(y − |x|)|", "abs((abs(x) - 1)*(y - abs(x)))"],
  ["|x|²", "abs(x)^2"],
  ["sin(|x|)", "sin(abs(x))"],
  ["max(|x|, |y|)", "max(abs(x), abs(y))"],
  ["x – y", "x - y"],
  ["x · y ⋅ 2", "x * y * 2"],
  ["x ÷ y", "x / y"],
  ["1⁄x", "1 / x"],
  ["½", "0.5"],
  ["½x²", "0.5*x^2"],
  ["x½", "x*0.5"],
  ["1½x", "1.5*x"],
  ["⅓(x + y)", "(x + y)/3"],
  ["3×10⁻²x", "0.03*x"],
  ["2.5E−3x", "0.0025*x"],
  ["x\u00a0+\u202fy", "x + y"],
  ["𝑥² + 𝑦²", "x^2 + y^2"],
  ["log₂(x) + log₁₀(y)", "log2(x) + log10(y)"],
  ["2x", "2*x"],
  ["3sin(x)", "3*sin(x)"],
  ["2(x+1)", "2*(x + 1)"],
  ["(x+1)(y+1)", "(x + 1)*(y + 1)"],
  ["max(1,2)x", "2*x"],
  ["max(x,y)", "max(x, y)"],
  ["pow(x,2)", "x^2"],
];

describe("a formula as it is written by hand", () => {
  test.each(pairs)("%s is %s", async (typed, plain) => {
    const names = [...xy, "r"];
    const [f, g] = [await expression(typed, names), await expression(plain, names)];
    expect(f.program.text).toBe(typed);
    for (const at of [
      [1.3, 0.7, 2],
      [0.4, 2.9, 5],
    ]) {
      expect(f.value(Float64Array.from(at))).toBeCloseTo(g.value(Float64Array.from(at)), 12);
    }
    const slopes = checkGradient(f.gradient, centralDifferences(f.value), [1.3, 0.7, 2]);
    expect(slopes).toMatchObject({ agree: true });
  });

  test("has a symbolic derivative", async () => {
    const { gradient } = await symbolic("½x² + 2|y|", xy);
    const g = new Float64Array(2);
    gradient(Float64Array.of(3, -1), g);
    expect([...g]).toEqual([3, -2]);
  });

  test.each([
    ["½x²", "\\tfrac{1}{2}\\,{x}^{2}"],
    ["1½ + ⅓x", "1\\tfrac{1}{2}+\\tfrac{1}{3}\\,x"],
    ["2π√x", "2\\,\\pi~\\sqrt{x}"],
    ["√(x + 1)", "\\sqrt{x+1}"],
    ["|x − 1|²", "{\\left|x-1\\right|}^{2}"],
    ["e⁻ˣ", "{e}^{-x}"],
    ["x·y ÷ 2", "\\frac{x\\cdot y}{2}"],
  ])("%s has the TeX %s", async (text, tex) => expect((await parseExpression(text, xy)).tex).toBe(tex));
});

describe("the parts of a formula written by hand are parts of what was typed", () => {
  test.each([
    ["2|x − 1|²", ["2", "x", "1", "x − 1", "|x − 1|", "²", "|x − 1|²", "2|x − 1|²"]],
    ["√x + π", ["x", "√x", "π", "√x + π"]],
    ["y·√√x", ["y", "x", "√x", "√√x", "y·√√x"]],
    ["x⁻¹⁰", ["x", "¹⁰", "⁻¹⁰", "x⁻¹⁰"]],
    ["√(x + y)x", ["x", "y", "x + y", "√(x + y)", "x", "√(x + y)x"]],
    ["−½ − 1½x", ["½", "−½", "1½", "x", "1½x", "−½ − 1½x"]],
    ["||x|−y|", ["x", "|x|", "y", "|x|−y", "||x|−y|"]],
  ])("%s", async (typed, parts) => {
    const { text, spans } = await parseExpression(typed, xy);
    expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(parts);
  });

  test("where it is not a real number", async () => {
    expect(notReal(await parseExpression("2 + √(x − 3)", xy), [1, 0])?.message).toBe(
      "√(x − 3) is not a real number at x = 1, y = 0 (column 5)",
    );
  });
});

describe("what cannot be read is refused, at its column in what was typed", () => {
  const unpaired = "this bar has no partner; write |x| or abs(x)";
  const unclear = "these bars can be paired in more than one way; write abs(…) for |…|";
  const between = "a comma stands between a function's arguments";
  const allowed = "allowed: numbers, names, + - * / ^ ( ) and ,";

  test.each([
    ["|x", 1, unpaired],
    ["x + |y − 1", 5, unpaired],
    ["|x| + |y", 7, unpaired],
    ["(|x) + 1|", 9, unpaired],
    ["x|", 2, unpaired],
    ["||", 1, unpaired],
    ["π|x|y|x|", 2, unclear],
    ["0,5x", 2, `write 0.5; ${between}`],
    ["x² + 12,34", 8, `write 12.34; ${between}`],
    ["(1,234)x", 3, `write 1.234 or 1234; ${between}`],
    ["sin((0,5))", 7, `write 0.5; ${between}`],
    ["|0,5|", 1, "abs takes 1 argument, got 2; for a decimal, write 0.5"],
    ["x, y", 2, "a comma stands only between a function's arguments"],
    ["1 + sin(0,5)", 5, "sin takes 1 argument, got 2; for a decimal, write 0.5"],
    ["max(0,5, x)", 6, "write 0.5, or 0, 5 for two arguments"],
    ["log(2,5)", 6, "write 2.5, or 2, 5 for two arguments"],
    ["x² ≤ 2", 4, `"≤" is not allowed; ${allowed}`],
    ["π² = x", 4, `"=" is not allowed; ${allowed}`],
    ["|x| + a", 7, "unknown symbol a; allowed: x, y, e, pi, tau"],
    ["½x + a", 6, "unknown symbol a; allowed: x, y, e, pi, tau"],
    ["√", 1, "√ needs a number, a name or parentheses after it: √(…)"],
    ["x + √-y", 5, "√ needs a number, a name or parentheses after it: √(…)"],
    ["x + √y²", 5, "is the root raised, or what is under it? write √(…) with parentheses"],
    ["√x^2", 1, "is the root raised, or what is under it? write √(…) with parentheses"],
    ["²x", 1, "² has nothing before it to be raised"],
    ["x + ²", 5, "² has nothing before it to be raised"],
    ["x²^3", 2, "for a power of a power, write (x^2)^3 or x^(2^3)"],
    ["sin²(x)", 1, "to raise sin to a power, write sin(…)^2"],
    ["x² + sin x", 6, "sin is a function: write sin(…)"],
    ["π(x + 1)", 1, "pi is not a function; to multiply, write pi * (…)"],
    ["|x| +", 6, "unexpected end of expression"],
    ["x²3", 3, 'unexpected part "3"'],
    ["πx)", 3, "unexpected operator )"],
    ["|".repeat(201), 1, "more than 200 bars; write abs(…) for |…|"],
  ])("%s", async (text, column, reason) => {
    const error: ExpressionError = await expression(text, xy).then(
      () => expect.unreachable("it was accepted"),
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(ExpressionError);
    expect(error).toMatchObject({ text, column, reason });
  });

  test("whatever is typed, each part has its place in it, or the column of what is wrong is one of it", async () => {
    const bits = fc.constantFrom(..."xy2½π√∛|()²⁻ˣ+-−·÷^, .,", "sin", "max", "1½", "0,5", "||", "𝑥");
    const typed = fc.array(bits, { maxLength: 14 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        try {
          const { spans, code } = await parseExpression(text, xy);
          expect(spans).toHaveLength(code.length);
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
          const { column } = error as ExpressionError;
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    "√".repeat(1999) + "x",
    "|".repeat(200),
    "x²".repeat(900),
    "½".repeat(1999),
    "(|".repeat(1000),
    "2|x".repeat(200),
  ])("a long nest of signs is parsed or refused, not hung up on", async (text) => {
    const outcome = await expression(text, xy).then(
      () => "taken",
      (error) => error.name,
    );
    expect(["taken", "ExpressionError"]).toContain(outcome);
  });
});
