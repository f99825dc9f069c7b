import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { data, logSpaced, models } from "../../src/optim/index.ts";
import type { State } from "../../src/state/index.ts";
import { database, errorsOf, lossOf, predict, type LossName } from "../../src/widgets/fitting/pastures.ts";
import { sums } from "../../src/widgets/fitting/loss-landscape.ts";
import shares from "../../src/widgets/fitting/error-shares/model.ts";
import long from "../../src/widgets/fitting/long-runs/model.ts";
import { longRun } from "../../src/widgets/fitting/long-runs/runs.ts";
import shapes from "../../src/widgets/fitting/loss-shapes/model.ts";
import run from "../../src/widgets/fitting/pasture-run/model.ts";
import guess from "../../src/widgets/fitting/template-errors/model.ts";
import views from "../../src/widgets/fitting/three-views/model.ts";
import unitsMap from "../../src/widgets/fitting/units-map/model.ts";
import two from "../../src/widgets/fitting/two-errors/model.ts";
import { frameOf, numbers } from "./shown.ts";

/** What chapter 6 says, worked out by hand or by a second way. */
const x = Array.from({ length: 100 }, (_, i) => i);
const mean = (of: (x: number) => number) => x.reduce((sum, one) => sum + of(one), 0) / x.length;

describe("the guess (−2, 30)", () => {
  const values = numbers(guess);

  test("is short of every pasture but the one of length 0, by 6748.5 m² in the mean", () => {
    expect(values).toMatchObject({ count: 100, over: 0, under: 99, total: -674_850 });
    expect(values).toMatchObject({ signed: -6748.5, absolute: 6748.5 });
    expect(values).toMatchObject({ last: 99, lastArea: 99, lastGuess: -2 * 99 ** 2 + 30 * 99 });
  });

  test("has the gradient (−3283.5, −49.5), which is as 66 to 1", () => {
    expect(values.slopeA).toBeCloseTo(-mean((one) => one * one), 9);
    expect(values.slopeA).toBeCloseTo(-3283.5, 9);
    expect(values.slopeB).toBeCloseTo(-49.5, 12);
    expect(Math.round(values.ratio)).toBe(66);
  });

  test("owes more to b than to a: −3465 against −3283.5", () => {
    const parts = numbers(shares);
    expect(parts).toMatchObject({ offA: -1, offB: -70, larger: "b" });
    expect(parts.shareA).toBeCloseTo(-3283.5, 9);
    expect(parts.shareB).toBeCloseTo(-3465, 9);
    expect(parts.shareA + parts.shareB).toBeCloseTo(parts.signed, 9);
    expect(parts.follow).toBeCloseTo(49.5 / 3283.5, 12);
  });
});

test("the truth makes no error, and 20x too much makes 990 m²", () => {
  expect(numbers(guess, { a: -1, b: 100 })).toMatchObject({ absolute: 0, signed: 0, slopeA: 0, slopeB: 0 });
  expect(numbers(guess, { a: -1, b: 120 }).absolute).toBeCloseTo(990, 9);
});

test("the move to (−0.5, 33) leaves 1674.75 m², all errors negative, and the same gradient", () => {
  const values = numbers(guess, { a: -0.5, b: 33 });
  expect(values).toMatchObject({ absolute: 1674.75, over: 0, under: 99 });
  expect(values.slopeA).toBeCloseTo(-3283.5, 9);
  expect(values.slopeB).toBeCloseTo(-49.5, 12);
});

test("at (−0.6, 70) signs are mixed and the two derivatives disagree", () => {
  const values = numbers(views, { a: -0.6, b: 70 });
  expect(values).toMatchObject({ over: 24, under: 74, verdict: "makes a smaller and b larger" });
  expect(values.slopeA).toBeGreaterThan(0);
  expect(values.slopeB).toBeLessThan(0);
});

test("with a at −0.6 the derivatives disagree for b from about 68.5 to 71.7, and for no other", () => {
  for (let b = 0; b <= 150; b += 0.25) {
    const { slopeA, slopeB } = numbers(views, { a: -0.6, b });
    expect(slopeA > 0 && slopeB < 0, String(b)).toBe(b > 68.3 && b < 71.9);
  }
});

test("signed errors cancel: 1000 and −1000 have mean 0, mean length 1000, mean square 10⁶", () => {
  expect(numbers(two)).toMatchObject({ signed: 0, absolute: 1000, squared: 1e6, root: 1000 });
});

