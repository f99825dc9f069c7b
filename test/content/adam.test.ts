import { describe, expect, test } from "vitest";
import { adam, gradientDescent, minimize, objectives, type Objective } from "../../src/optim/index.ts";
import type { Value } from "../../src/state/index.ts";
import adamRun from "../../src/widgets/adam/adam-run/model.ts";
import biasCorrection from "../../src/widgets/adam/bias-correction/model.ts";
import epsilonFloor from "../../src/widgets/adam/epsilon-floor/model.ts";
import forgetting from "../../src/widgets/adam/forgetting/model.ts";
import momentBias from "../../src/widgets/adam/moment-bias/model.ts";
import momentWeights from "../../src/widgets/adam/moment-weights/model.ts";
import race from "../../src/widgets/adam/race/model.ts";
import turnedBowl from "../../src/widgets/adam/turned-bowl/model.ts";
import weightDecay from "../../src/widgets/adam/weight-decay/model.ts";
import wrongWay from "../../src/widgets/adam/adam-counterexample/model.ts";
import { numbers, shown } from "./shown.ts";

/** What the chapter on Adam says, held against its widgets' models and against formulas of its own. */

describe("one step of Adam", () => {
  test("follows the five equations as they are printed, at any step, for both parameters", () => {
    for (const objective of ["stretched", "rosenbrock", "himmelblau", "beale", "saddle"])
      for (const which of ["x", "y"])
        for (const step of [1, 2, 13, 120]) {
          const q = numbers(adamRun, { objective, which, step, x: -0.7, y: 0.6, rate: 0.02 });
          const { beta1, beta2, rate, epsilon } = q;
          expect(q.m).toBeCloseTo(beta1 * q.mBefore + (1 - beta1) * q.g, 9);
          expect(q.v).toBeCloseTo(beta2 * q.vBefore + (1 - beta2) * q.g ** 2, 9);
          expect(q.mHat / (q.m / (1 - beta1 ** q.t))).toBeCloseTo(1, 9);
          expect(q.vHat / (q.v / (1 - beta2 ** q.t))).toBeCloseTo(1, 9);
          expect(q.next).toBeCloseTo(q.w - (rate * q.mHat) / (Math.sqrt(q.vHat) + epsilon), 12);
        }
  });

  test("shows the step that led to the step of the player, and at 0 the one to come", () => {
    expect(shown(adamRun, { step: 0 }).t).toBe(1);
    expect(shown(adamRun, { step: 7 }).t).toBe(7);
  });

  test("takes equal steps along slopes that differ by a factor of 100", () => {
    const { gx, gy, changeX, changeY, rate } = numbers(adamRun);
    expect(gy / gx).toBeCloseTo(100, 9);
    expect(changeX).toBeCloseTo(-rate, 7);
    expect(changeY).toBeCloseTo(-rate, 7);
  });

  test("does not change when the loss is multiplied by 1000", () => {
    const f = objectives.rosenbrock;
    const larger: Objective = {
      dimension: 2,
      value: (x) => 1000 * f.value(x),
      gradient(x, out) {
        f.gradient(x, out);
        for (let i = 0; i < 2; i++) out[i] *= 1000;
      },
    };
    const end = (of: Objective) =>
      minimize(of, { start: f.start, optimizer: adam({ rate: 0.02 }), steps: 100 }).position(100);
    expect(end(larger)[0]).toBeCloseTo(end(f)[0], 6);
  });

  test("gets no farther than about the number of steps times the rate", () => {
    expect(numbers(adamRun, { rate: 0.001 }).lastX).toBeGreaterThan(1 - 200 * 0.001);
    expect(numbers(adamRun).largest).toBeCloseTo(1, 6);
  });

  test("is longer than α where slopes grow from little, and by far with no memory of squares", () => {
    expect(numbers(adamRun, { objective: "saddle", x: -1.8, y: 0.05, rate: 0.02 }).largest).toBeGreaterThan(
      1.5,
    );
    expect(numbers(adamRun, { beta2: 0 }).largest).toBeGreaterThan(50);
  });
});

