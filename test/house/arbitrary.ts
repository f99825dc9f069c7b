import fc from "fast-check";
import { track } from "../../src/controls/track.ts";
import type {
  DataPoint,
  FormulaParameter,
  Parameter,
  Parameters,
  State,
  Value,
} from "../../src/state/index.ts";
import { parseFormula } from "../../src/widgets/parse-formula.ts";

/** Any value that a parameter allows: anything in range, what its slider can reach, its ends, a few formulas. */
export async function valueOf(parameter: Parameter): Promise<fc.Arbitrary<Value>> {
  if (parameter.kind === "choice") return fc.constantFrom(...Object.keys(parameter.options));
  if (parameter.kind === "formula")
    return fc.constantFrom(parameter.default, ...(await formulasOf(parameter)));
  if (parameter.kind === "points") {
    const { x, y, classes, least, most } = parameter;
    const point: fc.Arbitrary<DataPoint> = classes
      ? fc.tuple(within(x), within(y), fc.nat({ max: classes - 1 }))
      : fc.tuple(within(x), within(y));
    return fc.array(point, { minLength: least, maxLength: most });
  }
  const { min, max } = parameter;
  const anything = within({ min, max });
  if (parameter.kind === "numbers") return fc.array(anything, { maxLength: parameter.most });
  const rail = track(parameter);
  const reached = fc.integer({ min: 0, max: rail.last }).map(rail.value);
  if (parameter.whole) return reached;
  return fc.oneof(anything, reached, fc.constantFrom(min, max, parameter.default));
}

function within({ min, max }: { min: number; max: number }): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0); // −0 is written as 0
}

/** Any allowed values of all parameters together. */
export async function stateOf<P extends Parameters>(parameters: P): Promise<fc.Arbitrary<State<P>>> {
  const named = Object.entries(parameters).map(async ([name, parameter]) => [name, await valueOf(parameter)]);
  return fc.record(Object.fromEntries(await Promise.all(named))) as fc.Arbitrary<State<P>>;
}

/** A bowl, waves, and one that is not a number everywhere. */
function formulasOf({ names }: FormulaParameter) {
  const texts = [names.map((name) => `${name}^2`).join(" + "), `sin(3 ${names[0]})`, `log(${names.at(-1)})`];
  return Promise.all(texts.map((text) => parseFormula(text, names)));
}
