import fc from "fast-check";
import { track } from "../../src/controls/track.ts";
import type { Parameter, Parameters, State, Value } from "../../src/state/index.ts";

/** Any value that a parameter allows: anything in range, what its slider can reach, and its ends. */
export function valueOf(parameter: Parameter): fc.Arbitrary<Value> {
  if (parameter.kind === "choice") return fc.constantFrom(...Object.keys(parameter.options));
  const { min, max } = parameter;
  const anything = fc.double({ min, max, noNaN: true }).map((value) => value + 0); // −0 is written as 0
  if (parameter.kind === "numbers") return fc.array(anything, { maxLength: parameter.most });
  const rail = track(parameter);
  const reached = fc.integer({ min: 0, max: rail.last }).map(rail.value);
  if (parameter.whole) return reached;
  return fc.oneof(anything, reached, fc.constantFrom(min, max, parameter.default));
}

/** Any allowed values of all parameters together. */
export function stateOf<P extends Parameters>(parameters: P): fc.Arbitrary<State<P>> {
  const values = Object.entries(parameters).map(([name, parameter]) => [name, valueOf(parameter)]);
  return fc.record(Object.fromEntries(values)) as fc.Arbitrary<State<P>>;
}
