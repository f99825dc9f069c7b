import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choice,
  formula,
  fromText,
  number,
  numbers,
  movedPoint,
  onGrid,
  points,
  problem,
  stepped,
  toText,
  type Parameter,
} from "../../src/state/index.ts";
import { parseFormula } from "../../src/widgets/parse-formula.ts";
import { valueOf } from "../house/arbitrary.ts";

const length = number({ label: "length", default: 30, min: 0, max: 100, step: 0.5, unit: "m" });
const rate = number({ label: "rate", default: 0.1, min: 0.001, max: 2, scale: "log" });
const memory = number({ label: "memory", default: 0.9, min: 0, max: 0.9999, scale: "near-one" });
const step = number({ label: "step", default: 0, min: 0, max: 60, whole: true });
const shape = choice({ label: "shape", default: "peak", options: { peak: "of A", valley: "of −A" } });
const guesses = numbers({ label: "guesses", default: [57], min: 0, max: 100, most: 3 });
const typed = formula({ label: "formula", names: ["x", "y"] });
const range = { min: -1, max: 1 };
const places = points({
  label: "places",
  default: [],
  most: 3,
  x: range,
  y: { ...range, max: 5, unit: "m" },
});
const examples = points({
  label: "examples",
  default: [],
  least: 1,
  most: 40,
  classes: 2,
  x: range,
  y: range,
});
const every: Parameter[] = [length, rate, memory, step, shape, guesses, places, examples, typed];

describe("problem", () => {
  test("says what is allowed, with its unit", () => {
    expect(problem(length, 101)).toBe("must be a number from 0 to 100\u202fm");
    expect(problem(step, 1.5)).toBe("must be a whole number from 0 to 60");
    expect(problem(shape, "flat")).toBe('must be one of "peak", "valley"');
    expect(problem(guesses, [1, 2, 3, 4])).toBe("must be a list of at most 3 numbers, each from 0 to 100");
  });

  test("allows the ends of a range and nothing beyond them", () => {
    for (const value of [0, 100]) expect(problem(length, value)).toBeUndefined();
    for (const value of [-0.001, 100.001, NaN, Infinity, "30", null, undefined, [30]])
      expect(problem(length, value)).toBeDefined();
  });

  test("takes no name of every object for a choice", () => {
    for (const name of ["toString", "__proto__", "constructor"]) expect(problem(shape, name)).toBeDefined();
  });

  test("says what a list of points may be", () => {
    expect(problem(places, [[0, 6]])).toBe(
      "must be a list of 0 to 3 points [x, y], x from −1 to 1 and y from −1 to 5\u202fm",
    );
    expect(problem(examples, [])).toBe(
      "must be a list of 1 to 40 points [x, y, class], x from −1 to 1 and y from −1 to 1, class a whole number from 0 to 1",
    );
  });

  test("looks at each coordinate and each class of a list of points", () => {
    expect(problem(places, [[0, 5], [-1, -1]])).toBeUndefined(); // prettier-ignore
    expect(problem(examples, [[0, 1, 1]])).toBeUndefined();
    for (const point of [[0], [0, 5.1], [NaN, 0], [0, 0, 0], 0, "0,0", null, ["0", "0"]])
      expect(problem(places, [point])).toBeDefined();
    for (const point of [
      [0, 0],
      [0, 0, 2],
      [0, 0, 0.5],
      [0, 0, -1],
      [2, 0, 0],
    ])
      expect(problem(examples, [point])).toBeDefined();
    for (const value of [
      "",
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      undefined,
      {},
    ])
      // prettier-ignore
      expect(problem(places, value)).toBeDefined();
  });

  test("looks at each number of a list", () => {
    expect(problem(guesses, [])).toBeUndefined();
    expect(problem(guesses, [50, 101])).toBeDefined();
    expect(problem(guesses, "50")).toBeDefined();
  });
});

describe("a value as text", () => {
  test.each(every)("comes back exactly: $label", async (parameter) => {
    const values = await valueOf(parameter);
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect(await fromText(parameter, toText(value), parseFormula)).toEqual(value);
      }),
    );
  });

  test.each(every)("is refused when it is not allowed, whatever it is: $label", async (parameter) => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const value = await fromText(parameter, text, parseFormula).catch((error: Error) => error);
        if (value instanceof Error) expect(value.message).toMatch(/\S/);
        else expect(problem(parameter, value)).toBeUndefined();
      }),
    );
  });

  test("is short for points", () => {
    expect(toText([[0.1, -2.5], [3, 4]])).toBe("0.1,-2.5;3,4"); // prettier-ignore
    expect(toText([[0.1, -2.5, 1]])).toBe("0.1,-2.5,1");
    expect(toText([])).toBe("");
  });

  test.each(["", " ", "banana", "1e999", "NaN", "57,54"])("“%s” is no length", async (text) => {
    await expect(fromText(length, text, parseFormula)).rejects.toThrow("must be a number from 0 to 100");
  });
});

test("one point moved is told from points that came, went or moved together", () => {
  const before = [[0, 0], [1, 1]] as const; // prettier-ignore
  expect(movedPoint(before, [[0, 0], [1, 0.5]])).toBe(1); // prettier-ignore
  expect(movedPoint(before, [[0, 1], [1, 0]])).toBe(-1); // prettier-ignore
  expect(movedPoint(before, [[0, 0]])).toBe(-1);
  expect(movedPoint(before, before)).toBe(-1);
  expect(movedPoint([1, 2], [1, 3])).toBe(-1);
});

describe("the grid", () => {
  test("on a linear scale is the multiples of the step from the smallest value", () => {
    expect(onGrid(length, 30.2)).toBe(30);
    expect(onGrid(length, 30.3)).toBe(30.5);
    expect(onGrid(number({ label: "x", default: 0.1, min: 0.1, max: 1, step: 0.1 }), 0.31)).toBe(0.3);
  });

  test("on a log scale is the numbers of three figures", () => {
    expect(onGrid(rate, 0.123456)).toBe(0.123);
    expect(onGrid(rate, 1e-9)).toBe(0.001);
  });

  test("never leaves the range, and a step never stands still inside it", async () => {
    for (const parameter of [length, rate, step]) {
      const values = await valueOf(parameter);
      fc.assert(
        fc.property(fc.double({ noNaN: true }), values, (wish, value) => {
          expect(problem(parameter, onGrid(parameter, wish))).toBeUndefined();
          expect(problem(parameter, stepped(parameter, value as number, 1))).toBeUndefined();
          if ((value as number) <= parameter.max * 0.95) {
            expect(stepped(parameter, value as number, 1)).toBeGreaterThan(value as number);
          }
        }),
      );
    }
  });
});
