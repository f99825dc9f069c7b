import { describe, expect, test } from "vitest";
import type { State } from "../../src/state/index.ts";
import { batches, fit, losses, models, random, schedules, type data } from "../../src/optim/index.ts";
import batchOrders from "../../src/widgets/batches/batch-orders/model.ts";
import batchRace from "../../src/widgets/batches/batch-race/model.ts";
import dataSamples from "../../src/widgets/batches/data-samples/model.ts";
import {
  all,
  batchMoments,
  best,
  excess,
  flock,
  flockOf,
  gradientOf,
  lastEpochOf,
  limit,
  MOMENTS,
  N,
  objective,
  runOf,
  start,
  truth,
} from "../../src/widgets/batches/sheep.ts";
import { expected, noise } from "../../src/widgets/batches/expectation.ts";
import gradientCloud from "../../src/widgets/batches/gradient-cloud/model.ts";
import miniBatches from "../../src/widgets/batches/mini-batches/model.ts";
import noiseFloor from "../../src/widgets/batches/noise-floor/model.ts";
import sumOrMean from "../../src/widgets/batches/sum-or-mean/model.ts";
import { frameOf, numbers } from "./shown.ts";

/** What the chapter on batches says in words or in formulas of its own, held against the models and the library. */
const said = (value: unknown) => value as unknown as string;
const places = [
  [-1.5, 1],
  [0.3, 5.2],
  [0.95, 4],
] as const;

describe("the flock’s shortcuts are the library’s fit", () => {
  test("the excess is the loss above that of the least squares line", () => {
    const lowest = objective.value(best);
    for (const [w, b] of places)
      expect(excess(w, b)).toBeCloseTo(objective.value(Float64Array.of(w, b)) - lowest, 10);
  });

  test("a gradient from moments is that of the batch, under a mean, and M times as much under a sum", () => {
    const sums = fit({
      model: models.linear({ inputs: 1 }),
      loss: losses.squared({ reduction: "sum" }),
      data: flock,
    });
    const chosen = batches({ count: N, size: 32, seed: 3 });
    const moments = batchMoments(chosen, 4);
    const [g, mean, sum] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
    for (let t = 0; t < 4; t++) {
      for (const [w, b] of places) {
        gradientOf(moments, MOMENTS * t, w, b, g);
        objective.gradient(Float64Array.of(w, b), mean, chosen(t));
        sums.gradient(Float64Array.of(w, b), sum, chosen(t));
        for (const i of [0, 1]) {
          expect(g[i]).toBeCloseTo(mean[i], 10);
          expect(sum[i]).toBeCloseTo(32 * mean[i], 8);
        }
      }
    }
  });

  test("beyond the limit 2/K the full batch runs away, below it it settles", () => {
    const full = batchMoments(batches({ count: N, size: N }), 400);
    expect(runOf(full, { rate: 0.99 * limit }).value(400)).toBeLessThan(0.01);
    expect(runOf(full, { rate: 1.01 * limit }).status).toBe("diverged");
  });
});

describe("the price of one step", () => {
  test("an epoch is N/M steps, and every run looks at the same number of sheep", () => {
    for (const size of ["1", "16", "256"]) {
      const { M, perEpoch, steps, seen } = numbers(miniBatches, { size, step: 2560 });
      expect(perEpoch * M).toBe(N);
      expect(steps * M).toBe(10 * N);
      expect(seen).toBe(10 * N);
    }
  });

  test("at a rate of 0.1 batches of 16 end lowest; one at a time is quicker at first and stays higher", () => {
    const last = (size: string) => numbers(miniBatches, { size }).lastExcess;
    expect(last("16")).toBeLessThan(last("1") / 10);
    expect(last("16")).toBeLessThan(last("256") / 100);
    const early = (size: string) => numbers(miniBatches, { size, step: 32 / Number(size) }).excess;
    expect(early("1")).toBeLessThan(early("16"));
  });
});

