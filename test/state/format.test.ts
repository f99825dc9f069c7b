import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber } from "../../src/state/index.ts";

describe("formatNumber", () => {
  test.each([
    [-14, {}, "−14"],
    [2451, {}, "2451"],
    [1234.567, {}, "1235"],
    [12345.6, {}, "12,346"],
    [0.123456, {}, "0.123"],
    [3e-9, {}, "3\u00a0×\u00a010⁻⁹"],
    [-2.5e12, {}, "−2.5\u00a0×\u00a010¹²"],
    [7.89e-31, { unit: "m" }, "7.89\u00a0×\u00a010⁻³¹\u202fm"],
    [0, {}, "0"],
    [-0, {}, "0"],
    [-0.001, { places: 1 }, "0.0"],
    [0.8, { places: 2 }, "0.80"],
    [2451.123, { digits: 6 }, "2451.12"],
    [50, { unit: "m" }, "50\u202fm"],
    [60, { unit: "°" }, "60°"],
    [12.5, { unit: "%" }, "12.5%"],
    [Infinity, {}, "∞"],
    [-Infinity, { unit: "m" }, "−∞\u202fm"],
    [NaN, {}, "not a number"],
  ])("%d with %j is “%s”", (value, format, text) => expect(formatNumber(value, format)).toBe(text));

  test("writes no space at which a line may end", () => {
    const values = fc.double({ noNaN: true });
    const units = fc.constantFrom(undefined, "m", "m²", "%", "°");
    fc.assert(
      fc.property(values, units, fc.integer({ min: 1, max: 15 }), (value, unit, digits) => {
        expect(formatNumber(value, { digits, unit })).not.toMatch(/[^\S\u00a0\u202f]/);
      }),
    );
  });
});
