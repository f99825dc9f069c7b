import { describe, expect, test } from "vitest";
import { minimize, momentum as classical, nesterov, objectives, quadratics } from "../../src/optim/index.ts";
import kinkedBowl, { curve } from "../../src/widgets/momentum/kinked-bowl/model.ts";
import momentumPad from "../../src/widgets/momentum/momentum-pad/model.ts";
import { regionsOf } from "../../src/widgets/momentum/momentum-pad/regions.ts";
import momentumRace from "../../src/widgets/momentum/momentum-race/model.ts";
import { stepLandscapes } from "../../src/widgets/momentum/momentum-step/landscapes.ts";
import momentumStep from "../../src/widgets/momentum/momentum-step/model.ts";
import promise from "../../src/widgets/momentum/asymptotic-rate/model.ts";
import twoForms from "../../src/widgets/momentum/two-forms/model.ts";
import velocity from "../../src/widgets/momentum/velocity/model.ts";
import { frameOf, numbers } from "./shown.ts";

/** What the chapter on momentum says, held against its widgets' models and its own formulas. */

describe("a step that remembers", () => {
  test.each([0, 0.3, 0.5, 0.9, 0.95])(
    "of momentum %d grows as the sum of its powers, up to 1/(1 − μ)",
    (momentum) => {
      for (let step = 0; step < 60; step += 7) {
        const { growth, limit } = numbers(velocity, { momentum, step });
        expect(growth).toBeCloseTo((1 - momentum ** (step + 1)) / (1 - momentum), 9);
        expect(growth).toBeLessThanOrEqual(limit);
      }
    },
  );

  test("is what its remembered gradients add up to", () => {
    for (const ground of ["ramp", "flat", "walls"] as const) {
      const { parts, values } = frameOf(velocity, { ground, step: 41 });
      expect(parts.reduce((sum, [, part]) => sum + part, 0)).toBeCloseTo(values.next as number, 9);
    }
  });

  test("is at half its limit after the steps that are said, and not one sooner", () => {
    for (const momentum of [0.5, 0.9, 0.94, 0.95]) {
      const { half, limit } = numbers(velocity, { momentum });
      expect(numbers(velocity, { momentum, step: half - 1 }).growth).toBeGreaterThanOrEqual(limit / 2 - 1e-9);
      if (half > 1) expect(numbers(velocity, { momentum, step: half - 2 }).growth).toBeLessThan(limit / 2);
    }
  });

  test("between walls shrinks to 1/(1 + μ), and coasts on the flat", () => {
    const { growth, swinging } = numbers(velocity, { ground: "walls", step: 59 });
    expect(growth).toBeCloseTo(swinging, 2);
    expect(numbers(velocity, { ground: "flat", step: 59 }).coasted).toBeGreaterThan(80);
  });
});

describe("the arrows", () => {
  const at = (step: number, props = {}) => frameOf(momentumStep, { ...props, step });

  test.each(["stretched", "rosenbrock", "beale", "himmelblau"] as const)(
    "on %s lead to the run's next point",
    (objective) => {
      for (const step of [0, 1, 4, 11]) {
        const frame = at(step, { objective, ...stepLandscapes[objective].first });
        for (const side of [frame.classical, frame.nesterov]) {
          side.next.forEach((value, i) => expect(value).toBeCloseTo(side.path[side.t + 1][i], 9));
        }
      }
    },
  );

  test("Nesterov is calm sooner from the chapter's start, and with no momentum both are plain descent", () => {
    const told = (text: unknown) => Number(/from step (\d+)/.exec(String(text))![1]);
    const { cOutcome, nOutcome } = at(0).values;
    expect(told(nOutcome)).toBeLessThan(told(cOutcome));
    const none = at(0, { momentum: 0 }).values;
    expect(none.nOutcome).toBe(none.cOutcome);
    expect(told(none.cOutcome)).toBeGreaterThan(told(cOutcome));
    expect(at(0, { momentum: 0.95 }).values.cOutcome).toMatch(/^is not there/);
  });
});

