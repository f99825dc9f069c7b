import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adam,
  descend,
  gradientDescent,
  lion,
  maximize,
  minimize,
  momentum,
  nesterov,
  newton,
  objectives,
  schedules,
  walk,
  type Objective,
  type Run,
} from "../../src/optim/index.ts";

const { bowl, pasture, rosenbrock, stretchedBowl, twoValleys } = objectives;

const planar = Object.values(objectives).filter(
  (f) => typeof f === "object" && f.dimension === 2,
) as Objective[];

/** Everything a run says, as plain numbers. */
const told = (run: Run) => ({
  status: run.status,
  reason: run.reason,
  steps: run.steps,
  best: run.best,
  rows: Array.from({ length: run.steps + 1 }, (_, t) => ({
    x: [...run.position(t)],
    g: [...run.gradient(t)],
    f: run.value(t),
    rate: run.rate(t),
    asked: run.evaluations(t),
    state: Object.entries(run.state(t)).map(([name, part]) => [
      name,
      typeof part === "number" ? part : [...part],
    ]),
  })),
});

describe("minimize", () => {
  test("position(0) is the start, which is left as it was", () => {
    const start = Float64Array.of(-1.5, 2);
    const run = minimize(rosenbrock, { start, optimizer: adam({ rate: 0.02 }), steps: 200 });
    expect([...run.position(0)]).toEqual([-1.5, 2]);
    expect([...start]).toEqual([-1.5, 2]);
    expect(run.position(200)).toBeInstanceOf(Float64Array);
    expect(run.position(200)).toHaveLength(2);
  });

  test("without tolerances the whole budget is spent", () => {
    const run = minimize(rosenbrock, { optimizer: adam({ rate: 0.02 }), steps: 200 });
    expect(run).toMatchObject({ status: "max-steps", steps: 200 });
  });

  test("a run that starts at the minimum spends its budget and is called converged", () => {
    expect(minimize(bowl, { start: [0, 0], steps: 30 })).toMatchObject({ status: "converged", steps: 30 });
  });

  test("value and gradient are the objective's at every position", () => {
    const run = minimize(rosenbrock, { optimizer: nesterov({ rate: 0.001 }), steps: 50 });
    const g = new Float64Array(2);
    for (let t = 0; t <= 50; t++) {
      const x = run.position(t);
      rosenbrock.gradient(x, g);
      expect(run.value(t)).toBe(rosenbrock.value(x));
      expect(run.gradient(t)).toEqual(g);
    }
    expect(run.values).toEqual(Float64Array.from({ length: 51 }, (_, t) => run.value(t)));
    expect([...run.positions.subarray(100)]).toEqual([...run.position(50)]);
  });

  test("the same run twice is the same to the last digit", () => {
    const options = { optimizer: adam({ rate: 0.02 }), steps: 60 };
    expect(told(minimize(rosenbrock, options))).toEqual(told(minimize(rosenbrock, options)));
  });

  test("two runs that share an optimizer do not disturb each other", () => {
    const optimizer = momentum({ rate: 0.001 });
    const alone = told(minimize(rosenbrock, { optimizer, steps: 20 }));
    const [a, b] = [
      walk(rosenbrock, { optimizer, steps: 20 }),
      walk(rosenbrock, { optimizer, steps: 20, start: [0, 0] }),
    ];
    let last: number[] = [];
    for (const { position } of a) {
      b.next();
      last = [...position];
    }
    expect(last).toEqual(alone.rows[20].x);
  });

  test("every step outside 0 … steps is refused", () => {
    const run = minimize(bowl, { steps: 3 });
    for (const t of [-1, 4, 0.5, NaN]) {
      expect(() => run.position(t)).toThrow(`run: step must be a whole number from 0 to 3, got ${t}`);
      expect(() => run.state(t)).toThrow(RangeError);
    }
  });

  test("a budget of ten million steps that ends early takes no room for the rest", () => {
    const before = process.memoryUsage().arrayBuffers;
    const run = minimize(bowl, {
      optimizer: gradientDescent({ rate: 0.5 }),
      steps: 10_000_000,
      gradientTolerance: 1e-9,
    });
    expect(run.steps).toBe(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32e6);
  });

  test("a record that outgrows its first room holds every step", () => {
    const steps = 250_000;
    const run = minimize(stretchedBowl, { optimizer: lion({ rate: 1e-4 }), steps });
    const ends = descend(stretchedBowl, { optimizer: lion({ rate: 1e-4 }), steps });
    expect([...run.position(steps)]).toEqual([...ends.position]);
    expect(run.value(123_456)).toBe(stretchedBowl.value(run.position(123_456)));
    expect(run.value(0)).toBe(14.45);
  });
});

