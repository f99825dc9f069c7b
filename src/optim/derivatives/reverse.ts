/** Reverse mode as an objective: a formula recorded on a tape once, then replayed at every point. */
import type { Objective } from "../objective.ts";
import type { Formula } from "./arithmetic.ts";
import { Tape, type Ref } from "./tape.ts";

/**
 * A formula of n parameters as an objective. A gradient costs one pass forward and one backward, whatever n is.
 * The formula is recorded at the first point asked for; one that reads a value to branch or loop, anew at every point.
 * Source: Griewank and Walther, Evaluating Derivatives, 2nd ed., 2008, chapters 3 and 4.
 */
export function reverseMode(formula: Formula, dimension: number): Objective {
  let tape: Tape | undefined;
  let output: Ref;
  let values: Float64Array[];
  let adjoints: Float64Array[];
  let result: Float64Array;

  function record(x: Float64Array): void {
    const made = new Tape();
    const inputs = Array.from(x, (xi) => made.input(xi));
    output = formula(made.operations, inputs);
    values = inputs.map((input) => made.value(input));
    adjoints = inputs.map((input) => made.adjoint(input));
    result = made.value(output);
    tape = made;
  }

  function forward(x: Float64Array): Tape {
    if (!tape || tape.branched) record(x);
    else for (let i = 0; i < dimension; i++) values[i][0] = x[i];
    tape!.forward();
    return tape!;
  }

  function valueAndGradient(x: Float64Array, out: Float64Array): number {
    forward(x).backward(output);
    for (let i = 0; i < dimension; i++) out[i] = adjoints[i][0];
    return result[0];
  }

  return {
    dimension,
    value(x) {
      forward(x);
      return result[0];
    },
    gradient(x, out) {
      valueAndGradient(x, out);
    },
    valueAndGradient,
  };
}
