import { describe, expect, test } from "vitest";
import { data, derivatives, fit, losses, models } from "../../src/optim/index.ts";
import { complete, initialState } from "../../src/state/index.ts";
import deep from "../../src/widgets/networks/deep-signals/model.ts";
import units from "../../src/widgets/networks/hidden-units/model.ts";
import training from "../../src/widgets/networks/network-training/model.ts";
import { dataOf, networkOf, settingsAt } from "../../src/widgets/networks/network-training/network.ts";
import { EPOCHS } from "../../src/widgets/networks/network-training/props.ts";
import { byHand, lossFormula, weightNames } from "../../src/widgets/networks/one-hidden-layer/by-hand.ts";
import hand from "../../src/widgets/networks/one-hidden-layer/model.ts";
import two from "../../src/widgets/networks/two-minima/model.ts";
import { lossAt, network } from "../../src/widgets/networks/two-minima/work.ts";
import { frameOf, numbers } from "./shown.ts";

/** What the chapter on neural networks says in words or in formulas of its own, held against the models and the library. */

describe("one hidden layer, by hand", () => {
  const at = { w1: 0.7, w2: -0.4, b1: 0.2, b2: -0.1, c1: 1.3, c2: 0.6, c0: 0.3 };

  test("is the library's network, and its derivatives are the library's, the graph's and dual numbers'", () => {
    const pass = byHand(1.1, -0.8, at);
    const model = models.multilayerPerceptron({ sizes: [1, 2, 1] });
    const objective = fit({ model, loss: losses.squared(), data: data.dataset([1.1], [-0.8]) });
    const w = Float64Array.from(weightNames, (name) => at[name]);
    const gradient = new Float64Array(7);
    expect(objective.valueAndGradient(w, gradient)).toBeCloseTo(pass.loss, 12);
    weightNames.forEach((name, i) => {
      expect(pass.gradient[name]).toBeCloseTo(gradient[i], 12);
      const partial = derivatives.partial(lossFormula(1.1, -0.8), Array.from(w), i);
      expect(pass.gradient[name]).toBeCloseTo(partial, 12);
    });
    expect(numbers(hand, { x: 1.1, y: -0.8, ...at }).difference).toBeLessThan(1e-12);
  });

  test("the exercise's example by hand: δ is −2 and the derivative is −4", () => {
    const bare = { x: 2, y: 1, w1: 0, b1: 0, c1: 1, w2: 0, b2: 0, c2: 0, c0: 0 };
    expect(numbers(hand, bare)).toMatchObject({ f: 0, delta: -2, delta1: -2, dw1: -4 });
  });

  test("the step of the figure lowers the loss", () => {
    const { loss, after } = numbers(hand);
    expect(after).toBeLessThan(loss);
  });
});

describe("where to start", () => {
  test("units that start alike are alike after every step, and learn less than units drawn at random", () => {
    for (let step = 0; step <= 1000; step += 50) expect(numbers(units, { step }).different).toBe(1);
    expect(numbers(units).last).toBeGreaterThan(5 * numbers(units, { start: "random" }).last);
  });

  test("from all zeros the loss stays that of a coin", () => {
    expect(numbers(units, { start: "zeros" }).last).toBeCloseTo(Math.LN2, 4);
  });

  test("a thousandth of difference parts the units; a random draw has them apart at once", () => {
    expect(numbers(units, { start: "speck" }).broken).toBeGreaterThan(0);
    expect(numbers(units, { start: "random" }).broken).toBe(0);
  });

  test("half the scaled size makes the gradient vanish in twelve layers; the sigmoid's vanishes at any size", () => {
    expect(numbers(deep).verdict).toContain("vanishes");
    expect(numbers(deep, { gain: 1 }).ratio).toBeGreaterThan(0.1);
    for (const gain of [0.1, 0.5, 1, 2, 4, 10]) {
      expect(numbers(deep, { activation: "sigmoid", gain }).verdict).toContain("vanishes");
    }
  });

  test("with 20 layers sizes from 1.2 to 2 keep the gradient between a tenth and ten times", () => {
    for (const gain of [1.2, 1.5, 2]) {
      const { ratio } = numbers(deep, { depth: 20, gain });
      expect(ratio).toBeGreaterThan(0.1);
      expect(ratio).toBeLessThan(10);
    }
  });
});

