import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { curvatures, descend, minimize, objectives, optimizers, quadratics } from "../../src/optim/index.ts";

const methods = ["gradientDescent", "momentum", "nesterov"] as const;
const ends = { smallest: 1, largest: 100 };

describe("λ = 1, 100", () => {
  test("momentum is best at α* = 0.0330578512, μ* = 0.6694214876, with the rate 0.8182", () => {
    const best = quadratics.momentum.optimum(ends);
    expect(best.rate).toBeCloseTo(0.0330578512, 10);
    expect(best.momentum).toBeCloseTo(0.6694214876, 10);
    expect(best.factor).toBeCloseTo(0.8182, 4);
    expect(quadratics.momentum.factor({ ...best, curvatures: [1, 100] })).toBeCloseTo(best.factor, 6);
  });
  test("Nesterov's own optimum has the rate 0.885; at momentum's he diverges", () => {
    const best = quadratics.nesterov.optimum(ends);
    expect(best.factor).toBeCloseTo(0.885, 3);
    expect(quadratics.nesterov.factor({ ...best, curvatures: [1, 10, 50, 100] })).toBeCloseTo(best.factor, 6);
    const other = quadratics.momentum.optimum(ends);
    expect(quadratics.nesterov.factor({ ...other, curvatures: [1, 100] })).toBeGreaterThan(4);
  });
  test("gradient descent is best at 2/101, with the rate 99/101", () => {
    expect(quadratics.gradientDescent.optimum(ends)).toEqual({
      rate: 2 / 101,
      momentum: 0,
      factor: 99 / 101,
    });
  });
  test("at momentum's optimum the steep component first grows, to 3.7 times at step 4", () => {
    const { rate, momentum } = quadratics.momentum.optimum(ends);
    const f = objectives.stretchedBowlOf({ condition: 100, steepest: 100 });
    const run = minimize(f, { start: [0, 1], optimizer: optimizers.momentum({ rate, momentum }), steps: 12 });
    const steep = Array.from({ length: 13 }, (_, t) => Math.abs(run.position(t)[1]));
    expect(Math.max(...steep)).toBe(steep[4]);
    expect(steep[4]).toBeCloseTo(3.7, 1);
  });
});