test("with a at −0.5 a b of 67 fools the signed mean, and no other loss", () => {
  const values = numbers(guess, { a: -0.5, b: 67 });
  expect(Math.abs(values.signed)).toBeLessThan(25);
  expect(values.absolute).toBeGreaterThan(200);
});

describe("the losses", () => {
  test("squares charge four times for twice the error; the absolute slope jumps from −1 to 1", () => {
    const values = numbers(shapes, { residual: 1.5 });
    expect(values.doubled).toBeCloseTo(4 * values.squared, 12);
    expect([-0.05, 0, 0.05].map((residual) => numbers(shapes, { residual }).absoluteSlope)).toEqual([
      -1, 0, 1,
    ]);
  });

  test("Huber’s is the parabola near zero and straight far out", () => {
    const { huber, huberSlope } = numbers(shapes, { residual: 0.5, delta: 1 });
    expect([huber, huberSlope]).toEqual([0.125, 0.5]);
    expect(numbers(shapes, { residual: 3, delta: 1 }).huberSlope).toBe(1);
  });

  test.each(["absolute", "squared", "huber"] as LossName[])(
    "%s: the landscape is that of the library",
    (name) => {
      fc.assert(
        fc.property(
          fc.double({ min: -3, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 150, noNaN: true }),
          (a, b) => {
            const { term } = lossOf(name);
            const sum = x.reduce((all, one) => all + term(predict(a, b, one), 100 * one - one * one), 0);
            const p = database.x.map((one) => one * one);
            expect(sums[name](a, b, p, database.x, database.y)).toBeCloseTo(sum, -Math.log10(sum + 1) + 9);
          },
        ),
      );
    },
  );
});

describe("the partial derivatives of one error’s length", () => {
  const somewhere = fc.record({
    a: fc.double({ min: -3, max: 1, noNaN: true }),
    b: fc.double({ min: 0, max: 150, noNaN: true }),
    at: fc.integer({ min: 1, max: 99 }),
  });

  test("are sign times x² and sign times x, wherever there is no corner", () => {
    fc.assert(
      fc.property(somewhere, ({ a, b, at }) => {
        const y = 100 * at - at * at;
        const length = (p: number, q: number) => Math.abs(p * at * at + q * at - y);
        fc.pre(length(a, b) > 1);
        const h = 1e-6;
        const sign = Math.sign(a * at * at + b * at - y);
        expect((length(a + h, b) - length(a - h, b)) / (2 * h)).toBeCloseTo(sign * at * at, 3);
        expect((length(a, b + h) - length(a, b - h)) / (2 * h)).toBeCloseTo(sign * at, 3);
      }),
    );
  });

  test("are what the figure shows of the pasture in focus", () => {
    fc.assert(
      fc.property(somewhere, ({ a, b, at }) => {
        const values = numbers(views, { a: Math.max(-2.5, Math.min(0.5, a)), b, example: at });
        expect(values.sign).toBe(Math.sign(values.error));
        expect(values.partA).toBe(values.sign * at * at);
        expect(values.partB).toBe(values.sign * at);
      }),
    );
  });

  test("add up to the gradient, each with its own sign", () => {
    fc.assert(
      fc.property(somewhere, ({ a, b }) => {
        const inside = { a: Math.max(-2.5, Math.min(0.5, a)), b };
        const { slopeA, slopeB } = numbers(views, inside);
        const sign = (one: number) => Math.sign(predict(inside.a, b, one) - (100 * one - one * one));
        expect(slopeA).toBeCloseTo(
          mean((one) => sign(one) * one * one),
          6,
        );
        expect(slopeB).toBeCloseTo(
          mean((one) => sign(one) * one),
          6,
        );
      }),
    );
  });
});

describe("creases", () => {
  test("of a clean pasture x > 0 are the guesses with (a + 1) x + b − 100 = 0, and all meet at the truth", () => {
    const { creases } = frameOf(views);
    expect(creases.length).toBe(9);
    for (const [[a0, b0], [a1, b1]] of creases) {
      const length = -(b1 - b0) / (a1 - a0);
      for (const [a, b] of [
        [a0, b0],
        [a1, b1],
        [-1, 100],
      ] as const)
        // prettier-ignore
        expect((a + 1) * length + b - 100).toBeCloseTo(0, 9);
    }
  });

  test("(−0.6, 80) is on that of 50 m: 49 errors above 0, 49 below, and no small loss", () => {
    expect(numbers(views, { a: -0.6, b: 80 })).toMatchObject({ kinks: 1, over: 49, under: 49 });
    expect(numbers(views, { a: -0.6, b: 80 }).absolute).toBeCloseTo(490, 9);
  });

  test("the pasture of length 0 has error 0 at every guess", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -3, max: 3 }),
        fc.double({ noNaN: true, min: 0, max: 150 }),
        (a, b) => {
          expect(errorsOf(database, a, b).residuals[0] + 0).toBe(0);
        },
      ),
    );
  });
});