describe("the averages", () => {
  test("are the weighted sums of what they have seen", () => {
    for (const moment of ["first", "second"])
      for (const gradients of ["noisy", "spike", "turn"])
        for (const step of [1, 5, 40]) {
          const { average, sum } = numbers(momentWeights, { moment, gradients, step, beta: 0.97 });
          expect(average).toBeCloseTo(sum, 12);
        }
  });

  test("have given out 1 − βᵗ after t steps", () => {
    expect(numbers(momentWeights, { step: 12 }).given).toBeCloseTo(1 - 0.9 ** 12, 12);
    expect(numbers(momentWeights, { step: 40 }).start).toBeLessThan(0.02);
    expect(numbers(momentWeights, { step: 40, beta: 0.999 }).start).toBeGreaterThan(0.95);
  });

  test("are corrected exactly while the gradients' mean stays, and late when it moves", () => {
    for (const beta of [0.5, 0.9, 0.99]) {
      expect(numbers(momentBias, { beta }).exact).toBeCloseTo(0, 12);
      expect(numbers(momentBias, { beta, drift: -2 }).exact).toBeGreaterThan(0.01);
      expect(numbers(momentBias, { beta, drift: 2 }).exact).toBeLessThan(-0.01);
    }
    expect(numbers(momentBias).first).toBeCloseTo(0.1, 1);
    expect(numbers(momentBias).firstHat).toBeCloseTo(1, 1);
  });
});

describe("bias correction", () => {
  test("keeps the first steps from being 3.16 times as large, and 6.6 times at step 12", () => {
    const { firstRatio, peak, peakAt } = numbers(biasCorrection);
    expect(firstRatio).toBeCloseTo(Math.sqrt(10), 9);
    expect(peak).toBeCloseTo(6.57, 2);
    expect(peakAt).toBe(12);
  });

  test("changes steps by a ratio that does not depend on the gradients", () => {
    for (const gradients of ["steady", "noisy", "fading"])
      for (const t of [1, 6, 20]) {
        const { plain, corrected, ratio } = numbers(biasCorrection, { gradients, t });
        expect(plain / corrected).toBeCloseTo(ratio, 5);
      }
  });

  test("makes steps longer, not shorter, when both memories are 0.9", () =>
    expect(numbers(biasCorrection, { beta2: 0.9 }).firstRatio).toBeLessThan(1));

  test("is within one percent of no correction from the step that is named on", () => {
    const at = numbers(biasCorrection).settles;
    const ratio = (t: number) => (1 - 0.9 ** t) / Math.sqrt(1 - 0.999 ** t);
    expect(ratio(at)).toBeLessThanOrEqual(1.01);
    expect(ratio(at - 1)).toBeGreaterThan(1.01);
  });

  test("in the run makes the largest step α", () =>
    expect(numbers(adamRun, { correction: "off" }).largest).toBeGreaterThan(6));
});

describe("epsilon", () => {
  test("halves the step of a gradient of its own size", () => {
    for (const epsilon of [1e-8, 1e-3])
      expect(numbers(epsilonFloor, { epsilon, gradient: epsilon }).size).toBeCloseTo(0.5, 9);
  });

  test("lets smaller gradients step in proportion, and larger ones in full", () => {
    expect(numbers(epsilonFloor, { gradient: 1e-11 }).size).toBeCloseTo(1e-3, 5);
    expect(numbers(epsilonFloor, { gradient: 1 }).size).toBeCloseTo(1, 6);
  });

  test("is what keeps a slope of exactly zero from making no number", () => {
    const run = (epsilon: number) =>
      minimize(objectives.stretchedBowl, { start: [1, 0], optimizer: adam({ epsilon }), steps: 5 });
    expect(run(0).status).toBe("non-finite");
    expect(run(1e-8).status).toBe("max-steps");
    expect(shown(epsilonFloor).zero).toBe(`no number at step ${run(0).steps}`);
  });

  test("of 1 brings the compromise back", () => {
    const { lastX, lastY } = numbers(adamRun, { epsilon: 1 });
    expect(lastX).toBeGreaterThan(10 * lastY);
  });
});

describe("the road to Adam", () => {
  test("AdaGrad's rate only falls, RMSProp's and Adam's find the level of the new gradients", () => {
    const { adagradEnd, rmspropEnd, adamEnd, later } = numbers(forgetting);
    expect(adagradEnd).toBeLessThan(0.2);
    expect(rmspropEnd).toBeCloseTo(1 / later, 2);
    expect(adamEnd).toBeCloseTo(1 / later, 2);
  });

  test("RMSProp starts too high, Adam right", () => {
    expect(numbers(forgetting, { decay: 0.999 }).rmspropFirst).toBeCloseTo(1 / Math.sqrt(0.001), 3);
    expect(numbers(forgetting, { decay: 0.999 }).adamFirst).toBeCloseTo(1, 6);
  });
});

