import { describe, expect, test } from "vitest";
import { ambiguous, excerpt, number, typedNumber } from "../../src/state/index.ts";

const rate = number({ label: "learning rate", default: 0.1, min: 0, max: 2 });
const length = number({ label: "length", default: 50, min: 0, max: 5000, unit: "m" });
const steps = number({ label: "steps", default: 10, min: 1, max: 40, whole: true });
const share = number({ label: "share", default: 5, min: 0, max: 100, unit: "%" });

describe("what is typed for a number", () => {
  test.each([
    [rate, "0,0138", 0.0138],
    [rate, "½", 0.5],
    [rate, "1e−3", 0.001],
    [length, "1,230", 1230],
    [length, "1 230 m", 1230],
    [length, "1,5", 1.5],
    [share, "5 %", 5],
    [share, "5", 5],
    [steps, "12", 12],
  ])("is taken: %o “%s”", (asked, text, value) => {
    const typed = typedNumber(asked, text);
    expect(typed.wrong).toBeUndefined();
    expect(typed.value).toBe(value);
  });

  test.each([
    [rate, "banana", "learning rate must be a number from 0 to 2; “banana” is not."],
    [rate, "3", "learning rate must be a number from 0 to 2; “3” is not."],
    [rate, "  ", "learning rate must be a number from 0 to 2; nothing is typed."],
    [steps, "2.5", "steps must be a whole number from 1 to 40; “2.5” is not."],
    [rate, "012,345", "learning rate must be a number from 0 to 2; “012,345” is not: write 12.345 or 12345."],
    [length, "1,23,456", "length must be a number from 0 to 5000\u202fm; “1,23,456” is not: write 123456."],
    [
      rate,
      "2*3",
      "learning rate must be a number from 0 to 2; “2*3” is not: write it like 0.5, 1200 or 1e-3.",
    ],
  ])("is refused: %o “%s”", (asked, text, wrong) => expect(typedNumber(asked, text).wrong).toBe(wrong));

  test("is refused where only the other reading of its mark is allowed", () => {
    expect(typedNumber(rate, "1,230").wrong).toBe(
      "learning rate must be a number from 0 to 2; “1,230” is not: write 1230 or 1.23.",
    );
    expect(typedNumber({ ...length, min: 100 }, "1.230").wrong).toMatch(/: write 1.23 or 1230\.$/);
    expect(typedNumber(rate, "3,230").wrong, "neither is").toMatch(/“3,230” is not\.$/);
  });

  test("is refused in another unit than that of the number", () => {
    expect(typedNumber(length, "50 cm").wrong).toMatch(/“50 cm” is not: write it in m\.$/);
    expect(typedNumber(rate, "50%").wrong).toMatch(/“50%” is not: write 0\.5\.$/);
    expect(typedNumber(rate, "1 k").wrong).toMatch(/“1 k” is not: write the number alone\.$/);
    expect(typedNumber({ ...length, unit: "m²" }, "50 m^2").wrong).toBeUndefined();
  });

  test("may for a prediction be any number, and tells what else it can mean", () => {
    const prediction = { label: "Your prediction", unit: "m" };
    expect(typedNumber(prediction, "−3,5 m")).toEqual({ value: -3.5, other: undefined });
    expect(typedNumber(prediction, "banana").wrong).toBe(
      "Your prediction must be a number; “banana” is not.",
    );
    const typed = typedNumber(prediction, "1,230");
    expect(typed).toEqual({ value: 1230, other: 1.23 });
    expect(ambiguous("Your prediction", "1,230", typed)).toBe(
      "Your prediction can be read in two ways, “1,230”: write 1230 or 1.23.",
    );
  });

  test("is told in the field's own words, and a long one in part", () => {
    expect(typedNumber(rate, "9", "Your answer").wrong).toMatch(/^Your answer must be/);
    expect(typedNumber(rate, "9".repeat(500)).wrong!.length).toBeLessThan(130);
  });
});

describe("an excerpt", () => {
  const digits = "0123456789".repeat(10);

  test.each([
    ["short", 0, "short"],
    [digits, 0, `${digits.slice(0, 48)}…`],
    [digits, 50, `…${digits.slice(26, 74)}…`],
    [digits, 99, `…${digits.slice(52)}`],
  ])("of %s around %d is %s", (text, around, part) => expect(excerpt(text, around)).toBe(part));
});
