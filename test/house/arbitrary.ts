import fc from "fast-check";
import { track } from "../../src/controls/track.ts";
import { parseExpression } from "../../src/optim/derivatives/parse.ts";
import type { Parameter, Parameters, State, Value } from "../../src/state/index.ts";

/** Any value that a parameter allows: anything in range, what its slider can reach, and its ends. */
export function valueOf(parameter: Parameter): fc.Arbitrary<Value> {
  if (parameter.kind === "choice") return fc.constantFrom(...Object.keys(parameter.options));
  if (parameter.kind === "formula") return fc.constant(parameter.default);
  const { min, max } = parameter;
  const anything = fc.double({ min, max, noNaN: true }).map((value) => value + 0); // −0 is written as 0
  if (parameter.kind === "numbers") return fc.array(anything, { maxLength: parameter.most });
  const rail = track(parameter);
  const reached = fc.integer({ min: 0, max: rail.last }).map(rail.value);
  if (parameter.whole) return reached;
  return fc.oneof(anything, reached, fc.constantFrom(min, max, parameter.default));
}

/** Any allowed values of all parameters together; of formulas: none, one real everywhere, one not, one always 0. */
export async function stateOf<P extends Parameters>(parameters: P): Promise<fc.Arbitrary<State<P>>> {
  const values = Object.entries(parameters).map(async ([name, parameter]) => {
    if (parameter.kind !== "formula") return [name, valueOf(parameter)] as const;
    const [first, last] = [parameter.names[0], parameter.names.at(-1)!];
    const texts = [`${first}^2 + 3*${last}`, `log(${first})`, `0*${last}`];
    const typed = await Promise.all(texts.map((text) => parseExpression(text, parameter.names)));
    return [name, fc.constantFrom<Value>(parameter.default, ...typed)] as const;
  });
  return fc.record(Object.fromEntries(await Promise.all(values))) as fc.Arbitrary<State<P>>;
}