describe("a bowl turned against its parameters", () => {
  const [along, across] = [0, 45].map((angle) => numbers(turnedBowl, { angle }));

  test("is all one to gradient descent and momentum", () => {
    expect(across.descent / along.descent).toBeCloseTo(1, 6);
    expect(across.momentum / along.momentum).toBeCloseTo(1, 6);
  });

  test("takes their advantage from AdaGrad and RMSProp, and leaves Adam behind momentum", () => {
    for (const name of ["adagrad", "rmsprop"]) {
      expect(along[name], name).toBeLessThan(1e-20);
      expect(across[name], name).toBeGreaterThan(across.descent);
    }
    expect(across.adam).toBeGreaterThan(100 * across.momentum);
    expect(along.adam).toBeGreaterThan(10 * along.momentum);
    expect(across.adam).toBeLessThan(0.001);
  });
});

test("momentum leaves less than Adam on the bowl at nearly every angle", () => {
  const all = Array.from({ length: 91 }, (_, angle) => numbers(turnedBowl, { angle }));
  expect(all.filter(({ adam: own, momentum }) => own > momentum).length).toBeGreaterThan(85);
});

describe("the race", () => {
  const starts: Record<string, Record<string, Value>> = {
    bowl: { x: 2, y: 4 },
    stretched: { x: 8, y: 1.5 },
    himmelblau: { x: -0.5, y: 0.5 },
    beale: { x: -1, y: 1.8 },
    rastrigin: { x: 3.4, y: -2.7 },
    ridge: { x: -3, y: -1.5 },
  };

  test("is run from each landscape's own start in the chapter's table", () => {
    for (const [name, { x, y }] of Object.entries(starts)) {
      const key = name === "stretched" ? "stretchedBowl" : name;
      expect(objectives[key as "bowl"].start).toEqual([x, y]);
    }
  });

  test("Adam comes last on the round bowl, where gradient descent arrives in a step", () => {
    const { place, field } = shown(race, { objective: "bowl", ...starts.bowl });
    expect(place).toBe(`${field}th`);
    const start = objectives.bowl.start;
    expect(
      minimize(objectives.bowl, { start, optimizer: gradientDescent({ rate: 0.5 }), steps: 1 }).value(1),
    ).toBe(0);
  });

  test("on Rosenbrock's valley has another winner for each budget", () => {
    const winners = ["100", "300", "1000"].map((budget) => shown(race, { budget }).winner);
    expect(new Set(winners).size).toBe(3);
  });

  test("with all rates doubled loses gradient descent and momentum to divergence, not Adam", () => {
    const { descent, momentum, adam: own } = shown(race, { factor: 2 });
    expect([descent, momentum]).toEqual(["none: it diverges", "none: it diverges"]);
    expect(own).toBeTypeOf("number");
  });

  test("has another order from another start", () =>
    expect(shown(race, { x: -1, y: 2 }).winner).not.toBe(shown(race).winner));

  test("stops AdamW short of a minimum that is not at zero", () =>
    expect(
      numbers(race, { objective: "himmelblau", ...starts.himmelblau, budget: "1000" }).adamw,
    ).toBeGreaterThan(1e-7));
});

describe("the loss on which Adam goes the wrong way", () => {
  test("has its best point at −1, and Adam at 1", () =>
    expect(shown(wrongWay)).toMatchObject({ best: -1, side: "wrong" }));

  test("is right for AMSGrad, gradient descent, and Adam with the usual memory of squares", () => {
    expect(shown(wrongWay, { method: "amsgrad" }).side).toBe("right");
    expect(shown(wrongWay, { method: "descent" }).side).toBe("right");
    expect(shown(wrongWay, { beta2: 0.999 }).side).toBe("right");
  });

  test("turns three against two into a defeat", () => {
    const { left, right, mean } = numbers(wrongWay);
    expect(mean).toBeCloseTo(1 / 3, 12);
    expect(Math.abs(left)).toBeLessThan(right);
  });
});

test("weight decay in Adam's gradient spares noisy weights, beside it none", () => {
  const inside = numbers(weightDecay, { how: "inside" });
  const beside = numbers(weightDecay, { how: "beside" });
  expect(inside.noisy).toBeGreaterThan(inside.quiet + 0.5);
  expect(Math.abs(beside.noisy - beside.quiet)).toBeLessThan(0.1);
});