describe("the cloud", () => {
  test("its batches are the library’s: with replacement step k’s, without the first of epoch k", () => {
    for (const [draw, order] of [
      ["replacement", "replacement"],
      ["without", "shuffled"],
    ] as const) {
      const of = batches({ count: N, size: 16, order, seed: 5 });
      const { dots } = frameOf(gradientCloud, { draw, seed: 5, size: "16" });
      const g = new Float64Array(2);
      for (const k of [0, 1, 17]) {
        objective.gradient(Float64Array.of(...start), g, of(order === "shuffled" ? (k * N) / 16 : k));
        expect(dots[k][0]).toBeCloseTo(g[0], 9);
        expect(dots[k][1]).toBeCloseTo(g[1], 9);
      }
    }
  });

  test("its spread is as predicted, σ/√M with replacement, and √((N − M)/(N − 1)) of that without", () => {
    const { single } = numbers(gradientCloud);
    const measured = (
      size: State<typeof gradientCloud.parameters>["size"],
      draw: State<typeof gradientCloud.parameters>["draw"],
    ) => {
      const squares = Array.from(
        { length: 12 },
        (_, i) => numbers(gradientCloud, { size, draw, seed: i + 1 }).measured ** 2,
      );
      return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
    };
    for (const size of ["1", "4", "16", "64", "128", "256"]) {
      const M = Number(size);
      const drawn = numbers(gradientCloud, { size }).predicted;
      expect(drawn).toBeCloseTo(single / Math.sqrt(M), 12);
      expect(Math.abs(measured(size, "replacement") / drawn - 1), size).toBeLessThan(0.04);
      const without = numbers(gradientCloud, { size, draw: "without" }).predicted;
      expect(without).toBeCloseTo((single / Math.sqrt(M)) * Math.sqrt((N - M) / (N - 1)), 12);
      if (M < N) expect(Math.abs(measured(size, "without") / without - 1), size).toBeLessThan(0.04);
      else expect(measured(size, "without")).toBe(0);
    }
  });

  test("its middle is the full gradient, nearer the more batches there are", () => {
    for (const size of ["1", "16", "64"]) {
      const { bias, predicted, batches: drawn } = numbers(gradientCloud, { size });
      expect(bias).toBeLessThan((3 * predicted) / Math.sqrt(drawn));
    }
  });

  test("no batch of 16 points uphill at the start, and about half do near the floor", () => {
    expect(numbers(gradientCloud, { size: "16" }).uphill).toBe(0);
    const { uphill } = numbers(gradientCloud, { w: 0.95, b: 4 });
    expect(uphill).toBeGreaterThan(40);
    expect(uphill).toBeLessThan(60);
  });
});

describe("a data set is a sample too", () => {
  test("the wanted gradient and the spread of single sheep are those of a very large flock", () => {
    const many = flockOf(200_000, 9);
    const g = new Float64Array(2);
    for (const [w, b] of places) {
      const { wantedW, wantedB, single } = numbers(dataSamples, { w, b });
      let [gw, gb, squares] = [0, 0, 0];
      for (let i = 0; i < many.count; i++) {
        const r = 2 * (w * many.x[i] + b - many.y[i]);
        gw += (r * many.x[i]) / many.count;
        gb += r / many.count;
        squares += (r * r * (many.x[i] ** 2 + 1)) / many.count;
      }
      g.set([gw, gb]);
      expect(g[0]).toBeCloseTo(wantedW, 1);
      expect(g[1]).toBeCloseTo(wantedB, 1);
      expect(Math.sqrt(squares - gw * gw - gb * gb) / single).toBeCloseTo(1, 2);
    }
  });

  test("flocks of N miss the wanted gradient by about σ/√N, and their minima by about twice σ²/N in loss", () => {
    for (const count of ["16", "64", "256", "1024"] as const) {
      const { spread, predicted, beyond, promised } = numbers(dataSamples, { count });
      expect(Math.abs(spread / predicted - 1), count).toBeLessThan(0.2);
      expect(Math.abs(beyond / promised - 1), count).toBeLessThan(0.35);
    }
  });

  test("at the true weights the wanted gradient is zero and no flock’s is", () => {
    const at = { w: truth.slope, b: truth.intercept };
    for (const yours of [1, 25, 100]) {
      const { wantedW, wantedB, off } = numbers(dataSamples, { ...at, yours });
      expect([wantedW, wantedB]).toEqual([0, 0]);
      expect(off).toBeGreaterThan(0.001);
    }
  });
});

describe("in which order", () => {
  test("in sequence through a file sorted by wool the last epoch is far worse than through one sorted by girth or by nothing", () => {
    const mean = (
      records: State<typeof batchOrders.parameters>["records"],
      order: State<typeof batchOrders.parameters>["order"] = "sequential",
    ) => numbers(batchOrders, { records, order }).meanExcess;
    expect(mean("wool")).toBeGreaterThan(5 * mean("girth"));
    expect(mean("wool")).toBeGreaterThan(5 * mean("none"));
    expect(mean("wool")).toBeGreaterThan(5 * mean("wool", "shuffled"));
  });

  test("an epoch with replacement misses about 1/e of the flock, shuffled and in sequence nobody", () => {
    const { unseen, foretold } = numbers(batchOrders, { order: "replacement" });
    expect(Math.abs(foretold - 100 / Math.E)).toBeLessThan(0.1);
    expect(Math.abs(unseen - foretold)).toBeLessThan(3);
    expect(numbers(batchOrders, { order: "shuffled" }).unseen).toBe(0);
    expect(numbers(batchOrders).unseen).toBe(0);
  });

  test("with small steps shuffling ends lower than drawing with replacement, over many seeds", () => {
    const mean = (order: data.Order, size: number) => {
      let sum = 0;
      for (let seed = 0; seed < 60; seed++) {
        const moments = batchMoments(batches({ count: N, size, order, seed }), (8 * N) / size);
        sum += lastEpochOf(runOf(moments, { rate: 0.1 }), N / size) / 60;
      }
      return sum;
    };
    for (const size of [8, 32]) expect(mean("shuffled", size)).toBeLessThan(0.9 * mean("replacement", size));
  });
});

