/** Reverse mode as an objective: a formula recorded on a tape once, then replayed at every point. */
import type { Objective } from "../objective.ts";
import type { Formula } from "./arithmetic.ts";
import { Tape, type Ref } from "./tape.ts";

/**
 * A formula of n parameters as an objective. A gradient costs one pass forward and one backward, whatever n is.
 * A formula that reads a value to branch or loop is recorded anew at every point.
 */
export function reverseMode(formula: Formula, dimension: number): Objective {
  let tape: Tape;
  let output: Ref;
  let inputs: Ref[];
  let values: Float64Array[];
  let adjoints: Float64Array[];
  let result: Float64Array;

  function record(x: Float64Array): void {
    tape = new Tape();
    inputs = Array.from(x, (xi) => tape.input(xi));
    output = formula(tape.blocks, inputs);
    values = inputs.map((input) => tape.value(input));
    adjoints = inputs.map((input) => tape.adjoint(input));
    result = tape.value(output);
  }

  function forward(x: Float64Array): void {
    if (tape.branched) record(x);
    else for (let i = 0; i < dimension; i++) values[i][0] = x[i];
    tape.forward();
  }

  function valueAndGradient(x: Float64Array, out: Float64Array): number {
    forward(x);
    tape.backward(output);
    for (let i = 0; i < dimension; i++) out[i] = adjoints[i][0];
    return result[0];
  }

  record(new Float64Array(dimension));
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
