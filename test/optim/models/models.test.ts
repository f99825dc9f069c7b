import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { data, losses, models } from "../../../src/optim/index.ts";
import { checkGradient, forwardMode, graph } from "../../../src/optim/derivatives/index.ts";

const { fit, fitFormula, fitOnTape, linear, logistic, multilayerPerceptron, polynomial, predict } = models;

/** Any examples of the model's shape; labels where the loss wants them. */
function examples(model: models.Model, count: number, labels: boolean): data.Dataset {
  const draw = data.random(3);
  const row = (width: number, make: () => number) => Array.from({ length: width }, make);
  const rows = (width: number, make: () => number) => Array.from({ length: count }, () => row(width, make));
  return data.dataset(
    rows(model.inputs, () => draw.normal()),
    rows(model.outputs, () => (labels ? draw.below(2) : draw.normal())),
  );
}

const parameters = ({ dimension }: models.Model, seed = 1) => {
  const draw = data.random(seed);
  return Float64Array.from({ length: dimension }, () => draw.normal(0, 0.8));
};

const listed: [string, models.Model][] = [
  ["linear", linear({ inputs: 3 })],
  ["linear without intercept", linear({ inputs: 3, intercept: false })],
  ["linear with several outputs", linear({ inputs: 2, outputs: 3 })],
  ["logistic, the logit", logistic({ inputs: 3 })],
  ["logistic, the probability", logistic({ inputs: 3, output: "probability" })],
  ["polynomial ax² + bx", polynomial({ powers: [2, 1] })],
  ["polynomial of powers 0, 3 and 1", polynomial({ powers: [0, 3, 1] })],
  ["tanh network 2-4-1", multilayerPerceptron({ sizes: [2, 4, 1] })],
  ["sigmoid network 3-5-4-2", multilayerPerceptron({ sizes: [3, 5, 4, 2], activation: "sigmoid" })],
  ["relu network 2-6-5-3", multilayerPerceptron({ sizes: [2, 6, 5, 3], activation: "relu" })],
  ["network without hidden layers", multilayerPerceptron({ sizes: [3, 2] })],
];
const trained = [
  losses.squared(),
  losses.squared({ reduction: "sum" }),
  losses.absolute(),
  losses.huber(),
  losses.crossEntropy(),
  losses.hinge({ reduction: "sum" }),
];

describe.each(listed)("%s", (_, model) => {
  const w = parameters(model);

  test.each(trained.map((loss) => [`${loss.name} (${loss.reduction})`, loss] as const))(
    "backpropagation by hand, the tape, dual numbers and the graph agree under %s",
    (_, loss) => {
      // Seven examples: not a multiple of four, so that no row may be forgotten or counted twice.
      const ingredients = { model, loss, data: examples(model, 7, loss.labels) };
      const [hand, tape] = [fit(ingredients), fitOnTape(ingredients)];
      const dual = forwardMode(fitFormula(ingredients), model.dimension);
      const tolerance = { tolerance: 1e-13 };
      expect(tape.value(w)).toBeCloseTo(hand.value(w), 12);
      expect(dual.value(w)).toBeCloseTo(hand.value(w), 12);
      expect(checkGradient(hand.gradient, tape.gradient, w, tolerance)).toMatchObject({ agree: true });
      expect(checkGradient(hand.gradient, dual.gradient, w, tolerance)).toMatchObject({ agree: true });
      const drawn = graph(
        fitFormula(ingredients),
        Object.fromEntries(Array.from(w, (wi, i) => [`w_{${i}}`, wi])),
      );
      const adjoints = (_: Float64Array, out: Float64Array) =>
        out.set(drawn.inputs.map((id) => drawn.nodes[id].adjoint));
      expect(checkGradient(hand.gradient, adjoints, w, tolerance)).toMatchObject({ agree: true });
    },
  );

  test("a batch is the data set of its examples", () => {
    const all = examples(model, 9, false);
    const f = fit({ model, loss: losses.squared(), data: all });
    for (const batch of [
      [4],
      [1, 3, 3, 8],
      [8, 7, 6, 5, 4, 3, 2, 1, 0],
      Array.from({ length: 30 }, (_, i) => i % 9),
    ]) {
      const alone = fit({ model, loss: losses.squared(), data: data.subset(all, batch) });
      expect(f.value(w, batch)).toBe(alone.value(w));
      const [g, h] = [new Float64Array(w.length), new Float64Array(w.length)];
      expect(f.valueAndGradient(w, g, batch)).toBe(alone.valueAndGradient(w, h));
      expect(g).toEqual(h);
    }
    // And the whole is unharmed by the batches before it.
    expect(f.value(w)).toBe(fit({ model, loss: losses.squared(), data: all }).value(w));
  });

  test("the full batch's mean gradient is the mean over equal chunks", () => {
    const f = fit({ model, loss: losses.squared(), data: examples(model, 12, false) });
    const [full, chunk, mean] = Array.from({ length: 3 }, () => new Float64Array(w.length));
    f.gradient(w, full);
    const chunks = data.batches({ count: 12, size: 3, order: "sequential" });
    for (let t = 0; t < chunks.perEpoch; t++) {
      f.gradient(w, chunk, chunks(t));
      for (let i = 0; i < mean.length; i++) mean[i] += chunk[i] / chunks.perEpoch;
    }
    for (let i = 0; i < mean.length; i++) expect(mean[i]).toBeCloseTo(full[i], 11);
  });

  test("neither keeps nor changes w, and gives the same for the same", () => {
    const f = fit({ model, loss: losses.squared(), data: examples(model, 5, false) });
    const [g, h, before] = [new Float64Array(w.length), new Float64Array(w.length), w.slice()];
    f.gradient(w, g);
    f.gradient(parameters(model, 2), h);
    f.gradient(w, h);
    expect(h).toEqual(g);
    expect(w).toEqual(before);
  });

  test("predicts, row by row, what its blocks compute", () => {
    const { x } = examples(model, 6, false);
    const rows = predict(model, w, x);
    expect(rows).toHaveLength(6 * model.outputs);
    const one = predict(model, w, x.subarray(0, model.inputs));
    one.forEach((y, k) => expect(rows[k]).toBeCloseTo(y, 14));
  });

  test("its layers account for every parameter once", () => {
    const seen = new Uint8Array(model.dimension);
    for (const { inputs, outputs, weights, biases } of model.layers) {
      for (let i = 0; i < inputs * outputs; i++) seen[weights + i]++;
      if (biases >= 0) for (let i = 0; i < outputs; i++) seen[biases + i]++;
    }
    expect([...seen].every((times) => times === 1)).toBe(true);
  });
});