describe("twenty thousand steps", () => {
  const all = Object.keys(long.parameters.run.options) as State<typeof long.parameters>["run"][];
  const names = all.filter((name) => name !== "u");
  const seven = names.map((name) => numbers(long, { run: name }));

  test("are made at seven rates, evenly spaced on a log axis from 10⁻⁶ to 10⁻³", () => {
    expect(seven.map(({ rate }) => rate)).toEqual(Array.from(logSpaced(1e-6, 1e-3, 7)));
    seven.forEach(({ steps }) => expect(steps).toBe(20_000));
  });

  test("on raw x never get below 512 m², nor b beyond about 64, and 3.2e-4 does best in both", () => {
    const [lowest, highest] = [Math.min(...seven.map((one) => one.lowest)), Math.max(...seven.map((one) => one.highestB))]; // prettier-ignore
    expect(Math.floor(lowest)).toBe(512);
    expect(highest).toBeCloseTo(64.006, 3);
    expect([seven[5].lowest, seven[5].highestB]).toEqual([lowest, highest]);
  });

  test("at 3.2e-4 end in swings between 513 and 2891 m²", () => {
    expect([Math.round(seven[5].lateLow), Math.round(seven[5].lateHigh)]).toEqual([513, 2891]);
  });

  test("on u = x/100 at a rate of 10 end between 0.99 and 2.54 m², near (−1.0005, 100.05)", () => {
    const values = numbers(long, { run: "u" });
    expect(values.rate).toBe(10);
    expect(values.lateLow).toBeCloseTo(0.99, 2);
    expect(values.lateHigh).toBeCloseTo(2.54, 2);
    expect(values.lastA).toBeCloseTo(-1.0005, 4);
    expect(values.lastB).toBeCloseTo(100.05, 2);
  });

  test("are drawn in bins that leave no step out", () => {
    for (const name of [...names, "u"]) {
      const { low, high, lowest } = longRun(name);
      expect(low).toHaveLength(100);
      low.forEach((one, bin) => expect(one).toBeLessThanOrEqual(high[bin]));
      expect(Math.min(...low)).toBe(lowest);
    }
  });
});

describe("eight hundred steps", () => {
  test("on raw x set a right for the b there is, and leave b where it was", () => {
    const values = numbers(run);
    expect(values.regime).toBe("creeps");
    expect(values.lastB).toBeLessThan(32);
    expect(values.last).toBeGreaterThan(800);
    expect(Math.round(numbers(run, { step: 0 }).ratio)).toBe(66);
  });

  test("on u the derivatives are as 0.66 to 1, and the run is near the truth", () => {
    expect(numbers(run, { inputs: "scaled", step: 0 }).ratio).toBeCloseTo(0.663, 3);
    const values = numbers(run, { inputs: "scaled" });
    expect(values.regime).toBe("thrashes");
    expect(values.lateHigh).toBeLessThan(50);
    expect(Math.abs(values.lastA + 1)).toBeLessThan(0.01);
  });

  test("under squares settle on u below 2/K, and cannot on x, where the curvatures differ 95,079 fold", () => {
    expect(numbers(run, { inputs: "scaled", loss: "squared", scaledSquared: 1.5 }).regime).toBe("settles");
    const raw = numbers(run, { loss: "squared", rawSquared: 5e-8 });
    expect(raw.regime).toBe("creeps");
    expect(numbers(run, { loss: "squared", rawSquared: 6e-8 }).regime).toBe("diverges");
    // By hand: the trace and the determinant of 2 [[m₄, m₃], [m₃, m₂]].
    const m = (power: number) => mean((one) => one ** power);
    const [trace, det] = [2 * (m(4) + m(2)), 4 * (m(4) * m(2) - m(3) ** 2)];
    const largest = (trace + Math.sqrt(trace ** 2 - 4 * det)) / 2;
    expect(raw.condition / (largest ** 2 / det)).toBeCloseTo(1, 6);
    expect(raw.limit * largest).toBeCloseTo(2, 9);
  });

  test("a step on u is a step on x with 10,000 times the rate for b", () => {
    const [scaled, raw] = [
      numbers(run, { inputs: "scaled", step: 0, scaledAbsolute: 100 }),
      numbers(run, { step: 0 }),
    ];
    const [stepA, stepB] = [scaled.nextA - scaled.nowA, scaled.nextB - scaled.nowB];
    expect(stepB / raw.slopeB / (stepA / raw.slopeA)).toBeCloseTo(1e4, 4);
  });
});