describe("one direction", () => {
  test.each(["momentum", "nesterov"] as const)("of %s repeats as the chapter's line says", (method) => {
    const [rate, mu, lambda] = [0.04, 0.7, 10];
    const make = method === "momentum" ? classical : nesterov;
    const run = minimize(objectives.stretchedBowl, {
      start: [0, 1],
      optimizer: make({ rate, momentum: mu }),
      steps: 20,
    });
    const w = (t: number) => run.position(t)[1];
    for (let t = 1; t < 20; t++) {
      const line =
        method === "momentum"
          ? (1 + mu - rate * lambda) * w(t) - mu * w(t - 1)
          : (1 - rate * lambda) * ((1 + mu) * w(t) - mu * w(t - 1));
      expect(w(t + 1)).toBeCloseTo(line, 9);
    }
  });

  test("that swings shrinks by √μ, whatever its curvature", () => {
    const { flatWay, steepWay, flatFactor, steepFactor } = numbers(momentumPad, {
      rate: 0.02,
      momentum: 0.9,
    });
    expect([flatWay, steepWay]).toEqual(["swings", "swings"]);
    expect(flatFactor).toBeCloseTo(Math.sqrt(0.9), 12);
    expect(steepFactor).toBeCloseTo(Math.sqrt(0.9), 12);
  });
});

describe("the pad", () => {
  test.each([2, 10, 100, 1000])("for κ = %d has the best pairs of the chapter's formulas", (condition) => {
    const told = numbers(momentumPad, { condition });
    const [l, n] = [Math.sqrt(100 / condition), 10];
    expect(told.classicalRate).toBeCloseTo((2 / (l + n)) ** 2, 12);
    expect(told.classicalMomentum).toBeCloseTo(((n - l) / (n + l)) ** 2, 12);
    expect(told.classicalFactor).toBeCloseTo(Math.sqrt(told.classicalMomentum), 12);
    const root = Math.sqrt(3 * condition + 1);
    expect(told.nesterovRate).toBeCloseTo(4 / (300 + 100 / condition), 12);
    expect(told.nesterovMomentum).toBeCloseTo((root - 2) / (root + 2), 12);
    expect(told.nesterovFactor).toBeCloseTo(1 - 2 / root, 12);
  });

  test.each(["momentum", "nesterov"] as const)(
    "draws every border of %s where the rate is the border's",
    (method) => {
      for (const { level, outline } of regionsOf(quadratics[method], 1, 100)) {
        for (const [rate, momentum] of outline) {
          if (rate === 0 || momentum > 0.99) continue;
          const factor = quadratics[method].factor({ rate, momentum, curvatures: [1, 100] });
          expect(factor, `${level} at ${rate}, ${momentum}`).toBeCloseTo(level, 3);
        }
      }
    },
  );

  const best = { rate: 0.03305785123966942, momentum: 0.6694214876033059 };
  const ahead = { method: "nesterov", rate: 0.013289036544850499, momentum: 0.7932747262909431 } as const;

  test("at classical momentum's best grows first, to 3.7 times at step 4; there Nesterov diverges", () => {
    const told = numbers(momentumPad, best);
    expect(told).toMatchObject({ peakAt: 4, classicalRate: best.rate, classicalMomentum: best.momentum });
    expect(told.peak).toBeCloseTo(3.7, 1);
    expect(told.factor).toBeCloseTo(0.8182, 4);
    expect(numbers(momentumPad, { method: "nesterov", ...best }).factor).toBeGreaterThan(4);
    expect(numbers(momentumPad, { method: "nesterov", rate: 0.033, momentum: 0.67 }).regime).toMatch(
      /overshoots/,
    );
  });

  test("at Nesterov's best the steep coordinate never grows, and the run settles later", () => {
    const told = numbers(momentumPad, ahead);
    expect(told).toMatchObject({ peak: 1, nesterovRate: ahead.rate, nesterovMomentum: ahead.momentum });
    expect(told.settled).toBeGreaterThan(numbers(momentumPad, best).settled);
  });

  test("has limits of 2(1 + μ)/λₙ and (2 + 2μ)/((1 + 2μ)λₙ)", () => {
    expect(numbers(momentumPad, { momentum: 0.6 }).limit).toBeCloseTo(0.032, 12);
    expect(numbers(momentumPad, { method: "nesterov", momentum: 0.8 }).limit).toBeCloseTo(3.6 / 260, 12);
    expect(numbers(momentumPad, { method: "nesterov", momentum: 0.01 }).limit).toBeLessThan(0.02);
  });

  test("needs κ steps where momentum needs √κ", () => {
    const digits = (condition: number) => numbers(momentumPad, { condition });
    expect(digits(1000).plainDigit / digits(10).plainDigit).toBeCloseTo(100, 0);
    expect(digits(1000).classicalDigit / digits(10).classicalDigit).toBeCloseTo(10, 0);
  });
});

