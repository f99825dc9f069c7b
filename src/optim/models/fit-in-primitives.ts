/**
 * The same objective written in primitives, so that every way of differentiating can be held against backpropagation by
 * hand: as a formula (for dual numbers or a graph), or on a tape with a number for each example.
 */
import { sum, type Formula } from "../derivatives/arithmetic.ts";
import { Tape } from "../derivatives/tape.ts";
import type { Objective } from "../objective.ts";
import { checkIngredients, type Ingredients } from "./fit.ts";

const column = (values: Float64Array, width: number, j: number) => values.filter((_, i) => i % width === j);

/**
 * The loss of the model on the data as a formula of w, for any way of differentiating; every example's operations one
 * after the other.
 * @throws RangeError where model, loss and data do not fit together.
 */
export function fitFormula({ model, loss, data }: Ingredients): Formula {
  checkIngredients("fitFormula", { model, loss, data });
  return (o, w) => {
    const rows = (values: Float64Array, width: number, r: number) =>
      Array.from(values.subarray(r * width, (r + 1) * width), (value) => o.constant(value));
    const terms = Array.from({ length: data.count }, (_, r) =>
      loss.formula(o, model.formula(o, w, rows(data.x, data.inputs, r)), rows(data.y, data.outputs, r)),
    );
    const total = sum(o, terms);
    return loss.reduction === "mean" && data.count > 1
      ? o.multiply(total, o.constant(1 / data.count))
      : total;
  };
}

/**
 * The objective of `fit` differentiated by a tape: as many operations as for one example, each over a column of all
 * examples. It takes no batches.
 * @throws RangeError where model, loss and data do not fit together.
 */
export function fitOnTape({ model, loss, data }: Ingredients): Objective {
  checkIngredients("fitOnTape", { model, loss, data });
  const tape = new Tape({ batchSize: data.count });
  const columns = (values: Float64Array, width: number) =>
    Array.from({ length: width }, (_, j) => tape.column(column(values, width, j)));
  const w = Array.from({ length: model.dimension }, () => tape.input());
  const outputs = model.formula(tape.operations, w, columns(data.x, data.inputs));
  const terms = loss.formula(tape.operations, outputs, columns(data.y, data.outputs));
  const output = loss.reduction === "mean" ? tape.mean(terms) : tape.sum(terms);
  const [result, values, adjoints] = [
    tape.value(output),
    w.map((wi) => tape.value(wi)),
    w.map((wi) => tape.adjoint(wi)),
  ];

  function forward(at: Float64Array): number {
    for (let i = 0; i < values.length; i++) values[i][0] = at[i];
    tape.forward();
    return result[0];
  }
  function valueAndGradient(at: Float64Array, out: Float64Array): number {
    const value = forward(at);
    tape.backward(output);
    for (let i = 0; i < adjoints.length; i++) out[i] = adjoints[i][0];
    return value;
  }
  return {
    dimension: model.dimension,
    examples: data.count,
    value: forward,
    gradient(at, out) {
      valueAndGradient(at, out);
    },
    valueAndGradient,
  };
}
