import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, readNumber } from "../../src/state/index.ts";

describe("readNumber takes", () => {
  test.each([
    ["−14", -14],
    ["-14", -14],
    ["–14", -14],
    ["- 14", -14],
    ["+3", 3],
    [".5", 0.5],
    ["5.", 5],
    ["007", 7],
    [" 42 ", 42],
    ["１２", 12],
  ])("a plain number: “%s” is %d", (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    ["0,5", 0.5],
    ["3,14", 3.14],
    ["0,0138", 0.0138],
    ["0,125", 0.125],
    ["−0,25", -0.25],
    [",5", 0.5],
    ["12,34", 12.34],
    ["1234,567", 1234.567],
    ["12 345,678", 12345.678],
    ["1.234,5", 1234.5],
    ["1.234.567,8", 1234567.8],
    ["2,5e-3", 0.0025],
  ])("a decimal comma: “%s” is %d", (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    ["1,230", 1230],
    ["12,345,678", 12345678],
    ["1,234.5", 1234.5],
    ["12,345.678", 12345.678],
    ["1.234.567", 1234567],
    ["12 345", 12345],
    ["12\u202f345", 12345],
    ["12\u00a0345.6", 12345.6],
    ["1 234 567", 1234567],
    ["1'230", 1230],
    ["1’234’567.8", 1234567.8],
    ["1_000_000", 1e6],
  ])("thousands evenly split: “%s” is %d", (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    ["2.5e-3", 0.0025],
    ["2.5E−3", 0.0025],
    ["1e3", 1000],
    ["1 e-3", 0.001],
    ["3 × 10⁻⁹", 3e-9],
    ["−2.5 × 10¹²", -2.5e12],
    ["3·10^-9", 3e-9],
    ["3 * 10^-9", 3e-9],
    ["3 x 10^(−9)", 3e-9],
    ["3*10**-9", 3e-9],
    ["10⁻⁹", 1e-9],
    ["−10^3", -1000],
  ])("powers of ten: “%s” is %d", (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    ["1/2", 0.5],
    ["−3/4", -0.75],
    ["1 / 8", 0.125],
    ["1⁄2", 0.5],
    ["0,5/2", 0.25],
    ["½", 0.5],
    ["¼", 0.25],
    ["¾", 0.75],
    ["⅓", 1 / 3],
    ["−⅔", -2 / 3],
    ["1½", 1.5],
    ["1 ½", 1.5],
    ["−1½", -1.5],
    ["1 1/2", 1.5],
    ["½ m", 0.5],
  ])("fractions: “%s” is %d", (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    ["30 m", 30],
    ["30\u202fm²", 30],
    ["2 m⁴", 2],
    ["2 m^4", 2],
    ["3 m²/m", 3],
    ["20 km/h", 20],
    ["60°", 60],
    ["5 %", 5],
    ["12.5%", 12.5],
    ["0,5 m", 0.5],
    ["1e-3 m", 0.001],
    ["10⁻³ m²", 0.001],
  ])("a unit after the number: “%s” is %d", (text, value) => expect(readNumber(text)).toBe(value));
});

describe("readNumber refuses", () => {
  test.each(["", " ", "m", "banana", "NaN", "Infinity", "∞", "--1", "+-1", "-", ".", ",", "e3", "2e", "2x"])(
    "what is no number: “%s”",
    (text) => expect(readNumber(text)).toBeNaN(),
  );

  test.each([
    ["1,23,456"],
    ["1,2,3"],
    ["012,345"],
    ["0,125,000"],
    ["0 125"],
    ["1,234 567"],
    ["1 234,567 8"],
    ["1,234.567,8"],
    ["1,234,"],
    ["1..2"],
    ["1.2.3"],
    ["1 2"],
    ["12 34"],
    ["1234 567"],
  ])("marks that do not split evenly: “%s”", (text) => expect(readNumber(text)).toBeNaN());

  test.each(["1/0", "0/0", "1/2/3", "1/", "/2", "1 5/2", "½½", "½ 1", "1e999", "1e3.5", "0x10", "2 × 3"])(
    "what stays unfinished, or is a calculation: “%s”",
    (text) => expect(readNumber(text)).toBeNaN(),
  );
});

describe("readNumber and formatNumber", () => {
  const values = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
  const units = fc.constantFrom(undefined, "m", "m²", "m⁴", "m²/m", "km/h", "%", "°");

  test("what formatNumber writes is read back, to the figures that it writes", () => {
    const written = fc.record({ value: values, unit: units, digits: fc.integer({ min: 1, max: 15 }) });
    fc.assert(
      fc.property(written, ({ value, unit, digits }) => {
        const read = readNumber(formatNumber(value, { digits, unit }));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(10 ** (1 - digits) * Math.abs(value));
      }),
      { numRuns: 1000 },
    );
  });

  test("a number that it writes in full is read back exactly, in thousands and with decimal places too", () => {
    const whole = fc.integer({ min: -9_999_999, max: 9_999_999 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 4 }), units, (count, places, unit) => {
        const value = count / 10 ** places;
        expect(readNumber(formatNumber(value, { places, unit }))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  test("whatever is typed, it is a finite number or NaN", () => {
    const bits = fc.constantFrom(..."0123456789.,'  +-−–/½⁻²×*^()exm%°_");
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const read = readNumber(parts.join(""));
        expect(Number.isNaN(read) || Number.isFinite(read)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