describe("a sum or a mean", () => {
  test("from 32 to 128 a sum’s step is about four times as long, a mean’s about the same", () => {
    const ratios = (reduction: State<typeof sumOrMean.parameters>["reduction"]) =>
      Array.from({ length: 50 }, (_, i) => numbers(sumOrMean, { reduction, seed: i + 1 }).ratio);
    const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
    expect(mean(ratios("sum"))).toBeCloseTo(4, 0);
    expect(mean(ratios("mean"))).toBeCloseTo(1, 0);
    expect(numbers(sumOrMean).expectedRatio).toBe(4);
    expect(numbers(sumOrMean, { reduction: "mean" }).expectedRatio).toBe(1);
  });

  test("at 0.01 the sum settles with 32 and runs away with 128; the mean settles with both", () => {
    const sum = numbers(sumOrMean, { rate: 0.01 });
    expect(said(sum.goneBefore)).toBe("never");
    expect(sum.goneAfter).toBeGreaterThan(1);
    const mean = numbers(sumOrMean, { rate: 0.32, reduction: "mean" });
    expect([mean.goneBefore, mean.goneAfter].map(said)).toEqual(["never", "never"]);
  });

  test("with all sheep the sum’s step is N times the mean’s", () => {
    const step = (reduction: State<typeof sumOrMean.parameters>["reduction"]) =>
      numbers(sumOrMean, { reduction, rate: 0.01 }).fullStep;
    expect(step("sum") / step("mean")).toBeCloseTo(N, 9);
  });
});

describe("the noise floor", () => {
  const constant = schedules.constant({ rate: 0.2 });

  test("the expected loss is the average over all draws: of one sheep at a time, two steps, all of them", () => {
    const g = new Float64Array(2);
    const one = batchMoments((t) => [Math.min(t, N - 1)], N - 1);
    let [first, second] = [0, 0];
    for (let i = 0; i < N; i++) {
      gradientOf(one, MOMENTS * i, ...start, g);
      const [w, b] = [start[0] - 0.2 * g[0], start[1] - 0.2 * g[1]];
      first += excess(w, b) / N;
      for (let j = 0; j < N; j++) {
        gradientOf(one, MOMENTS * j, w, b, g);
        second += excess(w - 0.2 * g[0], b - 0.2 * g[1]) / (N * N);
      }
    }
    const [mine, next] = expected(1, constant, [1, 2]);
    expect(mine).toBeCloseTo(first, 10);
    expect(next).toBeCloseTo(second, 10);
  });

  test("drawn without replacement, a batch of all is the full gradient, and one of one the same as with", () => {
    const full = runOf(batchMoments(batches({ count: N, size: N }), 5), { rate: 0.2 });
    expect(expected(N, constant, [5], "without")[0]).toBeCloseTo(full.value(5), 10);
    expect(expected(1, constant, [7], "without")[0]).toBeCloseTo(expected(1, constant, [7])[0], 12);
  });

  test("without replacement, the expected first step of pairs is the average over all pairs", () => {
    const pairs = random(4);
    const g = new Float64Array(2);
    let sum = 0;
    const tries = 40_000;
    for (let k = 0; k < tries; k++) {
      const i = pairs.below(N);
      const j = (i + 1 + pairs.below(N - 1)) % N;
      objective.gradient(Float64Array.of(...start), g, [i, j]);
      sum += excess(start[0] - 0.4 * g[0], start[1] - 0.4 * g[1]) / tries;
    }
    const [mine] = expected(2, schedules.constant({ rate: 0.4 }), [1], "without");
    expect(Math.abs(sum / mine - 1)).toBeLessThan(0.02);
  });

  test("the floor is near ασ²/4M for small rates, half of it at half the rate, a quarter with four times the batch", () => {
    for (const when of [{ rate: 0.05 }, { rate: 0.02 }, { size: "16", rate: 0.1 }]) {
      const { last, floor } = numbers(noiseFloor, when);
      expect(Math.abs(last / floor - 1)).toBeLessThan(0.12);
    }
    const { floor, single } = numbers(noiseFloor);
    expect(single ** 2).toBeCloseTo(noise, 12);
    expect(numbers(noiseFloor, { rate: 0.05 }).floor).toBeCloseTo(floor / 2, 12);
    expect(numbers(noiseFloor, { size: "16" }).floor).toBeCloseTo(floor / 4, 12);
  });

  test("σ at the minimum is the spread that the cloud finds there", () => {
    const w = Math.round(best[0] * 20) / 20;
    expect(numbers(gradientCloud, { w, b: 4 }).single).toBeCloseTo(Math.sqrt(noise), 2);
  });
});