describe("a promise about the end", () => {
  test.each([3, 20, 100, 1500])("for κ = %d keeps the formula of the growth at every step", (condition) => {
    for (const step of [0, 1, 4, 17, 60]) {
      const { steep, flat, factor } = numbers(promise, { condition, step });
      expect(steep / ((1 + (1 + factor) * step) * factor ** step)).toBeCloseTo(1, 5);
      expect(flat / ((1 + (1 - factor) * step) * factor ** step)).toBeCloseTo(1, 5);
    }
  });

  test("climbs about as (√κ + 1)/e, a little less", () => {
    for (const condition of [50, 100, 400, 2500]) {
      const { peak, law } = numbers(promise, { condition });
      expect(peak / law).toBeLessThan(1);
      expect(peak / law).toBeGreaterThan(0.85);
    }
  });
});

describe("not quite a bowl", () => {
  test("bends by 25, and by 1 between 1 and 2, without a jump", () => {
    const slope = (w: number) => {
      const out = new Float64Array(1);
      curve.gradient(Float64Array.of(w), out);
      return out[0];
    };
    for (const [w, bend] of [
      [-2, 25],
      [0.5, 25],
      [1.5, 1],
      [3, 25],
    ]) {
      expect((slope(w + 0.1) - slope(w - 0.1)) / 0.2).toBeCloseTo(bend, 9);
      const height = (at: number) => curve.value(Float64Array.of(at));
      expect((height(w + 1e-4) - height(w - 1e-4)) / 2e-4).toBeCloseTo(slope(w), 4);
    }
    for (const w of [1, 2]) expect(slope(w + 1e-9)).toBeCloseTo(slope(w - 1e-9), 5);
  });

  test("keeps classical momentum from 3.3 at the same three places, which Lessard, Recht and Packard give", () => {
    const { run } = frameOf(kinkedBowl);
    expect(numbers(kinkedBowl).status).toBe("cycles");
    const last = run
      .slice(-3)
      .map(([w]) => w)
      .sort((a, b) => a - b);
    [-2208 / 1225, 792 / 1225, 2592 / 1225].forEach((w, i) => expect(last[i]).toBeCloseTo(w, 5));
  });

  test("lets the other two converge from every start", () => {
    for (const method of ["gradientDescent", "nesterov"] as const) {
      for (let start = -4; start <= 4; start += 0.25) {
        expect(numbers(kinkedBowl, { method, start }).last, `${method} from ${start}`).toBeLessThan(0.02);
      }
    }
  });
});

describe("down a ravine", () => {
  test("momentum 0.9 leaves at least 1000 times less on Rosenbrock's valley, 0.5 hardly less", () => {
    expect(numbers(momentumRace).gain).toBeGreaterThan(1000);
    expect(numbers(momentumRace, { momentum: 0.5 }).gain).toBeLessThan(2);
  });

  test("classical momentum's best rate is above plain descent's there, Nesterov's below", () => {
    const { plainRate, classicalRate, nesterovRate } = numbers(momentumRace);
    expect(classicalRate).toBeGreaterThan(plainRate);
    expect(nesterovRate).toBeLessThan(plainRate);
  });

  test("plain descent wins on the round bowl, and on Beale's with 30 gradients against 0.95", () => {
    expect(numbers(momentumRace, { objective: "bowl" }).winner).toBe("plain descent");
    const { plainLoss, classicalLoss } = numbers(momentumRace, {
      objective: "beale",
      budget: "30",
      momentum: 0.95,
    });
    expect(plainLoss).toBeLessThan(classicalLoss);
  });
});

describe("the two forms", () => {
  test.each([0, 0.5, 0.9])("of momentum %d go the same way at a constant rate", (momentum) => {
    for (const ground of ["ramp", "bowl"] as const)
      expect(numbers(twoForms, { momentum, ground }).largest).toBe(0);
  });

  test.each(["drop", "warm", "cosine"] as const)("part under the schedule %s", (schedule) => {
    for (const ground of ["ramp", "bowl"] as const) {
      expect(numbers(twoForms, { schedule, ground }).largest).toBeGreaterThan(0.1);
      expect(numbers(twoForms, { schedule, ground, momentum: 0 }).largest).toBe(0);
    }
  });

  test("after a drop to a tenth the classical step is 9.1 times PyTorch's", () => {
    expect(numbers(twoForms, { schedule: "drop", step: 40 }).ratio).toBeCloseTo(9.1, 1);
  });

  test("of Nesterov's momentum differ by μu at a constant rate", () => {
    for (let step = 0; step < 100; step += 9) {
      const told = numbers(twoForms, { method: "nesterov", ground: "bowl", step });
      expect(told.aheadGap).toBe(0);
      expect(told.w - told.pW).toBeCloseTo(-0.9 * told.u, 9);
    }
    expect(numbers(twoForms, { method: "nesterov", ground: "bowl" }).largest).toBeGreaterThan(0.1);
  });
});
