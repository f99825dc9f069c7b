import { describe, expect, test } from "vitest";
import {
  adam,
  basins,
  minimize,
  objectives,
  sweep,
  type MinimizeOptions,
  type Objective,
} from "../../src/optim/index.ts";

const { bowl } = objectives;
const refused = (options: object, message: string) =>
  expect(() => minimize(bowl, options as MinimizeOptions)).toThrow(new RangeError(message));

describe("an option out of range is refused with its name, its value and what is allowed", () => {
  test.each([
    ["steps", 1.5, "a whole number from 0 to 10000000", "1.5"],
    ["steps", -1, "a whole number from 0 to 10000000", "-1"],
    ["steps", Infinity, "a whole number from 0 to 10000000", "Infinity"],
    ["steps", 1e8, "a whole number from 0 to 10000000", "100000000"],
    ["steps", "100", "a whole number from 0 to 10000000", '"100"'],
    ["start", [1], "2 finite numbers", "[1]"],
    ["start", [1, NaN], "2 finite numbers", "[1, NaN]"],
    ["start", "origin", "2 finite numbers", '"origin"'],
    ["gradientTolerance", -1, "a finite number, 0 or more", "-1"],
    ["gradientTolerance", NaN, "a finite number, 0 or more", "NaN"],
    ["stepTolerance", Infinity, "a finite number, 0 or more", "Infinity"],
    ["evaluations", 0, "a positive finite number", "0"],
    ["gradientCost", -2, "a positive finite number", "-2"],
    ["patience", Infinity, "a positive finite number", "Infinity"],
    ["clip", 0, "a positive finite number", "0"],
    ["clipEach", "1", "a positive finite number", '"1"'],
    ["bound", NaN, "a positive finite number", "NaN"],
    ["schedule", 0.1, "a function of the step", "0.1"],
    ["batch", [0], "a function of the step", "[0]"],
    ["observe", "none", '"all" or "batch"', '"none"'],
    ["optimizer", adam, "a method made by its function, as by adam()", "a function"],
    ["optimizer", "adam", "a method made by its function, as by adam()", '"adam"'],
  ])("%s: %s", (option, value, allowed, shown) => {
    refused({ [option]: value }, `minimize: ${option} must be ${allowed}, got ${shown}`);
  });
});

test("an option that is not known is refused", () =>
  refused({ maxSteps: 5 }, "minimize: there is no option called maxSteps"));

test("what is no objective is refused", () => {
  for (const wrong of [undefined, null, 3, "bowl", { dimension: 2 }]) {
    expect(() => minimize(wrong as unknown as Objective)).toThrow(
      "objective must be an object with dimension",
    );
  }
  expect(() => minimize({ ...bowl, dimension: 0 })).toThrow(
    "the objective's dimension must be a whole number from 1",
  );
});

test("an objective without a start of its own needs one", () => {
  const { value, gradient, dimension } = bowl;
  expect(() => minimize({ value, gradient, dimension })).toThrow(
    "start must be 2 finite numbers, got undefined",
  );
});

test("sweep and basins speak under their own names", () => {
  const optimizer = (rate: number) => adam({ rate });
  expect(() => sweep(bowl, { rates: [0.1, -1], optimizer })).toThrow(
    "sweep: rates[1] must be a positive finite number, got -1",
  );
  expect(() => sweep(bowl, { rates: [0.1], optimizer, steps: -1 })).toThrow("sweep: steps must be");
  expect(() => sweep(bowl, { rates: [0.1], optimizer: adam() as never })).toThrow(
    "sweep: optimizer must be a function of the rate",
  );
  expect(() => basins(bowl, { columns: 0 })).toThrow(
    "basins: columns must be a whole number from 1 to 4096, got 0",
  );
  expect(() => basins(bowl, { x: [2, 1] })).toThrow(
    "basins: x must be an interval [low, high], with low below high, got [2, 1]",
  );
  expect(() => basins(objectives.pasture)).toThrow("basins: the objective's dimension must be 2, got 1");
  expect(() => basins(objectives.saddle)).toThrow("basins: minima must be one or more");
});
