import { describe, expect, test } from "vitest";
import {
  adam,
  bfgs,
  gradientDescent,
  heavyBall,
  lion,
  minimize,
  newton,
  objectives,
  optimizers,
  radam,
  type Optimizer,
} from "../../../src/optim/index.ts";

const { bowl, rosenbrock } = objectives;

/** The first positions on Σx². */
function sequence(optimizer: Optimizer, start: number[], steps: number): number[][] {
  const run = minimize(bowl, { start, optimizer, steps });
  return Array.from({ length: steps }, (_, t) => [...run.position(t + 1)]);
}

const near = (actual: number[][], expected: number[][], digits: number) =>
  expected.forEach((x, t) => x.forEach((xi, i) => expect(actual[t][i]).toBeCloseTo(xi, digits)));

describe("published steps on f = Σx²", () => {
  test("Adam 0.1, 0.8, 0.9, ε 1e-7 from (2, 4)", () => {
    const optimizer = adam({ rate: 0.1, beta1: 0.8, beta2: 0.9, epsilon: 1e-7 });
    near(
      sequence(optimizer, [2, 4], 3),
      [
        [1.9, 3.9],
        [1.80018296, 3.80008207],
        [1.70068341, 3.70030268],
      ],
      7,
    );
  });

  test("momentum 0.1, 0.5 from (1, 2)", () => {
    const expected = [
      [0.8, 1.6],
      [0.54, 1.08],
    ];
    near(sequence(heavyBall({ rate: 0.1, momentum: 0.5 }), [1, 2], 2), expected, 14);
    near(sequence(optimizers.momentum({ rate: 0.1, momentum: 0.5 }), [1, 2], 2), expected, 14);
  });

  test("Nesterov 0.1, 0.5 from (1, 2), in PyTorch's convention", () => {
    const optimizer = heavyBall({ rate: 0.1, momentum: 0.5, nesterov: true });
    near(
      sequence(optimizer, [1, 2], 2),
      [
        [0.7, 1.4],
        [0.44, 0.88],
      ],
      14,
    );
  });
});

test("Rosenbrock by gradient descent at 1e-3 from (−1.2, 1): ‖g‖ < 1e-4 after 20,548 steps", () => {
  const run = minimize(rosenbrock, {
    start: [-1.2, 1],
    optimizer: gradientDescent({ rate: 1e-3 }),
    steps: 20_548,
  });
  const length = (t: number) => Math.hypot(...run.gradient(t));
  expect(length(20_548)).toBeLessThan(1e-4);
  expect(length(20_547)).toBeGreaterThanOrEqual(1e-4);
});

test("Kingma & Ba's algorithm 1, written out with powers, makes Adam's steps", () => {
  const [alpha, beta1, beta2, epsilon] = [0.001, 0.9, 0.999, 1e-8];
  const [theta, g, m, v] = [Float64Array.of(-1.5, 2), new Float64Array(2), [0, 0], [0, 0]];
  const run = minimize(rosenbrock, { optimizer: adam(), steps: 300 });
  for (let t = 1; t <= 300; t++) {
    rosenbrock.gradient(theta, g);
    for (let i = 0; i < 2; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] ** 2;
      const mHat = m[i] / (1 - beta1 ** t);
      const vHat = v[i] / (1 - beta2 ** t);
      theta[i] -= (alpha * mHat) / (Math.sqrt(vHat) + epsilon);
      expect(run.position(t)[i]).toBeCloseTo(theta[i], 12);
    }
    const { mHat } = run.state(t) as Record<string, Float64Array>;
    expect(mHat[0]).toBeCloseTo(m[0] / (1 - beta1 ** t), 10);
  }
});

test("without bias correction Adam's first step is 3.16 times as long, near t = 12 it is 6.6 times", () => {
  const ratio = (t: number) => (1 - 0.9 ** t) / Math.sqrt(1 - 0.999 ** t);
  const [x, g] = [Float64Array.of(0), Float64Array.of(1)];
  const lengths = [true, false].map((correctBias) => {
    const optimizer = adam({ epsilon: 0, correctBias });
    const state = optimizer.init(1);
    return Array.from({ length: 12 }, () => {
      const before = x[0];
      optimizer.step(x, g, state, 0.001);
      return before - x[0];
    });
  });
  expect(lengths[1][0] / lengths[0][0]).toBeCloseTo(3.1623, 3);
  expect(lengths[1][11] / lengths[0][11]).toBeCloseTo(ratio(12), 8);
  expect(ratio(12)).toBeCloseTo(6.57, 2);
});

