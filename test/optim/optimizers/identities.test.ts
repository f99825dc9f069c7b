import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adadelta,
  adagrad,
  adam,
  adamax,
  adamw,
  amsgrad,
  gradientDescent,
  heavyBall,
  minimize,
  momentum,
  nadam,
  nesterov,
  objectives,
  rmsprop,
  schedules,
  type Optimizer,
  type Run,
} from "../../../src/optim/index.ts";

const { rosenbrock, stretchedBowl } = objectives;
const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const start = fc.tuple(coordinate, coordinate);
const rate = fc.double({ min: 1e-5, max: 5e-4, noNaN: true });
const decay = fc.double({ min: 0, max: 0.95, noNaN: true });

const go = (optimizer: Optimizer, start: readonly number[], options = {}): Run =>
  minimize(rosenbrock, { start, optimizer, steps: 40, ...options });

function agree(a: Run, b: Run, tolerance = 0): void {
  a.positions.forEach((x, i) => expect(Math.abs(x - b.positions[i])).toBeLessThanOrEqual(tolerance));
}

test("momentum 0 is gradient descent", () => {
  fc.assert(
    fc.property(start, rate, (x, rate) => {
      const plain = go(gradientDescent({ rate }), x);
      agree(go(momentum({ rate, momentum: 0 }), x), plain);
      agree(go(nesterov({ rate, momentum: 0 }), x), plain);
      agree(go(heavyBall({ rate, momentum: 0 }), x), plain);
    }),
  );
});

test("classical momentum and Nesterov agree on the first step from rest, and not on the second", () => {
  fc.assert(
    fc.property(start, rate, fc.double({ min: 0.1, max: 0.95, noNaN: true }), (x, rate, mu) => {
      fc.pre(Math.hypot(x[0] - 1, x[1] - 1) > 0.1);
      const [a, b] = [go(momentum({ rate, momentum: mu }), x), go(nesterov({ rate, momentum: mu }), x)];
      expect([...a.position(1)]).toEqual([...b.position(1)]);
      expect([...a.position(2)]).not.toEqual([...b.position(2)]);
    }),
  );
});

test("PyTorch's Nesterov iterates are the classical form's look-ahead points", () => {
  fc.assert(
    fc.property(start, rate, decay, (x, rate, mu) => {
      const classical = go(nesterov({ rate, momentum: mu }), x);
      const torch = go(heavyBall({ rate, momentum: mu, nesterov: true }), x);
      // Beyond, rounding grows as fast as the valley is steep, and on a run that diverges far faster.
      for (let t = 0; t <= 20 && classical.position(t).every((w) => Math.abs(w) < 5); t++) {
        const { u } = classical.state(t) as { u: Float64Array };
        classical.position(t).forEach((w, i) => expect(torch.position(t)[i]).toBeCloseTo(w + mu * u[i], 8));
      }
    }),
  );
});

describe("heavy ball and classical momentum", () => {
  const [ball, classical] = [heavyBall({ rate: 4e-4 }), momentum({ rate: 4e-4 })];
  test("agree at a constant rate", () => agree(go(ball, [-1.5, 2]), go(classical, [-1.5, 2]), 1e-12));
  test("differ under a schedule", () => {
    const options = { schedule: schedules.exponential({ rate: 4e-4, factor: 0.9 }) };
    const [a, b] = [go(ball, [-1.5, 2], options), go(classical, [-1.5, 2], options)];
    expect(Math.abs(a.position(10)[0] - b.position(10)[0])).toBeGreaterThan(1e-3);
  });
  test("dampening 0.5 halves every gradient but the first", () => {
    const [x, g] = [Float64Array.of(0), Float64Array.of(1)];
    const optimizer = heavyBall({ dampening: 0.5, momentum: 0.5 });
    const state = optimizer.init(1);
    optimizer.step(x, g, state, 1);
    optimizer.step(x, g, state, 1);
    expect(x[0]).toBe(-1 - (0.5 + 0.5));
  });
});

test("from equal state and ε = 0 an uncorrected Adam step is the corrected one times √(1 − β₂ᵗ)⁻¹(1 − β₁ᵗ)", () => {
  const beta = fc.double({ min: 0.1, max: 0.999, noNaN: true });
  const slope = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(beta, beta, fc.array(slope, { minLength: 1, maxLength: 30 }), (beta1, beta2, gradients) => {
      const [corrected, plain] = [true, false].map((correctBias) =>
        adam({ beta1, beta2, epsilon: 0, correctBias }),
      );
      const state = corrected.init(1);
      gradients.forEach((gi, k) => {
        const copy = { m: state.m.slice(), v: state.v.slice(), c: state.c.slice() };
        const [x, y, g] = [new Float64Array(1), new Float64Array(1), Float64Array.of(gi)];
        corrected.step(x, g, state, 0.01);
        plain.step(y, g, copy, 0.01);
        const t = k + 1;
        const factor = (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t);
        expect(y[0] / x[0] / factor).toBeCloseTo(1, 9);
      });
    }),
  );
});

