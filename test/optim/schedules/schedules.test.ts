import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schedules, type Schedule } from "../../../src/optim/index.ts";

const {
  constant,
  cosine,
  exponential,
  inverseTime,
  oneCycle,
  polynomial,
  product,
  sequence,
  step,
  warmRestarts,
  warmUp,
} = schedules;

const first = (schedule: Schedule, count: number) => Array.from({ length: count }, (_, t) => schedule(t));
const near = (schedule: Schedule, expected: number[]) =>
  expected.forEach((rate, t) => expect(schedule(t), `step ${t}`).toBeCloseTo(rate, 12));

/** One of each, with the number of steps over which it is made to change. */
const every: [string, Schedule][] = [
  ["constant", constant({ rate: 0.1 })],
  ["step", step({ rate: 0.1, every: 30 })],
  ["exponential", exponential({ rate: 0.1, factor: 0.97 })],
  ["inverseTime", inverseTime({ rate: 0.1, decay: 0.05 })],
  ["polynomial", polynomial({ rate: 0.1, steps: 100, power: 2 })],
  ["cosine", cosine({ rate: 0.1, steps: 100, low: 0.001 })],
  ["warmRestarts", warmRestarts({ rate: 0.1, steps: 10, growth: 2 })],
  ["warmUp", warmUp({ rate: 0.1, steps: 20 })],
  ["oneCycle", oneCycle({ rate: 0.1, steps: 100 })],
  ["oneCycle in three phases", oneCycle({ rate: 0.1, steps: 100, threePhase: true, shape: "line" })],
  ["sequence", sequence([warmUp({ rate: 0.1 }), cosine({ rate: 0.1, steps: 95 })], [5])],
  ["product", product(cosine({ rate: 0.1, steps: 100 }), warmUp({ rate: 1 }))],
];

describe.each(every)("%s", (_name, schedule) => {
  test("is a rate at every step, from 0 to the highest asked for, also long after its end", () => {
    fc.assert(fc.property(fc.nat(1_000_000), (t) => schedule(t) >= 0 && schedule(t) <= 0.1 * (1 + 1e-12)));
  });
  test("depends on the step alone", () => {
    const forward = first(schedule, 120);
    const backward = Array.from({ length: 120 }, (_, i) => schedule(119 - i)).reverse();
    expect(backward).toEqual(forward);
  });
});

