import { describe, expect, test } from "vitest";
import type { State } from "../../src/state/index.ts";
import { parseFormula } from "../../src/widgets/parse-formula.ts";
import differences from "../../src/widgets/derivative/difference-error/model.ts";
import secant from "../../src/widgets/derivative/secant/model.ts";
import { frameOf, numbers } from "./shown.ts";

/** What the chapter on the slope of a curve says, held against its widgets' models. */
const epsilon = 2 ** -52;

describe("the secant", () => {
  test("of x³ at 1 has slope 7 at h = 1 and closes in on 3 from both sides", () => {
    expect(numbers(secant, { size: 1 }).quotient).toBe(7);
    expect(numbers(secant, { size: 1e-4 }).quotient).toBeCloseTo(3 + 3e-4, 6);
    expect(numbers(secant, { size: 1e-4, side: "below" }).quotient).toBeCloseTo(3 - 3e-4, 6);
    expect(numbers(secant).slope).toBe(3);
  });

  test("of 100x − x² at 57 is off by h, until rounding makes two heights one", () => {
    const at = (size: number) => numbers(secant, { curve: "pasture", size });
    expect(at(0.01).quotient).toBeCloseTo(-14.01, 9);
    expect(at(1e-14).quotient).toBe(0);
    expect(at(1e-15).ah).toBe(57);
  });

  test("at the tip of the funnel has no slope to go to, and beside it has one", () => {
    expect(numbers(secant, { curve: "funnel", a: 0 }).slope).toBe("none");
    expect(numbers(secant, { curve: "funnel", a: 0.1 }).slope).toEqual(expect.any(Number));
  });

  test("is laid on any typed function, at any a", async () => {
    const formula = await parseFormula("x^2", ["x"]);
    expect(numbers(secant, { curve: "own", formula, a: -2, size: 0.5 })).toMatchObject({
      slope: -4,
      quotient: -3.5,
    });
    const corner = await parseFormula("abs(x)", ["x"]);
    expect(numbers(secant, { curve: "own", formula: corner, a: 0 }).slope).toBe("none");
    const log = await parseFormula("log(x)", ["x"]);
    expect(numbers(secant, { curve: "own", formula: log, a: -1 }).verdict).toMatch(/no real value at a$/);
  });
});

describe("the best h", () => {
  test("for forward differences of 100l − l² at 57 is near 4e-7", () => {
    const { least, leastOff, rule } = numbers(differences);
    expect(least).toBeGreaterThan(2e-7);
    expect(least).toBeLessThan(8e-7);
    expect(leastOff).toBeLessThan(1e-7);
    expect(rule).toBeCloseTo(Math.sqrt(epsilon) * Math.sqrt(2451 / 2), 12);
  });

  test("for central differences there is the largest: they have round-off and no truncation", () => {
    const central = numbers(differences, { method: "central" });
    expect(central).toMatchObject({ scale: "none", bestH: 1 });
    expect(numbers(differences, { method: "central", h: 1 }).centralOff).toBe(0);
  });

  test("of 100x − x² by forward differences: the library's step is at most twice as far off", () => {
    const { ruleOff, bestOff } = numbers(differences);
    expect(ruleOff).toBeLessThanOrEqual(2 * bestOff);
  });

  test.each(["cube", "sine", "waves"])("of %s: the library's step is at most twice as far off", (curve) => {
    for (const method of ["forward", "central"]) {
      const { ruleOff, bestOff } = numbers(differences, { curve, method });
      expect(ruleOff, method).toBeLessThanOrEqual(2 * bestOff);
    }
  });

  test("of the sine is near √ε_mach and ∛ε_mach, its scale being about 1", () => {
    const forward = numbers(differences, { curve: "sine" });
    const central = numbers(differences, { curve: "sine", method: "central" });
    expect(Math.abs(Math.log10(forward.bestH / Math.sqrt(epsilon)))).toBeLessThan(0.5);
    expect(Math.abs(Math.log10(central.bestH / Math.cbrt(epsilon)))).toBeLessThan(0.5);
    expect(forward.scale).toBeCloseTo(1, 5);
    expect(central.scale).toBeCloseTo(1.159, 3);
    // About half of float64's sixteen digits, and about eleven.
    expect(-Math.log10(forward.bestOff)).toBeCloseTo(8, 0);
    expect(-Math.log10(central.bestOff)).toBeCloseTo(11, 0);
  });

  test("of x³ at 1: a central difference is off by h², a forward one by 3h + h²", () => {
    const { forwardOff, centralOff } = numbers(differences, { curve: "cube", h: 0.1 });
    expect(forwardOff).toBeCloseTo(0.31, 12);
    expect(centralOff).toBeCloseTo(0.01, 12);
  });

  test("does not exist at a corner: there is no slope to be off from", async () => {
    const formula = await parseFormula("abs(x - 1)", ["x"]);
    expect(numbers(differences, { curve: "own", formula, a: 1 })).toMatchObject({
      slope: "none",
      bestH: "none",
    });
    expect(numbers(differences, { curve: "own", formula, a: 0 }).slope).toBe(-1);
  });

  test("is not in the words of the figure before it is revealed", () => {
    const said = (best: State<typeof differences.parameters>["best"]) =>
      frameOf(differences, { best }).summary;
    expect(said("hidden")).not.toMatch(/least|library/);
    expect(said("shown")).toMatch(/least error drawn .* at h = 3\.98\s×\s10⁻⁷/);
  });
});