describe("the map to scale", () => {
  test("in meters is 50 times as high as wide, in hundreds of meters half as high", () => {
    expect(numbers(unitsMap, { unit: 1 }).shape).toBeCloseTo(50, 9);
    expect(numbers(unitsMap, { unit: 100 }).shape).toBeCloseTo(0.5, 9);
  });

  test("has the ratios that the runs have", () => {
    for (const [unit, inputs] of [
      [1, "raw"],
      [100, "scaled"],
    ] as const) {
      // prettier-ignore
      const [there, here] = [numbers(run, { inputs, step: 0 }), numbers(unitsMap, { unit })];
      expect(here.ratio).toBeCloseTo(there.ratio, 9);
      expect(here.condition / there.condition).toBeCloseTo(1, 6);
    }
  });

  test("is least stretched in a unit between 50 and 100 m, and no tried unit does better", () => {
    const { best, bestCondition } = numbers(unitsMap);
    expect(best).toBeGreaterThan(50);
    expect(best).toBeLessThan(100);
    for (const unit of [1, 10, 30, 60, 100, 300, 1000])
      expect(numbers(unitsMap, { unit }).condition).toBeGreaterThanOrEqual(bestCondition * 0.999);
  });

  test("shows the way downhill at right angles to the ground’s contours, in any unit", () => {
    for (const unit of [1, 7, 100, 1000]) {
      const { start, downhill, bands } = frameOf(unitsMap, { unit });
      const [dx, dy] = [downhill[0] - start[0], downhill[1] - start[1]];
      expect(Math.hypot(dx, dy)).toBeCloseTo(0.4, 9);
      // Where all errors have one sign the ground is a plane: two points of a contour on that side give its direction.
      const outline = bands.at(-1)!.rings[1];
      const level = (a: number, b: number) => errorsOf(database, a, b).absolute;
      expect(outline.length).toBeGreaterThan(20);
      const [[p, q], [r, t]] = [[-2, 30], [-1.5, 30 - (0.5 * 3283.5) / 49.5]]; // prettier-ignore
      expect(level(p, q)).toBeCloseTo(level(r, t), 6);
      const along = [(r - p) * unit ** 2, (t - q) * unit];
      expect((along[0] * dx + along[1] * dy) / Math.hypot(...along)).toBeCloseTo(0, 9);
    }
  });
});

describe("faulty data", () => {
  const entered = Array.from({ length: 12 }, (_, i) => {
    const at = 8 * (i + 1);
    return [at, at === 88 ? 7000 : 100 * at - at * at] as const;
  });
  const gap = (when: Partial<State<typeof views.parameters>>) =>
    numbers(views, { data: "few", points: entered, ...when }).gap;

  test("one wrong entry draws squares away most, Huber’s a little, absolute values not at all", () => {
    expect(gap({ loss: "absolute" })).toBe(0);
    expect(gap({ loss: "huber" })).toBeGreaterThan(20);
    expect(gap({ loss: "squared" })).toBeGreaterThan(5 * gap({ loss: "huber" }));
  });

  test("with a quarter of outliers more, only the absolute loss still finds the truth", () => {
    expect(gap({ loss: "absolute", outliers: 25 })).toBeLessThan(1);
    expect(gap({ loss: "huber", outliers: 25 })).toBeGreaterThan(1);
    expect(gap({ loss: "squared", outliers: 25 })).toBeGreaterThan(gap({ loss: "huber", outliers: 25 }));
  });

  test("noise alone is better met by squares, in the mean over many draws of it", () => {
    const lengths = x.filter((one) => one > 0 && one % 8 === 0);
    const clean = data.dataset(
      lengths,
      lengths.map((one) => 100 * one - one * one),
    );
    const off = (loss: LossName) => {
      let sum = 0;
      for (let seed = 0; seed < 100; seed++) {
        const { y } = data.disturbed(clean, { noise: 500, seed });
        const p = clean.x.map((one) => one * one);
        const [a, b] = models.bestOfTwoTerms({ p, q: clean.x, y }, { loss, delta: 500 });
        sum += mean((one) => Math.abs(predict(a + 1, b - 100, one)));
      }
      return sum / 100;
    };
    expect(off("squared")).toBeLessThan(off("absolute"));
    expect(gap({ points: undefined, loss: "squared", noise: 500 })).toBeLessThan(
      gap({ points: undefined, loss: "absolute", noise: 500 }),
    );
  });
});
