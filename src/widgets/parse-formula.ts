import type { ParseFormula } from "../state/index.ts";

/** The library's parser of typed formulas. It is large, and loaded with the first formula. */
export const parseFormula: ParseFormula = async (text, names) => {
  const { parseExpression } = await import("../optim/derivatives/parse.ts");
  return parseExpression(text, names);
};
