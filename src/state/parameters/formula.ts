import type { Kind } from "./kind.ts";

/**
 * A formula that the author or the reader types. Parsing needs a parser, which is large and loaded only when something
 * is typed; so what is kept is the formula as parsed. None has been typed while its text is empty.
 */
export interface FormulaParameter {
  kind: "formula";
  default: TypedFormula;
  /** The variables that it may use. */
  names: readonly string[];
  label: string;
}

/** A formula as parsed: what was typed, and whatever else its parser made of it. */
export interface TypedFormula {
  readonly text: string;
}

/** Parses a formula of these variables; rejects with a message for the reader. */
export type ParseFormula = (text: string, names: readonly string[]) => Promise<TypedFormula>;

/** A formula of the given variables; without one typed, the model uses something else. */
export function formula(options: { label: string; names: readonly string[] }): FormulaParameter {
  return { kind: "formula", default: { text: "" }, ...options };
}

export const formulaKind: Kind<FormulaParameter, TypedFormula> = {
  problem: ({ names }, value) => (isFormula(value) ? undefined : `must be a formula of ${names.join(", ")}`),
  toText: ({ text }) => text,
  fromText: (parameter, text, parse) => (text === "" ? parameter.default : parse(text, parameter.names)),
};

export function isFormula(value: unknown): value is TypedFormula {
  return typeof value === "object" && value !== null && "text" in value;
}
