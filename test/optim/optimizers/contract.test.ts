import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minimize, objectives, optimizers, walk, type Optimizer } from "../../../src/optim/index.ts";

const { stretchedBowl, rosenbrock } = objectives;
const every = Object.entries(optimizers) as [string, (options?: object) => Optimizer][];
const settled = (make: (options?: object) => Optimizer) => make({ rate: make().demonstration });

describe.each(every)("%s", (name, make) => {
  test("is called what it is imported as, and states every hyperparameter", () => {
    const optimizer = make();
    expect(optimizer.name).toBe(name);
    expect(optimizer.hyperparameters.rate).toBeGreaterThan(0);
    expect(optimizer.demonstration).toBeGreaterThan(0);
    expect(make(optimizer.hyperparameters).hyperparameters).toEqual(optimizer.hyperparameters);
  });

  test("at its demonstration rate the loss on the stretched bowl falls at least tenfold in 1,000 steps", () => {
    const run = minimize(stretchedBowl, { start: [8, 1.5], optimizer: settled(make), steps: 1000 });
    expect(run.value(run.steps)).toBeLessThan(14.45 / 10);
  });

  test("stays finite, step after step, in position and in state", () => {
    const run = minimize(rosenbrock, { optimizer: make(), steps: 300, bound: 1e6 });
    for (let t = 0; t <= run.steps - Number(run.status === "diverged"); t++) {
      expect(run.position(t).every(Number.isFinite)).toBe(true);
      for (const part of Object.values(run.state(t))) {
        expect(typeof part === "number" ? Number.isFinite(part) : part.every(Number.isFinite)).toBe(true);
      }
    }
  });

  test("makes the same steps from the same start", () => {
    const options = { optimizer: make(), steps: 40 };
    expect(minimize(rosenbrock, options).positions).toEqual(minimize(rosenbrock, options).positions);
  });

  test("resumed is uninterrupted", () => {
    const whole = minimize(stretchedBowl, { optimizer: settled(make), steps: 50 });
    const resumed = minimize(stretchedBowl, { optimizer: settled(make), steps: 23 }).resume({ steps: 50 });
    expect(resumed.positions).toEqual(whole.positions);
    expect(resumed.state(50)).toEqual(whole.state(50));
    expect(resumed.evaluations(50)).toEqual(whole.evaluations(50));
  });

  test("leaves the start and the gradient as they are", () => {
    const optimizer = make();
    const start = [8, 1.5];
    minimize(stretchedBowl, { start, optimizer, steps: 3 });
    expect(start).toEqual([8, 1.5]);
    const [x, g] = [Float64Array.of(8, 1.5), Float64Array.of(0.8, 15)];
    optimizer.step(x, g, optimizer.init(2), 0.01, stretchedBowl);
    expect([...g]).toEqual([0.8, 15]);
    expect([...x]).not.toEqual(start);
  });

  test("keeps the arrays of its state", () => {
    const seen = new Set<Float64Array>();
    const parts = Object.keys(make().init(2)).length;
    for (const { state } of walk(stretchedBowl, { optimizer: settled(make), steps: 4 })) {
      for (const part of Object.values(state)) seen.add(part);
    }
    expect(seen.size).toBe(parts);
  });

  test.skipIf(make().searches)("treats every parameter as if it were alone", () => {
    const one = minimize(objectives.bowlOf({ dimension: 1 }), { start: [3], optimizer: make(), steps: 20 });
    const three = minimize(objectives.bowlOf({ dimension: 3 }), {
      start: [3, 3, 3],
      optimizer: make(),
      steps: 20,
    });
    for (let t = 0; t <= 20; t++) {
      expect([...three.position(t)]).toEqual(Array(3).fill(one.position(t)[0]));
    }
  });

  test("refuses a rate that is not a positive finite number, by name", () => {
    for (const [rate, shown] of [
      [-1, "-1"],
      [0, "0"],
      [Infinity, "Infinity"],
      [NaN, "NaN"],
      ["0.1", '"0.1"'],
      [null, "null"],
    ]) {
      expect(() => make({ rate })).toThrow(`${name}: rate must be a positive finite number, got ${shown}`);
    }
  });

  test("refuses every other hyperparameter that is no number, not finite or no flag, by name", () => {
    for (const [option, value] of Object.entries(make().hyperparameters)) {
      if (option === "rate") continue;
      for (const wrong of [NaN, Infinity, -0.5, "0.5", {}]) {
        expect(() => make({ [option]: wrong }), option).toThrow(`${name}: ${option} must be`);
      }
      expect(make({ [option]: value }).hyperparameters[option]).toBe(value);
    }
  });

  test("refuses an option it does not know", () => {
    expect(() => make({ learningRate: 0.1 })).toThrow(`${name}: there is no option called learningRate`);
  });

  test.skipIf(make().searches)("a rate of 0, which a schedule may ask for, stands still", () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (x) => {
        const run = minimize(stretchedBowl, {
          start: [x, 1],
          optimizer: make(),
          schedule: () => 0,
          steps: 3,
        });
        return run.position(3)[0] === x && run.position(3)[1] === 1;
      }),
      { numRuns: 20 },
    );
  });
});
