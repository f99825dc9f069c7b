/** The expressions whose graphs can be drawn: each as a formula in blocks, with the names of its inputs and nodes. */
import { derivatives, type Formula, type Program } from "../../../optim/index.ts";
import type { TypedFormula as Typed } from "../../../state/index.ts";

export interface Drawable {
  /** As TeX, in order. */
  inputs: readonly string[];
  /** Names of the nodes, in the order in which they are computed; the others are v₁, v₂ … */
  labels: readonly string[];
  formula: Formula;
  /** What was typed, if anything: to tell where it stops being a real number. */
  program?: Program;
}

const known: Record<string, Drawable> = {
  loss: {
    inputs: ["w_1", "w_2", "x_1", "x_2"],
    labels: ["v_1", "v_2", "z", "p", "v_3", "L"],
    formula: (o, [w1, w2, x1, x2]) =>
      o.negate(o.log(o.sigmoid(o.add(o.multiply(w1, x1), o.multiply(w2, x2))))),
  },
  shared: {
    inputs: ["a", "b"],
    labels: ["v_1", "v_2", "v_3", "f"],
    formula: (o, [a, b]) => o.add(o.power(o.multiply(a, b), o.constant(2)), o.sin(o.multiply(a, b))),
  },
  same: {
    inputs: ["a"],
    labels: ["v_1", "f"],
    formula: (o, [a]) => o.add(o.multiply(a, a), a),
  },
  ratio: {
    inputs: ["a", "b"],
    labels: ["v_1", "v_2", "v_3", "v_4", "v_5", "f"],
    formula: (o, [a, b]) =>
      o.divide(o.exp(o.negate(o.power(a, o.constant(2)))), o.add(o.constant(1), o.power(b, o.constant(2)))),
  },
};

/** Until something is typed, a product of sums stands in for it. */
const standIn: Drawable = {
  inputs: ["a", "b"],
  labels: [],
  formula: (o, [a, b]) => o.multiply(o.add(a, b), o.add(b, o.constant(1))),
};

export function drawableOf(expression: string, formula: Typed): Drawable {
  if (expression !== "own") return known[expression];
  if (formula.text === "") return standIn;
  const program = formula as Program;
  const used = program.names.filter((name) => program.code.includes(name));
  const whole = derivatives.formulaOf(program);
  return {
    inputs: used,
    labels: [],
    program,
    // A letter that is not used is never read, and has no node.
    formula: (o, x) =>
      whole(
        o,
        program.names.map((name) => x[used.indexOf(name)]),
      ),
  };
}
