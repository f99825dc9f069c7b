import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { data, losses, models } from "../../../src/optim/index.ts";

/** Gradients computed by PyTorch in float64; see the notes in the files. */
const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const { logistic, mlp } = read("pytorch-gradients.json");
const more = read("pytorch-more.reference.json");

interface Case {
  activation: models.ActivationName;
  loss: keyof typeof losses;
  options: object;
  y: number[][];
  w: number[];
  value: number;
  gradient: number[];
}

function agrees(
  model: models.Model,
  loss: losses.Loss,
  examples: data.Dataset,
  w: number[],
  value: number,
  gradient: number[],
) {
  const ingredients = { model, loss, data: examples };
  for (const objective of [models.fit(ingredients), models.fitOnTape(ingredients)]) {
    const g = new Float64Array(model.dimension);
    objective.gradient(Float64Array.from(w), g);
    expect(Math.abs(objective.value(Float64Array.from(w)) / value - 1)).toBeLessThan(1e-12);
    gradient.forEach((expected, i) =>
      expect(Math.abs(g[i] - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected)),
    );
  }
}

describe("gradients are PyTorch's to 1e-12, by hand and on the tape", () => {
  const examples = data.dataset(logistic.X, logistic.y);

  test("mean cross-entropy of a logistic model", () => {
    const model = models.logistic({ inputs: 3, intercept: false });
    const { w, meanCrossEntropy, gradCrossEntropy } = logistic;
    agrees(model, losses.crossEntropy(), examples, w, meanCrossEntropy, gradCrossEntropy);
  });

  test("summed squared error of a logistic model's probability", () => {
    const model = models.logistic({ inputs: 3, intercept: false, output: "probability" });
    const { w, sumSquaredSigmoid, gradSquaredSigmoid } = logistic;
    agrees(model, losses.squared({ reduction: "sum" }), examples, w, sumSquaredSigmoid, gradSquaredSigmoid);
  });

  test("summed squared error of a linear model", () => {
    const model = models.linear({ inputs: 3, intercept: false });
    const { w, sumSquaredLinear, gradSquaredLinear } = logistic;
    agrees(model, losses.squared({ reduction: "sum" }), examples, w, sumSquaredLinear, gradSquaredLinear);
  });

  test("mean squared error of a multilayer perceptron", () => {
    const { sizes, activation, X, Y, W, B, value, dW, dB } = mlp;
    const flat = (weights: number[][][], biases: number[][]) =>
      weights.flatMap((rows, l) => [...rows.flat(), ...biases[l]]);
    const model = models.multilayerPerceptron({ sizes, activation });
    agrees(model, losses.squared(), data.dataset(X, Y), flat(W, B), value, flat(dW, dB));
  });

  test.each(more.cases as Case[])("$loss, $options, of a network with $activation", (given) => {
    const { activation, loss, options, y, w, value, gradient } = given;
    const model = models.multilayerPerceptron({ sizes: more.sizes, activation });
    const make = losses[loss] as (options: object) => losses.Loss;
    agrees(model, make(options), data.dataset(more.x, y), w, value, gradient);
  });
});