describe("steps that shrink", () => {
  const sums = (rate: (t: number) => number, steps: number) => {
    let [sum, squares] = [0, 0];
    for (let t = 0; t < steps; t++) {
      sum += rate(t);
      squares += rate(t) ** 2;
    }
    return { sum, squares };
  };

  test("inverse time meets both conditions: its sum grows by the same for every doubling, its squares are as said", () => {
    const rate = schedules.inverseTime({ rate: 0.1, decay: 1 / 16 });
    const [a, b, c] = [1e5, 2e5, 4e5].map((steps) => sums(rate, steps));
    expect(c.sum - b.sum).toBeCloseTo(b.sum - a.sum, 3);
    const { squares, sum, meets } = numbers(noiseFloor, { schedule: "inverse", half: 64 });
    expect(said(sum)).toBe("∞");
    expect(said(meets)).toBe("both");
    expect(c.squares).toBeCloseTo(squares, 4);
  });

  test("exponential decay and a cosine to zero add up to something finite, as said", () => {
    const rate = schedules.exponential({ rate: 0.1, factor: 0.5 ** (1 / 16) });
    const { sum, squares, meets } = numbers(noiseFloor, { schedule: "exponential", half: 64 });
    expect(sums(rate, 10_000).sum).toBeCloseTo(sum, 8);
    expect(sums(rate, 10_000).squares).toBeCloseTo(squares, 8);
    expect(said(meets)).toBe("only the second");
    expect(numbers(noiseFloor, { schedule: "cosine" }).sum).toBeLessThan(1000);
  });

  test("exponential decay that is too fast stops short; slow enough for the budget it beats inverse time, both below the data’s own error", () => {
    const last = (schedule: State<typeof noiseFloor.parameters>["schedule"], half: number) =>
      numbers(noiseFloor, { schedule, half }).last;
    expect(last("exponential", 64)).toBeGreaterThan(100 * last("inverse", 64));
    expect(last("exponential", 4096)).toBeLessThan(last("inverse", 4096) / 5);
    expect(last("inverse", 4096)).toBeLessThan(numbers(dataSamples).beyond);
  });
});

describe("a fair comparison", () => {
  const bestLast = (
    size: State<typeof batchRace.parameters>["size"],
    epochs: State<typeof batchRace.parameters>["epochs"],
  ) => numbers(batchRace, { size, epochs }).bestLast;

  test("four times the batch moves the best rate to about four times as much, below the limit", () => {
    const rates = ["1", "4", "16", "64"].map((size) => numbers(batchRace, { size }).bestRate);
    for (const k of [1, 2, 3]) {
      expect(rates[k] / rates[k - 1]).toBeGreaterThan(3.4);
      expect(rates[k] / rates[k - 1]).toBeLessThan(4.6);
    }
    expect(numbers(batchRace, { size: "256" }).bestRate).toBeLessThan(limit);
  });

  test("in four epochs all sizes up to 64 end within a twentieth of each other, all at once far higher", () => {
    const ends = ["1", "4", "16", "64"].map((size) => bestLast(size, "4"));
    expect(Math.max(...ends)).toBeLessThan(1.05 * Math.min(...ends));
    expect(bestLast("256", "4")).toBeGreaterThan(5 * Math.max(...ends));
  });

  test("all at once is ahead after eight epochs, when every size is below the data’s own error", () => {
    expect(numbers(batchRace, { epochs: "8" }).winner).toBe(N);
    const { beyond } = numbers(dataSamples);
    for (const size of ["1", "4", "16", "64", "256"]) expect(bestLast(size, "8")).toBeLessThan(beyond);
  });

  test("counted in steps all at once looks best, and at one rate for all 16 does", () => {
    expect(numbers(batchRace).stepWinner).toBe(N);
    expect(numbers(batchRace, { rates: "same" }).winner).toBe(16);
  });

  test("with one epoch 16 is the largest batch that ends within a fifth of the best", () => {
    const least = numbers(batchRace, { epochs: "1" }).winnerLast;
    expect(bestLast("16", "1")).toBeLessThan(1.2 * least);
    expect(bestLast("64", "1")).toBeGreaterThan(1.2 * least);
  });
});

test("all moments of the flock are those of one batch of everyone", () => {
  const everyone = batchMoments(() => Array.from({ length: N }, (_, i) => i), 0);
  for (const [i, moment] of everyone.entries()) expect(moment).toBeCloseTo(all[i], 12);
});
