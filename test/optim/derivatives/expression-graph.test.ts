import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binary,
  expressionGraph,
  formulaOf,
  forwardMode,
  partsOf,
  textOfExpression,
  unary,
  valueOfExpression,
  type Formula,
} from "../../../src/optim/derivatives/index.ts";
import { points, programs } from "./formulas.ts";

const names = ["x", "y", "z"];
const at = (x: ArrayLike<number>) => Object.fromEntries(names.map((name, i) => [name, x[i]]));

describe.each([false, true])("trees, tidy %s", (tidy) => {
  test("have the formula's value, and derivatives that are forward mode's", () => {
    fc.assert(
      fc.property(programs, points, (program, x) => {
        const formula = formulaOf(program);
        const { value, gradient } = forwardMode(formula, 3);
        const g = new Float64Array(3);
        gradient(x, g);
        fc.pre(Math.abs(value(x)) < 1e6 && g.every((gi) => Math.abs(gi) < 1e6));
        const { operations, variable, derivative } = expressionGraph({ tidy });
        const variables = names.map(variable);
        const tree = formula(operations, variables);
        expect(valueOfExpression(tree, at(x))).toBeCloseTo(value(x), 8);
        variables.forEach((one, i) =>
          expect(valueOfExpression(derivative(tree, one), at(x))).toBeCloseTo(g[i], 6),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("know the slope of every block", () => {
    const { operations, variable, derivative } = expressionGraph({ tidy });
    const [x, y] = [variable("x"), variable("y")];
    for (const name of Object.keys(unary) as (keyof typeof unary)[]) {
      const tree = derivative(operations[name](x), x);
      for (const a of [0.3, 0.8])
        expect(valueOfExpression(tree, { x: a }), name).toBeCloseTo(
          unary[name].slope(a, unary[name].value(a)),
          12,
        );
    }
    for (const name of Object.keys(binary) as (keyof typeof binary)[]) {
      const tree = operations[name](x, y);
      for (const [a, b] of [
        [0.7, 1.9],
        [2.5, 1.1],
      ])
        [x, y].forEach((by, i) =>
          expect(valueOfExpression(derivative(tree, by), { x: a, y: b }), name).toBeCloseTo(
            binary[name].slopes[i](a, b, binary[name].value(a, b)),
            12,
          ),
        );
    }
  });
});

test("a size counts every part as often as it is written, the parts once", () => {
  const { operations, variable } = expressionGraph();
  let tree = variable("x");
  for (let n = 0; n < 10; n++) tree = operations.multiply(tree, tree);
  expect(tree.size).toBe(2 ** 11 - 1);
  expect(partsOf(tree)).toBe(11);
});

test("a branch that reads a value cannot be followed", () => {
  const huber: Formula = (o, [x]) => (Math.abs(o.read(x)) < 1 ? o.power(x, o.constant(2)) : o.abs(x));
  const { operations, variable } = expressionGraph();
  expect(() => huber(operations, [variable("x")])).toThrow("no value to decide by");
});

describe("the text of a tree", () => {
  const { operations: o, variable, derivative } = expressionGraph({ tidy: true });
  const x = variable("x");
  test("has the brackets it needs and no more", () => {
    expect(textOfExpression(o.multiply(o.add(x, o.constant(1)), o.sin(x)))).toBe("(x + 1) · sin(x)");
    expect(textOfExpression(o.subtract(x, o.subtract(x, o.constant(-2))))).toBe("x − (x − (−2))");
    expect(textOfExpression(o.power(o.negate(x), o.constant(2)))).toBe("(−x)^2");
    expect(textOfExpression(derivative(o.power(x, o.constant(3)), x))).toBe("3 · x^2");
  });

  test("ends with dots where it would be too long", () => {
    let tree = x;
    for (let n = 0; n < 60; n++) tree = o.multiply(tree, tree);
    expect(textOfExpression(tree, 20)).toMatch(/^.{20}…$/);
  });
});