describe("any network of small whole sizes", () => {
  test("has the tape's gradient", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 });
    const activation = fc.constantFrom("tanh" as const, "sigmoid" as const, "relu" as const);
    fc.assert(
      fc.property(
        sizes,
        activation,
        fc.integer({ min: 1, max: 11 }),
        fc.nat(1000),
        (sizes, activation, count, seed) => {
          const model = multilayerPerceptron({ sizes, activation });
          const ingredients = { model, loss: losses.squared(), data: examples(model, count, false) };
          const w = parameters(model, seed);
          const check = checkGradient(fit(ingredients).gradient, fitOnTape(ingredients).gradient, w, {
            tolerance: 1e-12,
          });
          expect(check).toMatchObject({ agree: true });
        },
      ),
    );
  });
});

describe("identities between models", () => {
  test("a network without hidden layers is the linear model", () => {
    const [network, line] = [multilayerPerceptron({ sizes: [3, 2] }), linear({ inputs: 3, outputs: 2 })];
    const w = parameters(line);
    const { x } = examples(line, 5, false);
    expect(predict(network, w, x)).toEqual(predict(line, w, x));
  });

  test("cross-entropy on the logit is −log of the logistic probability of the label", () => {
    const w = Float64Array.of(0.5, -1, 0.2);
    const one = data.dataset([[2, 3]], [1]);
    const p = predict(logistic({ inputs: 2, output: "probability" }), w, one.x)[0];
    const f = fit({ model: logistic({ inputs: 2 }), loss: losses.crossEntropy(), data: one });
    expect(f.value(w)).toBeCloseTo(-Math.log(p), 14);
  });
});

describe("what does not fit together is refused", () => {
  const line = linear({ inputs: 2 });
  test("inputs of another width", () => {
    expect(() => fit({ model: line, loss: losses.squared(), data: data.fence() })).toThrow(
      "fit: the data's inputs must be the model's, 2, got 1",
    );
  });
  test("targets that are no labels, under a loss that wants labels", () => {
    const wrong = data.dataset([[0, 1]], [3]);
    expect(() => fit({ model: line, loss: losses.hinge(), data: wrong })).toThrow(
      "fit: a target must be from 0 to 1 for the loss hinge, got 3",
    );
  });
  test.each([
    [
      () => multilayerPerceptron({ sizes: [2] }),
      "multilayerPerceptron: sizes must be two whole numbers or more",
    ],
    [
      () => multilayerPerceptron({ sizes: [2, 0.5, 1] }),
      "multilayerPerceptron: sizes[1] must be a whole number",
    ],
    [
      () => multilayerPerceptron({ sizes: [2, 1], activation: "swish" as "tanh" }),
      'multilayerPerceptron: activation must be one of tanh, sigmoid, relu, got "swish"',
    ],
    [
      () => polynomial({ powers: [1, 1] }),
      "polynomial: powers must be 1 to 8 different whole numbers, got [1, 1]",
    ],
    [() => polynomial({ powers: [-1] }), "polynomial: powers[0] must be a whole number from 0 to 20, got -1"],
    [() => linear({ inputs: 0 }), "linear: inputs must be a whole number"],
    [() => linear({ input: 2 } as never), "linear: there is no option called input"],
    [
      () => logistic({ inputs: 2, output: "odds" as "logit" }),
      'logistic: output must be "logit" or "probability", got "odds"',
    ],
  ])("%s", (make, message) => expect(make).toThrow(message));
});