describe("the sequences that PyTorch publishes", () => {
  test("StepLR: 0.05 for 30 steps, then 0.005, then 0.0005", () => {
    const schedule = step({ rate: 0.05, every: 30 });
    expect([0, 29, 30, 59, 60].map((t) => schedule(t).toPrecision(6))).toEqual(
      [0.05, 0.05, 0.005, 0.005, 0.0005].map((rate) => rate.toPrecision(6)),
    );
  });
  test("LinearLR from a half in 4 steps: 0.025, 0.03125, 0.0375, 0.04375, 0.05", () => {
    near(warmUp({ rate: 0.05, from: 0.5, steps: 4 }), [0.025, 0.03125, 0.0375, 0.04375, 0.05, 0.05]);
  });
  test("LinearLR by default starts at a third and takes 5 steps", () => {
    near(warmUp({ rate: 3 }), [1, 1.4, 1.8, 2.2, 2.6, 3, 3]);
  });
  test("PolynomialLR of power 1 in 4 steps: 0.001, 0.00075, 0.0005, 0.00025, 0", () => {
    near(polynomial({ rate: 0.001, steps: 4 }), [0.001, 0.00075, 0.0005, 0.00025, 0, 0]);
  });
  test("ExponentialLR is multiplied at every step", () => {
    near(exponential({ rate: 0.05, factor: 0.9 }), [0.05, 0.045, 0.0405, 0.03645]);
  });
  test("CosineAnnealingLR is η_min + (η − η_min)(1 + cos πt/T)/2, and rises after T", () => {
    const schedule = cosine({ rate: 0.05, steps: 10, low: 1e-10 });
    near(
      schedule,
      Array.from({ length: 20 }, (_, t) => 1e-10 + ((0.05 - 1e-10) / 2) * (1 + Math.cos((Math.PI * t) / 10))),
    );
    expect(schedule(10)).toBeCloseTo(1e-10, 15);
    expect(schedule(20)).toBeCloseTo(0.05, 12);
  });
  test("CosineAnnealingWarmRestarts begins again at 10 and, growing twofold, at 30 and 70", () => {
    const schedule = warmRestarts({ rate: 1, steps: 10, growth: 2 });
    for (const t of [0, 10, 30, 70]) expect(schedule(t)).toBe(1);
    for (const t of [5, 20, 50]) expect(schedule(t)).toBeCloseTo(0.5, 12);
    expect(schedule(29)).toBeCloseTo((1 + Math.cos((Math.PI * 19) / 20)) / 2, 12);
    expect(warmRestarts({ rate: 1, steps: 10 })(25)).toBeCloseTo(0.5, 12);
  });
  test("OneCycleLR along lines: 1, 13, 25, 21.5, 18, 14.5, 11, 7.5, 4, 0.5", () => {
    near(
      oneCycle({ rate: 25, steps: 10, divideLast: 2, shape: "line" }),
      [1, 13, 25, 21.5, 18, 14.5, 11, 7.5, 4, 0.5, 0.5],
    );
  });
  test("OneCycleLR along cosines: 1, 13, 25, then seven steps down to 0.5", () => {
    const down = (part: number) => 0.5 + ((25 - 0.5) / 2) * (Math.cos(Math.PI * part) + 1);
    near(oneCycle({ rate: 25, steps: 10, divideLast: 2 }), [
      1,
      13,
      25,
      ...[1, 2, 3, 4, 5, 6].map((k) => down(k / 7)),
      0.5,
    ]);
  });
  test("OneCycleLR in three phases: 1, 9, 17, 25, 17, 9, 1, 0.75, 0.5, 0.25", () => {
    near(
      oneCycle({ rate: 25, steps: 10, divideLast: 4, rise: 0.4, shape: "line", threePhase: true }),
      [1, 9, 17, 25, 17, 9, 1, 0.75, 0.5, 0.25],
    );
  });
  test("SequentialLR: a tenth for 20 steps, then the exponential from its own step 0", () => {
    const schedule = sequence([constant({ rate: 0.005 }), exponential({ rate: 0.05, factor: 0.9 })], [20]);
    expect([0, 19, 20, 21, 22].map((t) => schedule(t))).toEqual([
      0.005,
      0.005,
      0.05,
      0.05 * 0.9,
      0.05 * 0.9 ** 2,
    ]);
  });
  test("ChainedScheduler multiplies", () => {
    const schedule = product(exponential({ rate: 0.05, factor: 0.9 }), (t) => (t < 4 ? 0.5 : 1));
    near(schedule, [0.025, 0.0225, 0.02025, 0.018225, 0.05 * 0.9 ** 4]);
  });
});

test("inverse time at decay 1 is the harmonic sequence", () => {
  near(inverseTime({ rate: 1, decay: 1 }), [1, 1 / 2, 1 / 3, 1 / 4]);
});

test("the exponential's rates add up to no more than α/(1 − γ)", () => {
  const sum = first(exponential({ rate: 1, factor: 0.9 }), 1000).reduce((a, b) => a + b);
  expect(sum).toBeCloseTo(10, 10);
});

test("options out of range are named with their value and what is allowed", () => {
  expect(() => constant({ rate: -1 })).toThrow("constant: rate must be a finite number, 0 or more, got -1");
  expect(() => step({ rate: 1, every: 0 })).toThrow(
    "step: every must be a whole number from 1 to 1000000000, got 0",
  );
  expect(() => cosine({ rate: 1, steps: NaN })).toThrow("cosine: steps must be a whole number");
  expect(() => exponential({ rate: 1, factor: Infinity })).toThrow("exponential: factor must be");
  expect(() => oneCycle({ rate: 1, steps: 10, rise: 0.05 })).toThrow(
    "oneCycle: rise must be a number between 0.1 and 1, got 0.05",
  );
  expect(() => oneCycle({ rate: 1, steps: 10, shape: "zigzag" as "line" })).toThrow(
    'shape must be "cosine" or "line", got "zigzag"',
  );
  expect(() => sequence([constant({ rate: 1 })], [5])).toThrow("sequence: at must be 0 steps");
  expect(() => sequence([constant({ rate: 1 }), constant({ rate: 1 })], [0])).toThrow(
    "sequence: at[0] must be",
  );
  expect(() => product()).toThrow("product: schedules must be one or more");
  expect(() => warmUp({ rate: "1" as unknown as number })).toThrow(
    'warmUp: rate must be a finite number, 0 or more, got "1"',
  );
  expect(() => polynomial({ rate: 1, steps: 5, total: 3 } as never)).toThrow(
    "polynomial: there is no option called total",
  );
});