test("AdamW without weight decay is Adam; with it each step also shrinks by α λ", () => {
  agree(go(adamw({ weightDecay: 0 }), [-1.5, 2]), go(adam(), [-1.5, 2]), 1e-12);
  const [a, b] = [go(adamw({ rate: 0.1, weightDecay: 0.5 }), [-1.5, 2]), go(adam({ rate: 0.1 }), [-1.5, 2])];
  expect(a.position(1)[0]).toBeCloseTo(b.position(1)[0] + 0.1 * 0.5 * 1.5, 12);
});

test("AMSGrad is Adam as long as v only grows", () => {
  const [x, y] = [Float64Array.of(0), Float64Array.of(0)];
  const [a, b] = [amsgrad(), adam()];
  const [sa, sb] = [a.init(1), b.init(1)];
  for (let t = 1; t <= 10; t++) {
    a.step(x, Float64Array.of(t), sa, 0.01);
    b.step(y, Float64Array.of(t), sb, 0.01);
    expect(x[0]).toBeCloseTo(y[0], 14);
  }
  a.step(x, Float64Array.of(0), sa, 0.01);
  expect(sa.vMax[0]).toBeGreaterThan(sa.v[0]);
});

describe("the other libraries' forms", () => {
  const [g, w] = [3, 10];
  const first = (optimizer: Optimizer) => {
    const x = Float64Array.of(w);
    optimizer.step(x, Float64Array.of(g), optimizer.init(1), 0.5);
    return x[0];
  };
  test("RMSProp with ε inside the root, the rate inside the velocity and an initial average (TensorFlow.js, Optax)", () => {
    const options = { decay: 0.9, epsilon: 0.25, epsilonInside: true, initial: 1 };
    const v = 0.9 * 1 + 0.1 * 9;
    expect(first(rmsprop(options))).toBeCloseTo(w - (0.5 * g) / Math.sqrt(v + 0.25), 14);
    expect(first(rmsprop({ ...options, epsilonInside: false }))).toBeCloseTo(
      w - (0.5 * g) / (Math.sqrt(v) + 0.25),
      14,
    );
    const run = (rateInside: boolean) =>
      minimize(stretchedBowl, {
        optimizer: rmsprop({ momentum: 0.9, rateInside }),
        schedule: (t) => 0.01 / (t + 1),
        steps: 9,
      }).position(9)[0];
    expect(Math.abs(run(true) - run(false))).toBeGreaterThan(1e-4);
  });
  test("centered RMSProp divides by the spread about the mean", () => {
    const optimizer = rmsprop({ decay: 0.5, epsilon: 0, centered: true });
    expect(first(optimizer)).toBeCloseTo(w - (0.5 * g) / Math.sqrt(0.5 * 9 - 1.5 ** 2), 14);
  });
  test("AdaGrad with ε inside the root and an initial sum (TensorFlow.js, Optax)", () => {
    const optimizer = adagrad({ initial: 0.1, epsilon: 0.2, epsilonInside: true });
    expect(first(optimizer)).toBeCloseTo(w - (0.5 * g) / Math.sqrt(9.1 + 0.2), 14);
  });
  test("AdaDelta that divides by the average before this gradient (TensorFlow.js)", () => {
    expect(first(adadelta({ epsilon: 0.04, lagged: true }))).toBeCloseTo(w - 0.5 * g, 14);
    expect(first(adadelta({ epsilon: 0.04, decay: 0.5 }))).toBeCloseTo(
      w - (0.5 * 0.2 * g) / Math.sqrt(4.5 + 0.04),
      14,
    );
  });
  test("Adamax with ε added at the division (TensorFlow.js)", () => {
    expect(first(adamax({ epsilon: 1, epsilonInside: false }))).toBeCloseTo(w - (0.5 * g) / (g + 1), 14);
    const [x, state] = [Float64Array.of(0), adamax({ epsilon: 1 }).init(1)];
    adamax({ epsilon: 1 }).step(x, Float64Array.of(3), state, 1);
    expect(state.u[0]).toBe(4);
  });
  test("AMSGrad that takes the maximum of v̂ (Optax)", () => {
    const optimizer = amsgrad({ correctFirst: true });
    const state = optimizer.init(1);
    const x = Float64Array.of(w);
    optimizer.step(x, Float64Array.of(g), state, 0.5);
    expect(state.vMax[0]).toBeCloseTo(9, 10);
  });
  test("NAdam without warm-up (Optax)", () => {
    const [b1, t] = [0.9, 1];
    const m = 0.1 * g;
    const mHat = (b1 * m) / (1 - b1 ** (t + 1)) + ((1 - b1) * g) / (1 - b1 ** t);
    expect(first(nadam({ warmUp: false, epsilon: 0 }))).toBeCloseTo(w - (0.5 * mHat) / g, 12);
  });
  test("Adam with ε inside the root (Optax's eps_root)", () => {
    expect(first(adam({ epsilon: 0, epsilonRoot: 7 }))).toBeCloseTo(w - (0.5 * g) / 4, 12);
  });
});