describe("maximize", () => {
  test("climbing f makes the steps of descending −f, and reports f", () => {
    const options = { start: [57], optimizer: gradientDescent({ rate: 0.25 }), steps: 10 };
    const up = maximize(pasture, options);
    const down = minimize(
      {
        dimension: 1,
        value: (x) => -pasture.value(x),
        gradient: (x, out) => void (out[0] = -100 + 2 * x[0]),
      },
      options,
    );
    for (let t = 0; t <= 10; t++) {
      expect([...up.position(t)]).toEqual([...down.position(t)]);
      expect(up.value(t)).toBe(-down.value(t));
      expect(up.gradient(t)[0]).toBe(-down.gradient(t)[0]);
    }
    expect([...up.values.subarray(0, 3)]).toEqual([2451, 2487.75, 2496.9375]);
    expect(up.objective).toBe(pasture);
    expect(up.best).toBe(10);
  });
});

describe("stop rules", () => {
  test("gradientTolerance stops at the first step whose slopes are all that small", () => {
    const run = minimize(bowl, { optimizer: gradientDescent({ rate: 0.1 }), gradientTolerance: 1e-3 });
    expect(run.status).toBe("converged");
    expect(Math.max(...run.gradient(run.steps).map(Math.abs))).toBeLessThanOrEqual(1e-3);
    expect(Math.max(...run.gradient(run.steps - 1).map(Math.abs))).toBeGreaterThan(1e-3);
    expect(run.reason).toBe(`Converged at step ${run.steps}: no slope is larger than 0.001.`);
  });

  test("stepTolerance stops after the first step that is that short", () => {
    const run = minimize(bowl, { optimizer: gradientDescent({ rate: 0.1 }), stepTolerance: 1e-3 });
    const moved = (t: number) =>
      Math.max(...run.position(t).map((x, i) => Math.abs(x - run.position(t - 1)[i])));
    expect(run.status).toBe("converged");
    expect(moved(run.steps)).toBeLessThanOrEqual(1e-3);
    expect(moved(run.steps - 1)).toBeGreaterThan(1e-3);
  });

  test("patience stops a run that no longer improves, and says it stalled", () => {
    const run = minimize(pasture, { start: [57], optimizer: gradientDescent({ rate: 1 }), steps: 50 });
    expect(run.status).not.toBe("stalled");
    const cycle = maximize(pasture, { start: [57], optimizer: gradientDescent({ rate: 1 }), patience: 5 });
    expect(cycle).toMatchObject({ status: "stalled", steps: 5 });
    expect(cycle.reason).toContain("the last 5 steps did not improve on 2450");
  });

  test("α = 1 on the fence goes to and fro for ever", () => {
    const run = maximize(pasture, { start: [57], optimizer: gradientDescent({ rate: 1 }), steps: 101 });
    expect(run.status).toBe("max-steps");
    expect([...run.positions].every((l, t) => l === (t % 2 === 0 ? 57 : 43))).toBe(true);
  });

  test("evaluations count what the method asks for: a gradient a step, and a line search's values", () => {
    const plain = minimize(bowl, { steps: 7 });
    expect(plain.evaluations(7)).toEqual({ values: 0, gradients: 7, examples: 0 });
    expect(plain.evaluations(3)).toEqual({ values: 0, gradients: 3, examples: 0 });
    const search = minimize(rosenbrock, { optimizer: newton(), steps: 7 });
    expect(search.evaluations(7).gradients).toBe(21);
    expect(search.evaluations(7).values).toBeGreaterThanOrEqual(14);
    expect(search.evaluations(0)).toEqual({ values: 0, gradients: 0, examples: 0 });
  });

  test("no step begins once the evaluations are spent, a gradient counting as gradientCost", () => {
    const run = minimize(bowl, { evaluations: 30, gradientCost: 3 });
    expect(run).toMatchObject({ status: "max-steps", steps: 10 });
    expect(run.reason).toContain("30 evaluations, or 10 steps, is spent");
  });

  test("a lookahead counts as one gradient a step", () => {
    expect(
      minimize(rosenbrock, { optimizer: nesterov({ rate: 1e-4 }), steps: 5 }).evaluations(5).gradients,
    ).toBe(5);
  });
});