describe.each(methods)("%s", (name) => {
  const theory = quadratics[name];
  const make = (rate: number, momentum: number) =>
    name === "gradientDescent" ? optimizers.gradientDescent({ rate }) : optimizers[name]({ rate, momentum });
  const mu = name === "gradientDescent" ? fc.constant(0) : fc.double({ min: 0, max: 0.9, noNaN: true });

  test("a run's error shrinks in the long run by the factor", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), mu, (part, momentum) => {
        const rate = part * theory.limit({ momentum, curvature: 10 });
        const factor = theory.factor({ rate, momentum, curvatures: [0.1, 10] });
        fc.pre(factor > 0.3);
        const f = objectives.stretchedBowl;
        const run = minimize(f, { start: [8, 1.5], optimizer: make(rate, momentum), steps: 400 });
        const size = (t: number) => Math.hypot(...run.position(t));
        // The factor is the mean over many steps, for components may swing and pass through zero.
        let late = 0;
        for (let t = 380; t <= 400; t++) late = Math.max(late, size(t));
        let early = 0;
        for (let t = 180; t <= 200; t++) early = Math.max(early, size(t));
        if (late > 1e-280) expect((late / early) ** (1 / 200)).toBeCloseTo(factor, 1);
      }),
      { numRuns: 60 },
    );
  });

  test("just below the limit the factor is below 1, just above it is above 1, and the runs agree", () => {
    fc.assert(
      fc.property(mu, fc.double({ min: 0.01, max: 100, noNaN: true }), (momentum, curvature) => {
        const limit = theory.limit({ momentum, curvature });
        const at = (part: number) => theory.factor({ rate: part * limit, momentum, curvatures: [curvature] });
        expect(at(0.999)).toBeLessThan(1);
        expect(at(1.001)).toBeGreaterThan(1);
        const f = objectives.stretchedBowlOf({ condition: 10, steepest: curvature });
        const end = (part: number) =>
          descend(f, { start: [0, 1], optimizer: make(part * limit, momentum), steps: 4000 });
        expect(end(1.05).status).toBe("diverged");
        expect(Math.abs(end(0.95).position[1])).toBeLessThan(1e-3);
      }),
      { numRuns: 40 },
    );
  });

  test("has at most a factor exactly at the rates that are said to have it", () => {
    fc.assert(
      fc.property(
        mu,
        fc.double({ min: 0.05, max: 1.2, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 1e-4, max: 0.05, noNaN: true }),
        (momentum, factor, smallest, rate) => {
          const found = theory.rates({ factor, momentum, smallest, largest: 100 });
          const at = theory.factor({ rate, momentum, curvatures: [smallest, smallest * 3, 100] });
          if (found && rate > found[0] * 1.001 && rate < found[1] * 0.999)
            expect(at).toBeLessThanOrEqual(factor * (1 + 1e-9));
          if (!found || rate < found[0] * 0.999 || rate > found[1] * 1.001)
            expect(at).toBeGreaterThan(factor);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("is stable up to its limit, by its rates as well", () => {
    const [, high] = theory.rates({ factor: 1, momentum: 0, smallest: 1, largest: 100 })!;
    expect(high).toBeCloseTo(theory.limit({ curvature: 100 }), 12);
    const { rate, momentum, factor } = theory.optimum(ends);
    const options = { momentum, ...ends };
    const [low, top] = theory.rates({ ...options, factor: factor * (1 + 1e-9) })!;
    expect(low).toBeCloseTo(rate, 6);
    expect(top).toBeCloseTo(rate, 6);
    expect(theory.rates({ ...options, factor: factor * 0.99 })).toBeUndefined();
  });

  test("each direction's errors follow from the sum and the product of its roots", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.15, noNaN: true }), mu, (rate, momentum) => {
        const { sum, product } = theory.roots({ rate, momentum, curvature: 10 });
        const f = objectives.stretchedBowl;
        const run = minimize(f, { start: [0, 1], optimizer: make(rate, momentum), steps: 8 });
        for (let t = 1; t < 8; t++) {
          const [before, now, next] = [t - 1, t, t + 1].map((k) => run.position(k)[1]);
          expect(next).toBeCloseTo(sum * now - product * before, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("no other rate and momentum has a smaller factor than the optimum", () => {
    const { rate, momentum, factor } = theory.optimum(ends);
    const change = fc.double({ min: 0.9, max: 1.1, noNaN: true });
    fc.assert(
      fc.property(change, change, (a, b) => {
        const other = { rate: rate * a, momentum: Math.min(0.999, momentum * b), curvatures: [1, 100] };
        return theory.factor(other) >= factor - 1e-9;
      }),
    );
  });
});

test("curvatures are the Hessian's eigenvalues, smallest first", () => {
  expect([...curvatures(objectives.booth, [0, 0])].map((c) => c.toFixed(10))).toEqual([
    "2.0000000000",
    "18.0000000000",
  ]);
  const six = objectives.rosenbrockOf({ dimension: 6 });
  const H = new Float64Array(36);
  six.hessian!(Float64Array.from(six.start), H);
  const c = curvatures(six, six.start);
  const trace = [0, 1, 2, 3, 4, 5].reduce((sum, i) => sum + H[7 * i], 0);
  const squares = H.reduce((sum, h) => sum + h * h, 0);
  expect(c.reduce((sum, ci) => sum + ci) / trace).toBeCloseTo(1, 12);
  expect(c.reduce((sum, ci) => sum + ci * ci, 0) / squares).toBeCloseTo(1, 12);
  expect([...c]).toEqual([...c].sort((a, b) => a - b));
});

test("options out of range are named", () => {
  expect(() => quadratics.momentum.factor({ rate: -1, curvatures: [1] })).toThrow("factor: rate must be");
  expect(() => quadratics.momentum.factor({ rate: 1, momentum: 1, curvatures: [1] })).toThrow(
    "factor: momentum must be",
  );
  expect(() => quadratics.nesterov.factor({ rate: 1, curvatures: [1, -2] })).toThrow(
    "curvatures[1] must be a positive",
  );
  expect(() => quadratics.nesterov.optimum({ smallest: 2, largest: 1 })).toThrow(
    "optimum: largest must be 2 or more, got 1",
  );
});

test.each([objectives.beale, objectives.rosenbrock, objectives.himmelblau])(
  "the curvatures of $name without its Hessian are those with it, by differences of its gradient",
  (f) => {
    const own = curvatures(f, f.start);
    const differences = curvatures({ ...f, hessian: undefined }, f.start);
    differences.forEach((one, i) => expect(one / own[i]).toBeCloseTo(1, 7));
  },
);
