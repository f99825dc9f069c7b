import { describe, expect, test } from "vitest";
import { data, losses, models } from "../../../src/optim/index.ts";

const { he, multilayerPerceptron, uniform, xavier, zeros } = models;
const model = multilayerPerceptron({ sizes: [40, 60, 50, 1] });

const weightsOf = (w: Float64Array, l: number) => {
  const { weights, inputs, outputs } = model.layers[l];
  return w.subarray(weights, weights + inputs * outputs);
};
const spread = (values: Float64Array) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);

describe.each([uniform, xavier, he])("%o", (initialize) => {
  test("is decided by its seed", () => {
    expect(initialize(model, { seed: 4 })).toEqual(initialize(model, { seed: 4 }));
    expect(initialize(model, { seed: 4 })).not.toEqual(initialize(model, { seed: 5 }));
  });

  test("leaves every bias at 0 and no weight", () => {
    const w = initialize(model, { seed: 1 });
    for (const { biases, outputs } of model.layers) {
      expect([...w.subarray(biases, biases + outputs)].every((b) => b === 0)).toBe(true);
    }
    for (const l of [0, 1, 2]) expect(weightsOf(w, l).every((wi) => wi !== 0)).toBe(true);
  });

  test("its gain multiplies every weight", () => {
    const [w, half] = [initialize(model, { seed: 1 }), initialize(model, { seed: 1, gain: 0.5 })];
    half.forEach((wi, i) => expect(wi).toBeCloseTo(w[i] / 2, 15));
  });

  test.each([-1, NaN, Infinity, "2"])("refuses the gain %j", (gain) => {
    expect(() => initialize(model, { gain: gain as number })).toThrow(
      /: gain must be a finite number, 0 or more, got /,
    );
  });
});

test("Xavier's weights are uniform on ±√(6/(n + m)): standard deviation √(2/(n + m))", () => {
  const w = weightsOf(xavier(model, { seed: 2 }), 1);
  expect(Math.max(...w.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / 110));
  expect(spread(w)).toBeCloseTo(Math.sqrt(2 / 110), 2);
});

test("He's weights have standard deviation √(2/n)", () => {
  const wide = multilayerPerceptron({ sizes: [200, 200, 1] });
  const w = he(wide, { seed: 2 }).subarray(0, 200 * 200);
  expect(spread(w) / Math.sqrt(2 / 200)).toBeCloseTo(1, 1.5);
});

test("from zeros a layer's units never differ: the gradient of every hidden weight stays 0", () => {
  const small = multilayerPerceptron({ sizes: [2, 3, 1] });
  const f = models.fit({ model: small, loss: losses.squared(), data: data.xor({ count: 20 }) });
  const w = zeros(small);
  const g = new Float64Array(small.dimension);
  for (let t = 0; t < 50; t++) {
    f.gradient(w, g);
    for (let i = 0; i < w.length; i++) w[i] -= 0.1 * g[i];
  }
  const { weights, biases } = small.layers[0];
  expect([...w.subarray(weights, biases)].every((wi) => wi === 0)).toBe(true);
  expect(w[small.layers[1].biases]).not.toBe(0);
});