describe("divergence", () => {
  test("a parameter beyond the bound has diverged, at that step", () => {
    const run = minimize(stretchedBowl, {
      optimizer: gradientDescent({ rate: 0.21 }),
      bound: 2,
      steps: 1000,
    });
    expect(run.status).toBe("diverged");
    expect(Math.abs(run.position(run.steps)[1])).toBeGreaterThan(16);
    expect(Math.abs(run.position(run.steps - 1)[1])).toBeLessThanOrEqual(16);
    expect(run.reason).toMatch(
      /^Diverged at step \d+: parameter 2 reached .*, beyond 16\. .* only below the rate 0\.2/,
    );
  });

  test("a value a hundred times what it was and never higher has diverged, though the budget ended first", () => {
    const run = minimize(stretchedBowl, { optimizer: gradientDescent({ rate: 0.21 }), steps: 40 });
    expect(run.status).toBe("diverged");
    expect(run.reason).toMatch(/^Diverged: in 40 steps the value went up from 14\.4 to/);
  });

  test("the passing growth of momentum at its optimum is not called divergence", () => {
    const optimizer = momentum({ rate: 0.0330578512, momentum: 0.6694214876 });
    const bowl = objectives.stretchedBowlOf({ steepest: 100 });
    for (let steps = 0; steps < 40; steps++) {
      expect(minimize(bowl, { start: [0, 1], optimizer, steps }).status).not.toBe("diverged");
    }
  });

  test("descending the area runs away", () => {
    expect(minimize(pasture, { optimizer: gradientDescent({ rate: 0.25 }), steps: 500 }).status).toBe(
      "diverged",
    );
  });

  test("infinite growth is divergence, not merely a number that is not finite", () => {
    const quartic: Objective = {
      dimension: 1,
      value: ([x]) => x ** 4,
      gradient: ([x], out) => void (out[0] = 4 * x ** 3),
    };
    expect(minimize(quartic, { start: [1e11], optimizer: gradientDescent({ rate: 1e100 }) }).status).toBe(
      "diverged",
    );
  });

  test("a value that is no number stops the run, which says at which step and why", () => {
    const log: Objective = {
      dimension: 1,
      value: ([x]) => x - Math.log(x),
      gradient: ([x], out) => void (out[0] = 1 - 1 / x),
    };
    const beyond = minimize(log, { start: [3], optimizer: gradientDescent({ rate: 10 }), steps: 10 });
    expect(beyond).toMatchObject({ status: "non-finite", steps: 1 });
    expect(beyond.reason).toBe("Stopped at step 1: the value is NaN. Try a learning rate below 10.");
    const never = minimize(log, { start: [-1] });
    expect(never).toMatchObject({ status: "non-finite", steps: 0 });
    expect(never.reason).toBe("The start will not do: the value is NaN there. Try another start.");
  });

  test("no run ends with a value that is not finite under a status that does not say so", () => {
    const rate = fc.double({ min: 1e-4, max: 1e4, noNaN: true });
    const start = fc.tuple(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(rate, start, fc.constantFrom(...planar), (rate, start, f) => {
        const run = minimize(f, { start, optimizer: gradientDescent({ rate }), steps: 60 });
        const sound = Number.isFinite(run.value(run.steps)) && run.position(run.steps).every(Number.isFinite);
        return sound || run.status === "non-finite" || run.status === "diverged";
      }),
    );
  });
});

