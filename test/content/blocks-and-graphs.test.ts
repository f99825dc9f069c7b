import { describe, expect, test } from "vitest";
import { derivatives, fit, losses, models, data } from "../../src/optim/index.ts";
import { initialState, type State } from "../../src/state/index.ts";
import library from "../../src/widgets/backpropagation/block-library/model.ts";
import graph from "../../src/widgets/backpropagation/computational-graph/model.ts";
import training from "../../src/widgets/backpropagation/logistic-training/model.ts";
import { objectiveOf } from "../../src/widgets/backpropagation/logistic-training/work.ts";
import { parseFormula } from "../../src/widgets/parse-formula.ts";
import { numbers } from "./shown.ts";

/** What the chapter on blocks and graphs says in words or in formulas of its own, held against the models and the library. */

describe("the loss of a positive example", () => {
  test("is −log σ(w₁x₁ + w₂x₂), and p − 1 arrives at the logit, whatever the weights", () => {
    for (const [a, b, c, d] of [
      [0.5, -1, 2, 1.5],
      [-2, 0.3, 1, -3],
    ]) {
      const { z, p, result, da, db, dc, dd } = numbers(graph, { a, b, c, d });
      expect(z).toBeCloseTo(a * c + b * d, 12);
      expect(p).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
      expect(result).toBeCloseTo(-Math.log(p), 12);
      [da, db, dc, dd].forEach((slope, i) => expect(slope).toBeCloseTo((p - 1) * [c, d, a, b][i], 12));
    }
  });

  test("at w₁ = 0.75 with the exercise's other numbers the logit is 0 and the probability ½", () => {
    expect(numbers(graph, { a: 0.75, b: -1, c: 2, d: 1.5 })).toMatchObject({ z: 0, p: 0.5 });
  });
});

describe("what is used twice", () => {
  test("ab is one box, used twice, and the derivative is that of (ab)² + sin(ab)", () => {
    const [a, b] = [0.5, -1];
    const { da, db, shared } = numbers(graph, { expression: "shared", a, b });
    const slope = 2 * a * b + Math.cos(a * b);
    expect(da).toBeCloseTo(b * slope, 12);
    expect(db).toBeCloseTo(a * slope, 12);
    expect(shared).toBe(1);
  });

  test("a · a + a has the derivative 2a + 1", () => {
    for (const a of [-1.5, 0.5, 2])
      expect(numbers(graph, { expression: "same", a }).da).toBeCloseTo(2 * a + 1, 12);
  });

  test("equal parts of a typed expression become one box; a logarithm of less than zero is named", async () => {
    const formula = await parseFormula("(a + b)^2 + log(a + b)", graph.parameters.formula.names);
    const state = { expression: "own", formula, a: 1, b: 1 } as const;
    const frame = graph.frame(initialState(graph.parameters, state));
    expect(frame.nodes.filter(({ does }) => does === "a + b")).toHaveLength(1);
    expect(frame.inputs).toEqual(["a", "b"]);
    expect(frame.nodes.filter(({ symbol }) => symbol === "").map(({ value }) => value)).toEqual(["2"]);
    expect(numbers(graph, { ...state, a: -2 }).da).toBe("not a real number");
    expect(numbers(graph, { ...state, a: -2 }).words).toMatch(/log\(a \+ b\) is not a real number/);
  });
});

describe("the library", () => {
  test("every block of the table has the slope that its curve has", () => {
    for (const block of Object.keys(library.parameters.block.options) as State<
      typeof library.parameters
    >["block"][]) {
      const at = (a: number) => numbers(library, { block, a, b: 2 }).value;
      const { slopeA } = numbers(library, { block, a: 0.7, b: 2 });
      expect((at(0.7 + 1e-6) - at(0.7 - 1e-6)) / 2e-6, block).toBeCloseTo(slopeA, 6);
    }
  });

  test("relu's slope at its corner is 0, and σ(−800) is a number", () => {
    expect(numbers(library, { block: "relu", a: 0 }).slopeA).toBe(0);
    expect(derivatives.unary.sigmoid.value(-800)).toBe(0);
    expect(1 / (1 + Math.exp(800))).toBe(0);
  });
});

describe("learning with graphs", () => {
  test("the graphs' gradient is that of the library's logistic regression", () => {
    const state = initialState(training.parameters, {});
    const model = models.linear({ inputs: 2 });
    const points = data.dataset(
      state.points.map(([x, y]) => [x, y]),
      state.points.map(([, , label]) => label!),
    );
    const objective = fit({ model, loss: losses.crossEntropy(), data: points });
    const w = Float64Array.of(0.4, -1.2, 0.3);
    const [ours, theirs] = [new Float64Array(3), new Float64Array(3)];
    objectiveOf(state).gradient(w, ours);
    objective.gradient(w, theirs);
    ours.forEach((slope, i) => expect(slope).toBeCloseTo(theirs[i], 12));
  });

  test("with −log p for all points the loss falls, and every point of class 0 is wrong", () => {
    const both = numbers(training);
    const positive = numbers(training, { labels: "positive" });
    expect(both.lastWrong).toBe(0);
    expect(positive.lastLoss).toBeLessThan(both.lastLoss);
    expect(positive.lastWrong).toBe(6);
  });

  test("points of one class are told from nothing, and the verdict says so", () => {
    const points = [
      [-1, 0.5, 1],
      [1, 0, 1],
    ] as const;
    const { verdict } = numbers(training, { points }) as unknown as Record<string, string>;
    expect(verdict).toMatch(/all points are of one class/);
  });

  test("where a line separates the classes the weights go on growing", () => {
    const sizes = [0.5, 1, 2, 5].map((rate) => numbers(training, { rate }).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(numbers(training, { rate: 2 }).lastLoss).toBeLessThan(0.05);
    expect(numbers(training, { rate: 0.5 }).lastLoss).toBeGreaterThan(0.05);
  });
});
