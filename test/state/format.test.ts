import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, readNumber } from "../../src/state/index.ts";

describe("formatNumber", () => {
  test.each([
    [-14, {}, "−14"],
    [2451, {}, "2451"],
    [1234.567, {}, "1235"],
    [12345.6, {}, "12,346"],
    [0.123456, {}, "0.123"],
    [3e-9, {}, "3 × 10⁻⁹"],
    [-2.5e12, {}, "−2.5 × 10¹²"],
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
});

describe("readNumber", () => {
  test.each([
    ["−14", -14],
    ["-14", -14],
    [" 1,230 ", 1230],
    ["12,345.6", 12345.6],
    ["2.5e-3", 0.0025],
    ["3 × 10⁻⁹", 3e-9],
    ["−2.5 × 10¹²", -2.5e12],
    ["30 m", 30],
    ["30\u202fm²", 30],
    ["60°", 60],
    ["12.5%", 12.5],
    [".5", 0.5],
  ])("“%s” is %d", (text, value) => expect(readNumber(text)).toBe(value));

  test.each(["", " ", "m", "banana", "1 2", "--1", "1..2", "NaN"])("“%s” is no number", (text) =>
    expect(readNumber(text)).toBeNaN(),
  );

  test("reads back what formatNumber writes, to the figures it writes", () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    const units = fc.constantFrom(undefined, "m", "m²", "m²/m", "%", "°");
    fc.assert(
      fc.property(values, units, fc.integer({ min: 1, max: 15 }), (value, unit, digits) => {
        const read = readNumber(formatNumber(value, { digits, unit }));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(10 ** (1 - digits) * Math.abs(value));
      }),
    );
  });
});