describe("schedules, clipping", () => {
  test("rate(t) is the schedule's, and the step's", () => {
    const schedule = schedules.exponential({ rate: 0.1, factor: 0.5 });
    const run = minimize(bowl, { start: [1, 0], schedule, steps: 5 });
    for (let t = 0; t < 5; t++) {
      expect(run.rate(t)).toBe(0.1 * 0.5 ** t);
      expect(run.position(t + 1)[0]).toBe(run.position(t)[0] - run.rate(t) * run.gradient(t)[0]);
    }
  });

  test("a schedule that is no rate is named with its step", () => {
    expect(() => minimize(bowl, { schedule: (t) => 0.1 - t })).toThrow(
      "minimize: schedule(1) must be a finite number, 0 or more, got -0.9",
    );
  });

  test("clip shortens a step's gradient and keeps its direction", () => {
    const run = minimize(bowl, { start: [3, 4], optimizer: gradientDescent({ rate: 1 }), clip: 1, steps: 1 });
    expect(run.position(1)[0]).toBeCloseTo(3 - 0.6, 12);
    expect(run.position(1)[1]).toBeCloseTo(4 - 0.8, 12);
    expect([...run.gradient(0)]).toEqual([6, 8]);
  });

  test("clipEach cuts each partial derivative", () => {
    const run = minimize(bowl, {
      start: [3, 0.1],
      optimizer: gradientDescent({ rate: 1 }),
      clipEach: 1,
      steps: 1,
    });
    expect([...run.position(1)]).toEqual([2, -0.1]);
  });

  test("a gradient within the limits is not clipped", () => {
    const options = { start: [3, 4], steps: 20 };
    expect(told(minimize(bowl, { ...options, clip: 100, clipEach: 100 }))).toEqual(
      told(minimize(bowl, options)),
    );
  });
});

describe("walk and descend", () => {
  test("one step at a time goes where the recorded run goes", () => {
    const options = { optimizer: adam({ rate: 0.05 }), steps: 30 };
    const run = minimize(rosenbrock, options);
    let t = 0;
    for (const descent of walk(rosenbrock, options)) {
      expect(descent.t).toBe(t);
      expect(descent.value).toBe(run.value(t));
      expect([...descent.position]).toEqual([...run.position(t)]);
      expect(descent.status).toBe(t < 30 ? "running" : "max-steps");
      t++;
    }
    expect(t).toBe(31);
  });

  test("descend ends where minimize ends", () => {
    const options = { optimizer: nesterov({ rate: 0.001 }), gradientTolerance: 1e-3, steps: 5000 };
    const [run, end] = [minimize(rosenbrock, options), descend(rosenbrock, options)];
    expect([end.t, end.status, end.value, end.lowestAt]).toEqual([
      run.steps,
      run.status,
      run.value(run.steps),
      run.best,
    ]);
    expect([...end.position]).toEqual([...run.position(run.steps)]);
  });
});

describe("resume", () => {
  const options = {
    optimizer: adam({ rate: 0.05 }),
    schedule: schedules.inverseTime({ rate: 0.05, decay: 0.01 }),
  };

  test("a run resumed from any step is the run uninterrupted", () => {
    const whole = told(minimize(rosenbrock, { ...options, steps: 60 }));
    const part = minimize(rosenbrock, { ...options, steps: 25 });
    for (const from of [25, 24, 1, 0]) expect(told(part.resume({ steps: 60, from }))).toEqual(whole);
    expect(told(part.resume({ steps: 40 }).resume({ steps: 60, from: 10 }))).toEqual(whole);
  });

  test("a run uphill is resumed uphill", () => {
    const whole = told(maximize(pasture, { start: [57], steps: 20 }));
    expect(told(maximize(pasture, { start: [57], steps: 5 }).resume({ steps: 20 }))).toEqual(whole);
  });

  test("patience counts across the seam", () => {
    const options = { optimizer: lion({ rate: 0.1 }), patience: 6 };
    const whole = minimize(bowl, { ...options, steps: 500 });
    expect(told(minimize(bowl, { ...options, steps: whole.steps - 3 }).resume({ steps: 500 }))).toEqual(
      told(whole),
    );
  });

  test("another optimizer takes over at the step it is given from, with nothing remembered", () => {
    const first = minimize(twoValleys, { optimizer: momentum({ rate: 0.1 }), steps: 10 });
    const both = first.resume({ optimizer: gradientDescent({ rate: 0.1 }), steps: 15 });
    expect([...both.position(10)]).toEqual([...first.position(10)]);
    expect(Object.keys(both.state(9))).toEqual(["u"]);
    expect(Object.keys(both.state(10))).toEqual([]);
    const x = both.position(10)[0];
    expect(both.position(11)[0]).toBe(x - 0.1 * x);
    expect(both.values).toHaveLength(16);
  });
});
