import { choiceKind, type ChoiceParameter } from "./parameters/choice.ts";
import {
  formulaKind,
  isFormula,
  type TypedFormula,
  type FormulaParameter,
  type ParseFormula,
} from "./parameters/formula.ts";
import type { Kind } from "./parameters/kind.ts";
import { numberKind, type NumberParameter } from "./parameters/number.ts";
import { numbersKind, type NumbersParameter } from "./parameters/numbers.ts";
import { isPoints, pointsKind, type DataPoint, type PointsParameter } from "./parameters/points.ts";

export { choice, type ChoiceParameter } from "./parameters/choice.ts";
export {
  formula,
  type TypedFormula,
  type FormulaParameter,
  type ParseFormula,
} from "./parameters/formula.ts";
export { nearest, number, onGrid, stepped, type NumberParameter, type Scale } from "./parameters/number.ts";
export { numbers, type NumbersParameter } from "./parameters/numbers.ts";
export { movedPoint, points, type DataPoint, type PointsParameter } from "./parameters/points.ts";

/**
 * What a widget lets its author and its reader set. One declaration serves the author's props, the reader's controls,
 * the link in the address bar and the live numbers in the prose, so that none of them can disagree on what is allowed.
 */
export type Parameter =
  NumberParameter | ChoiceParameter | NumbersParameter | PointsParameter | FormulaParameter;

export type Parameters = Readonly<Record<string, Parameter>>;
export type Value = number | string | readonly number[] | readonly DataPoint[] | TypedFormula;
type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends ChoiceParameter<infer Option>
    ? Option
    : P extends FormulaParameter
      ? TypedFormula
      : P extends PointsParameter
        ? readonly DataPoint[]
        : readonly number[];
/** The values of a widget's parameters, by name. */
export type State<P extends Parameters = Parameters> = { readonly [name in keyof P]: ValueOf<P[name]> };

const kinds: { [K in Parameter["kind"]]: Kind<never, never> } = {
  number: numberKind,
  choice: choiceKind,
  numbers: numbersKind,
  points: pointsKind,
  formula: formulaKind,
};
const kindOf = ({ kind }: Pick<Parameter, "kind">) => kinds[kind] as Kind<Parameter, Value>;

/** What is wrong with a value, in words that say what is allowed; undefined when nothing is. */
export function problem(parameter: Parameter, value: unknown): string | undefined {
  return kindOf(parameter).problem(parameter, value);
}

/** The value as it stands in a link: exact, so that a link gives back the same run. */
export function toText(value: Value): string {
  return kindOf({ kind: kindOfValue(value) }).toText(value);
}

/** A kind that has such values, and writes them as all that do. */
function kindOfValue(value: Value): Parameter["kind"] {
  if (typeof value !== "object") return typeof value === "number" ? "number" : "choice";
  if (isFormula(value)) return "formula";
  return isPoints(value) ? "points" : "numbers";
}

/** The reverse of `toText`. @throws Error that says what is allowed, when the text is not an allowed value. */
export async function fromText(parameter: Parameter, text: string, parse: ParseFormula): Promise<Value> {
  const value = await kindOf(parameter).fromText(parameter, text, parse);
  const wrong = problem(parameter, value);
  if (wrong) throw new Error(wrong);
  return value as Value;
}
