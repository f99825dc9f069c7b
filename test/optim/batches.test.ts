import { expect, test } from "vitest";
import {
  adam,
  gradientDescent,
  minimize,
  nesterov,
  type Batch,
  type Objective,
} from "../../src/optim/index.ts";

/** The mean over examples k of (x − k)²/2, whose minimum is the examples' mean, 4.5. */
const examples = 10;
const everyone = Array.from({ length: examples }, (_, k) => k);
const calls: (Batch | undefined)[] = [];
const mean: Objective = {
  dimension: 1,
  examples,
  value: ([x], batch = everyone) =>
    Array.from(batch).reduce((sum, k) => sum + (x - k) ** 2 / 2, 0) / batch.length,
  gradient([x], out, batch) {
    calls.push(batch);
    const of = batch ?? everyone;
    out[0] = Array.from(of).reduce((sum, k) => sum + (x - k), 0) / of.length;
  },
};
const chunks = (t: number) => [0, 1, 2, 3, 4].map((k) => (5 * t + k) % examples);

test("each step uses its batch, and what is reported is the whole objective", () => {
  const run = minimize(mean, {
    start: [0],
    optimizer: gradientDescent({ rate: 0.5 }),
    batch: chunks,
    steps: 2,
  });
  expect([...run.positions]).toEqual([0, 1, 4]);
  expect(run.value(1)).toBe(mean.value(Float64Array.of(1)));
  expect(run.gradient(1)[0]).toBe(-3.5);
});

test("observed by the batch, value and gradient are the batch's, and each is computed once", () => {
  calls.length = 0;
  const options = { start: [0], optimizer: gradientDescent({ rate: 0.5 }), batch: chunks, steps: 2 };
  const run = minimize(mean, { ...options, observe: "batch" });
  expect([...run.positions]).toEqual([0, 1, 4]);
  expect(run.gradient(1)[0]).toBe(-6);
  expect(run.value(0)).toBe(mean.value(Float64Array.of(0), chunks(0)));
  expect(calls).toHaveLength(3);
});

test("cost is counted in examples seen", () => {
  const options = { start: [0], optimizer: adam({ rate: 0.1 }), steps: 4 };
  expect(minimize(mean, { ...options, batch: chunks }).evaluations(4)).toEqual({
    values: 0,
    gradients: 4,
    examples: 20,
  });
  expect(minimize(mean, options).evaluations(4).examples).toBe(40);
  const growing = minimize(mean, { ...options, batch: (t) => everyone.slice(0, t + 1) });
  expect([0, 1, 2, 3, 4].map((t) => growing.evaluations(t).examples)).toEqual([0, 1, 3, 6, 10]);
});

test("the whole set as a batch is no batch at all", () => {
  const options = { start: [0], optimizer: nesterov({ rate: 0.1 }), steps: 30 };
  const [whole, batched] = [minimize(mean, options), minimize(mean, { ...options, batch: () => everyone })];
  expect(batched.positions).toEqual(whole.positions);
});

test("the full batch's mean gradient is the mean over equal chunks", () => {
  const [g, x] = [new Float64Array(1), Float64Array.of(2.25)];
  const of = (batch?: Batch) => (mean.gradient(x, g, batch), g[0]);
  expect((of(chunks(0)) + of(chunks(1))) / 2).toBeCloseTo(of(), 14);
});

test("a run in batches resumed is uninterrupted", () => {
  const options = { start: [0], optimizer: adam({ rate: 0.3 }), batch: chunks };
  const whole = minimize(mean, { ...options, steps: 30 });
  const resumed = minimize(mean, { ...options, steps: 11 }).resume({ steps: 30 });
  expect(resumed.positions).toEqual(whole.positions);
  expect(resumed.evaluations(30)).toEqual(whole.evaluations(30));
});

test("an objective that gives value and gradient in one call is asked once a step", () => {
  let count = 0;
  const together: Objective = {
    ...mean,
    valueAndGradient(x, out) {
      count++;
      mean.gradient(x, out);
      return mean.value(x);
    },
  };
  const options = { start: [0], optimizer: gradientDescent({ rate: 0.1 }), steps: 9 };
  expect(minimize(together, options).positions).toEqual(minimize(mean, options).positions);
  expect(count).toBe(10);
});