describe("a network in training", () => {
  test("without a hidden layer the rings stay apart from half, and its border is a straight line", () => {
    const frame = frameOf(training, { layers: 0 });
    expect(frame.values.lastTrainWrong as number).toBeGreaterThan(25);
    expect(numbers(training, { layers: 0 }).weights).toBe(3);
  });

  test("one or two units cannot tell the rings apart; three nearly can, four can", () => {
    for (const n of [1, 2]) expect(numbers(training, { units: n }).lastTrainWrong).toBeGreaterThan(10);
    expect(numbers(training, { units: 3 }).lastTrainWrong).toBeLessThan(10);
    expect(numbers(training, { units: 3 }).lastTrainWrong).toBeGreaterThan(0);
    expect(numbers(training, { units: 4 }).lastTrainWrong).toBe(0);
  });

  test("forty noisy moons and a large network over-fit: the held-out loss turns and more than doubles", () => {
    const small = { set: "moons", noise: 0.3, count: 40, layers: 2, units: 12, seed: 1 } as const;
    const { verdict, lastTest, lowestTest, lastTrain, stop } = numbers(training, small);
    expect(verdict).toContain("over-fits");
    expect(lastTest).toBeGreaterThan(2 * lowestTest);
    expect(lastTrain).toBeLessThan(lowestTest);
    expect(stop).toBeLessThan(EPOCHS / 2);
  });

  test("a change in mid-run leaves everything before it was", () => {
    const plain = frameOf(training);
    const changed = frameOf(training, { changes: [60, 0, 0.001, 90, 2, 0] });
    expect(changed.trainCurve.slice(0, 61)).toEqual(plain.trainCurve.slice(0, 61));
    expect(changed.trainCurve[62]).not.toEqual(plain.trainCurve[62]);
    expect(changed.changes).toEqual([
      [60, "rate", 0.001],
      [90, "optimizer", 0],
    ]);
  });

  test("a list of changes that makes no sense changes nothing", () => {
    const plain = frameOf(training);
    for (const changes of [
      [10.5, 0, 1, 20, 7, 1, 30],
      [20, 0, 150, 21, 0, 0],
      [20, 1, 4, 21, 2, 1.5],
      [EPOCHS, 0, 0.1],
    ]) {
      const odd = frameOf(training, { changes });
      expect(odd.changes, changes.join()).toEqual([]);
      expect(odd.trainCurve).toEqual(plain.trainCurve);
    }
  });

  test("changes hold in the order of their epochs, however they are listed", () => {
    const state = initialState(training.parameters, { changes: [90, 0, 0.3, 60, 0, 0.003] });
    expect([59, 60, 89, 90, 140].map((epoch) => settingsAt(state, epoch).rate)).toEqual([
      0.03, 0.003, 0.003, 0.3, 0.3,
    ]);
  });

  test("a unit's line is where its sum is 0, from edge to edge of the plane", () => {
    const state = initialState(training.parameters, { units: 4 });
    const { lines } = training.frame(state);
    const { model } = networkOf(state, dataOf(state).train);
    const w = complete(training.work!, state).weights.subarray(EPOCHS * model.dimension);
    const [{ weights, biases }] = model.layers;
    const sum = (k: number, [x, y]: readonly [number, number]) =>
      w[weights + 2 * k] * x + w[weights + 2 * k + 1] * y + w[biases + k];
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines) {
      const unit = [0, 1, 2, 3].find((k) => line.every((end) => Math.abs(sum(k, end)) < 1e-9));
      expect(unit).toBeDefined();
      for (const [x, y] of line) expect(Math.max(Math.abs(x), Math.abs(y))).toBeCloseTo(2, 9);
    }
    expect(frameOf(training, { layers: 0 }).lines).toEqual([]);
    expect(frameOf(training, { start: "zeros", epoch: 0 }).lines).toEqual([]);
  });

  test("points of one class leave nothing to tell apart, and the verdict says so", () => {
    const points = [-1, -0.5, 0, 1].map((x) => [x, x * x, 1] as const);
    expect(numbers(training, { set: "own", points }).verdict).toMatch(/of one class/);
  });
});

describe("two runs", () => {
  test("end at nearly the same loss, far apart, with a ridge between", () => {
    const { lossA, lossB, barrier, distance } = numbers(two);
    expect(Math.abs(lossA - lossB)).toBeLessThan(0.1 * lossA);
    expect(barrier).toBeGreaterThan(5 * lossA);
    expect(distance).toBeGreaterThan(10);
  });

  test("of most other seeds end at about the same loss too, far apart, with a ridge between", () => {
    const pairs = [3, 5, 7, 9, 11, 13].map((seedA) => numbers(two, { seedA, seedB: seedA + 1 }));
    const alike = pairs.filter(({ lossA, lossB }) => Math.max(lossA, lossB) < 2 * Math.min(lossA, lossB));
    expect(alike.length).toBeGreaterThanOrEqual(5);
    for (const { distance, verdict } of pairs) {
      expect(distance).toBeGreaterThan(5);
      expect(verdict).toMatch(/a ridge/);
    }
    expect(numbers(two, { seedB: 1 }).verdict).toMatch(/the same run/);
  });

  test("are at their ends after the last step, and high up before the first", () => {
    const { now, ends, values: at } = frameOf(two);
    now.forEach((place, i) => place.forEach((x, j) => expect(x).toBeCloseTo(ends[i][j], 9)));
    expect([at.nowA, at.nowB]).toEqual([at.lossA, at.lossB]);
    const { nowA, nowB } = numbers(two, { step: 0 });
    expect(Math.min(nowA, nowB)).toBeGreaterThan(3 * (at.lossA as number));
  });

  test("exchanging two hidden units, or turning a unit's signs, leaves the loss as it is", () => {
    const w = models.xavier(network, { seed: 9 });
    const [hidden, output] = network.layers;
    const exchange = (v: Float64Array, a: number, b: number) => ([v[a], v[b]] = [v[b], v[a]]);
    const swapped = w.slice();
    for (const j of [0, 1]) exchange(swapped, hidden.weights + j, hidden.weights + 2 + j);
    exchange(swapped, hidden.biases, hidden.biases + 1);
    exchange(swapped, output.weights, output.weights + 1);
    expect(swapped).not.toEqual(w);
    expect(lossAt(swapped)).toBeCloseTo(lossAt(w), 12);
    const turned = w.slice();
    for (const i of [hidden.weights, hidden.weights + 1, hidden.biases, output.weights]) turned[i] *= -1;
    expect(lossAt(turned)).toBeCloseTo(lossAt(w), 12);
    expect(hidden.outputs).toBe(6);
  });
});
