import { describe, expect, test } from "vitest";
import {
  adam,
  basins,
  batches,
  data,
  losses,
  minimize,
  models,
  objectives,
  optimizers,
  schedules,
  search,
  sweep,
  type MinimizeOptions,
  type Objective,
  type Optimizer,
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

describe("options that are no object are refused, not passed over in silence", () => {
  const makers: [string, (options: never) => unknown][] = [
    ...Object.entries(optimizers),
    ...Object.entries(schedules).filter(([name]) => name !== "sequence" && name !== "product"),
    ...Object.entries(losses),
    ...Object.entries(objectives).filter(([name]) => name.endsWith("Of")),
    ...Object.entries({ ...data, batches }).filter(([name]) =>
      /^(batches|blobs|fence|line|moons|rings|spirals|xor)$/.test(name),
    ),
    ["polynomial", models.polynomial],
    ["minimize", (options: never) => minimize(bowl, options)],
    ["xavier", (options: never) => models.xavier(models.linear({ inputs: 1 }), options)],
    ["randomSearch", (options: never) => search.randomSearch(bowl, options)],
  ] as [string, (options: never) => unknown][];

  test.each(makers)("%s(0.1)", (name, make) => {
    expect(() => make(0.1 as never)).toThrow(
      new RangeError(`${name}: options must be an object of options by name, got 0.1`),
    );
    expect(() => make("0.1" as never)).toThrow(RangeError);
  });
});

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

test("a gradient that is returned instead of written is no zero gradient", () => {
  const returned = {
    dimension: 1,
    value: ([x]: Float64Array) => x * x,
    gradient: ([x]: Float64Array) => [2 * x],
  };
  for (const make of Object.values(optimizers)) {
    const run = minimize(returned as unknown as Objective, { start: [1], optimizer: make() as Optimizer });
    expect(run).toMatchObject({ status: "non-finite", steps: 0 });
    expect(run.reason).toContain("slope 1 is NaN (does gradient(x, out) write into out?)");
  }
});

test("ε = 0 at a slope of 0 is named as what makes a parameter NaN", () => {
  const run = minimize(bowl, { start: [0, 1], optimizer: adam({ epsilon: 0 }) });
  expect(run).toMatchObject({ status: "non-finite", steps: 1 });
  expect(run.reason).toContain("With epsilon 0 a slope of 0 is divided by 0");
});

test("what an optimizer, a model, a loss or data is not is refused by name", () => {
  const ingredients = { model: models.linear({ inputs: 1 }), loss: losses.squared(), data: data.line() };
  for (const name of ["model", "loss", "data"]) {
    expect(() => models.fit({ ...ingredients, [name]: 3 })).toThrow(`fit: ${name} must be a`);
  }
  refused(
    { optimizer: { step() {} } },
    "minimize: optimizer must be a method made by its function, as by adam(), got [object Object]",
  );
  expect(() => models.predict(ingredients.model, [1], [1, 2])).toThrow(
    "predict: w must be 2 finite numbers, got [1]",
  );
  expect(() => models.predict(models.linear({ inputs: 2 }), [1, 2, 3], [1, 2, 3])).toThrow(
    "predict: x must be rows of 2 numbers, one after the other, got [1, 2, 3]",
  );
  expect(() => search.randomSearch(undefined as never)).toThrow("randomSearch: objective must be an object");
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
  expect(() => sweep(bowl, { optimizer } as never)).toThrow(
    "sweep: rates must be a list of rates, got undefined",
  );
  const schedule = () => 0.1;
  expect(() => sweep(bowl, { rates: [0.1], optimizer, schedule } as never)).toThrow(
    "sweep: schedule must be left out",
  );
  expect(() => basins(bowl, { start: [1, 1] } as never)).toThrow("basins: start must be left out");
  expect(() => basins(bowl, { columns: 0 })).toThrow(
    "basins: columns must be a whole number from 1 to 4096, got 0",
  );
  expect(() => basins(bowl, { x: [2, 1] })).toThrow(
    "basins: x must be an interval [low, high], with low below high, got [2, 1]",
  );
  expect(() => basins(objectives.pasture)).toThrow("basins: the objective's dimension must be 2, got 1");
  expect(() => basins(objectives.saddle)).toThrow("basins: minima must be one or more");
});