test("RAdam's first five steps are plain momentum, bias corrected, and the sixth is not", () => {
  const [x, g] = [Float64Array.of(0), Float64Array.of(2)];
  const optimizer = radam({ rate: 0.1 });
  const state = optimizer.init(1);
  for (let t = 1; t <= 6; t++) {
    const before = x[0];
    optimizer.step(x, g, state, 0.1);
    // With a constant gradient m̂ is that gradient.
    if (t <= 5) expect(before - x[0]).toBeCloseTo(0.2, 12);
    else {
      const rhoInfinity = 1999;
      const rho = rhoInfinity - (2 * t * 0.999 ** t) / (1 - 0.999 ** t);
      const r = Math.sqrt(
        ((rho - 4) * (rho - 2) * rhoInfinity) / ((rhoInfinity - 4) * (rhoInfinity - 2) * rho),
      );
      expect(before - x[0]).toBeCloseTo(0.1 * r, 7);
      expect((before - x[0]) / 0.1).toBeLessThan(0.1);
    }
  }
});

describe("Lion", () => {
  test("makes the steps of algorithm 2 of Chen et al., written out", () => {
    const [eta, beta1, beta2, lambda] = [0.002, 0.9, 0.99, 0.1];
    const [theta, g, m] = [Float64Array.of(-1.5, 2), new Float64Array(2), [0, 0]];
    const optimizer = lion({ rate: eta, beta1, beta2, weightDecay: lambda });
    const run = minimize(rosenbrock, { start: theta, optimizer, steps: 300 });
    for (let t = 1; t <= 300; t++) {
      rosenbrock.gradient(theta, g);
      for (let i = 0; i < 2; i++) {
        const update = beta1 * m[i] + (1 - beta1) * g[i];
        theta[i] = theta[i] - eta * (Math.sign(update) + lambda * theta[i]);
        m[i] = beta2 * m[i] + (1 - beta2) * g[i];
        expect(run.position(t)[i]).toBeCloseTo(theta[i], 12);
      }
    }
  });

  test("0.1, λ 0.5 on Σx² from (1, −2), by hand: [0.85, −1.8], [0.7075, −1.61]", () => {
    const optimizer = lion({ rate: 0.1, weightDecay: 0.5 });
    near(
      sequence(optimizer, [1, -2], 2),
      [
        [0.85, -1.8],
        [0.7075, -1.61],
      ],
      14,
    );
  });

  test("keeps its direction while one gradient says otherwise, and turns at the second, by hand", () => {
    const [x, optimizer] = [Float64Array.of(0), lion({ rate: 1, beta1: 0.5, beta2: 0.5 })];
    const state = optimizer.init(1);
    // m becomes 2, ½, −¼; β₁m + (1 − β₁)g is 2, ½, −¼.
    const path = [4, -1, -1].map((g) => {
      optimizer.step(x, Float64Array.of(g), state, 1);
      return x[0];
    });
    expect(path).toEqual([-1, -2, -1]);
  });

  test("moves every parameter by the rate, whatever the gradient's size", () => {
    const run = minimize(bowl, { start: [3, 400], optimizer: lion({ rate: 0.25 }), steps: 4 });
    expect([...run.position(4)]).toEqual([2, 399]);
  });
});

test("Newton reaches the bottom of a quadratic in one step, from anywhere", () => {
  for (const f of [objectives.booth, objectives.matyas, objectives.stretchedBowlOf({ condition: 1e4 })]) {
    const run = minimize(f, { optimizer: newton(), steps: 1 });
    run.position(1).forEach((xi, i) => expect(xi).toBeCloseTo(f.minima[0].at[i], 10));
  }
});

test("Newton and BFGS find Rosenbrock's minimum in 2, 3 and 10 dimensions", () => {
  for (const dimension of [2, 3, 10]) {
    const f = objectives.rosenbrockOf({ dimension });
    // From here neither falls into the second minimum that higher dimensions have.
    const start = dimension === 2 ? [-1.2, 1] : Array(dimension).fill(0.3);
    for (const optimizer of [newton(), bfgs()]) {
      const run = minimize(f, { start, optimizer, steps: 200, gradientTolerance: 1e-7 });
      expect(run.status).toBe("converged");
      expect(run.value(run.steps)).toBeLessThan(1e-12);
    }
  }
});

test("Newton without a Hessian makes one from differences, and counts them", () => {
  const { value, gradient, dimension, start } = rosenbrock;
  const blind = minimize(
    { dimension, value, gradient },
    { start, optimizer: newton(), steps: 30, gradientTolerance: 1e-8 },
  );
  expect(blind.status).toBe("converged");
  expect([...blind.position(blind.steps)].map((x) => x.toFixed(6))).toEqual(["1.000000", "1.000000"]);
  expect(blind.evaluations(1).gradients).toBe(5);
});
