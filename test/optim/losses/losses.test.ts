import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { losses } from "../../../src/optim/index.ts";
import {
  centralDifferences,
  checkGradient,
  numbers,
  reverseMode,
  type Formula,
} from "../../../src/optim/derivatives/index.ts";

const { absolute, crossEntropy, hinge, huber, softmaxCrossEntropy, squared } = losses;
const reductions = ["mean", "sum"] as const;

const pointwise = reductions.flatMap((reduction) =>
  [
    squared({ reduction }),
    squared({ reduction, half: true }),
    absolute({ reduction }),
    huber({ reduction, delta: 0.7 }),
    crossEntropy({ reduction }),
    hinge({ reduction }),
  ].map((loss) => [`${loss.name} (${reduction})`, loss] as const),
);
const every = [
  ...pointwise,
  ...reductions.map(
    (reduction) => ["softmaxCrossEntropy", softmaxCrossEntropy({ classes: 3, reduction })] as const,
  ),
];

const outputs = Float64Array.of(0.3, -1.4, 2.2, 0.9, -0.2, 1.1);
const targetsFor = ({ labels }: losses.Loss) =>
  labels ? Float64Array.of(1, 0, 0, 0, 0.25, 0.75) : Float64Array.of(0.5, -1, 1.3, 0.1, -2, 1.4);

describe.each(every)("%s", (_, loss) => {
  const targets = targetsFor(loss);
  const gradient = (z: Float64Array, out: Float64Array) => loss.gradient(z, targets, z.length, out);
  const value = (z: Float64Array) => loss.value(z, targets, z.length);

  test("its gradient is the limit of central differences", () => {
    expect(checkGradient(gradient, centralDifferences(value), outputs)).toMatchObject({ agree: true });
  });

  test("its blocks, over the examples, have its value and gradient", () => {
    const width = loss.name === "softmaxCrossEntropy" ? 3 : 1;
    const formula: Formula = (o, z) => {
      const examples = outputs.length / width;
      const share = loss.reduction === "mean" ? 1 / examples : 1;
      const terms = Array.from({ length: examples }, (_, r) =>
        loss.formula(
          o,
          z.slice(r * width, (r + 1) * width),
          Array.from(targets.slice(r * width, (r + 1) * width), (target) => o.constant(target)),
        ),
      );
      return o.multiply(
        terms.reduce((a, b) => o.add(a, b)),
        o.constant(share),
      );
    };
    expect(formula(numbers, Array.from(outputs))).toBeCloseTo(value(outputs), 13);
    const blocks = reverseMode(formula, outputs.length).gradient;
    expect(checkGradient(gradient, blocks, outputs, { tolerance: 1e-14 })).toMatchObject({ agree: true });
  });

  test("reads and writes the first `count` numbers only", () => {
    const count = 3;
    const out = new Float64Array(6).fill(7);
    loss.gradient(outputs, targets, count, out);
    expect([...out.subarray(count)]).toEqual([7, 7, 7]);
    expect(loss.value(outputs, targets, count)).toBe(
      loss.value(outputs.slice(0, count), targets.slice(0, count), count),
    );
  });

  test("is never negative and finite, however large the outputs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (z) => {
          const at = Float64Array.from(z);
          const g = new Float64Array(6);
          gradient(at, g);
          expect(value(at)).toBeGreaterThanOrEqual(0);
          expect(value(at)).toBeLessThan(Infinity);
          expect(g.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });
});

describe.each(pointwise)("%s, term by term", (_, loss) => {
  test("adds its terms, or averages them", () => {
    const targets = targetsFor(loss);
    const total = outputs.reduce((sum, z, i) => sum + loss.term(z, targets[i]), 0);
    const expected = loss.reduction === "sum" ? total : total / outputs.length;
    expect(loss.value(outputs, targets, outputs.length)).toBeCloseTo(expected, 13);
  });

  test("is convex in the output: a chord lies above the curve", () => {
    const [z, t] = [fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })];
    fc.assert(
      fc.property(z, z, t, fc.constantFrom(0, 1), (a, b, s, y) => {
        const chord = (1 - s) * loss.term(a, y) + s * loss.term(b, y);
        expect(loss.term((1 - s) * a + s * b, y)).toBeLessThanOrEqual(chord + 1e-9);
      }),
    );
  });
});

describe("at corners the stated subgradient is taken", () => {
  test("the absolute loss is flat at a residual of 0", () => expect(absolute().slope(2, 2)).toBe(0));
  test("the hinge loss is flat at a margin of exactly 1", () => {
    expect(hinge().slope(1, 1)).toBe(0);
    expect(hinge().slope(-1, 0)).toBe(0);
  });
});

describe("the stable forms", () => {
  test("cross-entropy on logits keeps what p = σ(z) rounds away", () => {
    expect(crossEntropy().term(-800, 1)).toBe(800);
    expect(crossEntropy().term(40, 1) / Math.exp(-40)).toBeCloseTo(1, 12);
    expect(crossEntropy().slope(0, 1)).toBe(-0.5);
  });

  test("softmax of two classes is the sigmoid of their difference", () => {
    const two = softmaxCrossEntropy({ classes: 2 }).value(
      Float64Array.of(0.4, 1.7),
      Float64Array.of(0, 1),
      2,
    );
    expect(two).toBeCloseTo(crossEntropy().term(1.3, 1), 14);
  });

  test("softmax does not mind a constant added to every logit", () => {
    const loss = softmaxCrossEntropy({ classes: 3 });
    const y = Float64Array.of(0, 1, 0);
    const shifted = loss.value(Float64Array.of(1001, 1002, 1004), y, 3);
    expect(shifted).toBeCloseTo(loss.value(Float64Array.of(1, 2, 4), y, 3), 12);
  });
});

describe("identities", () => {
  test("Huber's loss is half the square up to δ and straight beyond", () => {
    const { term, slope } = huber({ delta: 2 });
    expect(term(1.5, 0)).toBe(0.5 * 1.5 ** 2);
    expect(term(5, 0)).toBe(2 * (5 - 1));
    expect(slope(5, 0)).toBe(2);
    expect(slope(-5, 0)).toBe(-2);
  });

  test("a sum is the mean times the number of outputs, in value and slope", () => {
    const [sum, mean] = [squared({ reduction: "sum" }), squared()];
    const y = targetsFor(mean);
    expect(sum.value(outputs, y, 6)).toBeCloseTo(6 * mean.value(outputs, y, 6), 12);
    const [g, h] = [new Float64Array(6), new Float64Array(6)];
    sum.gradient(outputs, y, 6, g);
    mean.gradient(outputs, y, 6, h);
    g.forEach((gi, i) => expect(gi).toBeCloseTo(6 * h[i], 13));
  });
});

describe("options out of range are refused by name", () => {
  test.each([0, -1, Infinity, NaN, "1"])("huber's delta %j", (delta) => {
    expect(() => huber({ delta: delta as number })).toThrow(
      /^huber: delta must be a positive finite number, got /,
    );
  });
  test.each(["average", 1, null])("a reduction of %j", (reduction) => {
    expect(() => squared({ reduction: reduction as "mean" })).toThrow(
      /^squared: reduction must be "mean" or "sum", got /,
    );
  });
  test("a misspelled option", () => {
    expect(() => absolute({ reduce: "sum" } as object)).toThrow("absolute: there is no option called reduce");
  });
});
