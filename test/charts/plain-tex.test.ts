import { describe, expect, test } from "vitest";
import { plainTex } from "../../src/charts/plain-tex.ts";
import { derivatives } from "../../src/optim/index.ts";

describe("TeX as plain text", () => {
  test.each([
    ["\\frac{1}{p}", "1 / p"],
    ["p\\left(1 - p\\right)", "p(1 − p)"],
    ["w_1 \\cdot x_{12}", "w₁ · x₁₂"],
    ["-\\frac{a}{b^{2}}", "−a / (b²)"],
    ["2\\,\\left(-3\\right)", "2 · (−3)"],
    ["\\sigma\\left(z\\right)", "σ(z)"],
    ["\\operatorname{relu}\\left(a\\right)", "relu(a)"],
    ["\\left|a\\right|", "|a|"],
    ["\\frac{1}{\\sqrt{1 - a^{2}}}", "1 / (√(1 − a²))"],
    ["e^{a}", "e^a"],
    ["e^{v_{2}}", "e^(v₂)"],
    ["-\\frac{v_{3}}{v_{5}^{2}}", "−v₃ / (v₅²)"],
  ])("%s is %s", (tex, text) => expect(plainTex(tex)).toBe(text));

  test("knows all that the library prints for its blocks, in symbols and in numbers", () => {
    for (const { value, rules } of Object.values(derivatives.primitiveTex)) {
      for (const [a, b, y] of [
        ["a", "b", "v_{1}"],
        ["-0.5", "2", "-1.25"],
      ]) {
        for (const tex of [value(a, b), ...rules.map((rule) => rule(a, b, y))])
          expect(plainTex(tex)).not.toMatch(/[\\{}]/);
      }
    }
  });
});
