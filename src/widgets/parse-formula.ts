import type { ExpressionError } from "../optim/index.ts";
import { excerpt, type ParseFormula } from "../state/index.ts";

/** The library's parser of typed formulas. It is large, and loaded with the first formula. */
export const parseFormula: ParseFormula = async (text, names) => {
  const { parseExpression } = await import("../optim/derivatives/parse.ts");
  return parseExpression(text, names).catch((error: Partial<ExpressionError>) => {
    throw error.column === undefined
      ? error
      : new Error(shortened(error as ExpressionError), { cause: error });
  });
};

/** What is wrong, with no more of a long text than stands around the place. */
function shortened({ text, column, reason }: ExpressionError): string {
  const around = JSON.stringify(excerpt(text, column - 1));
  return `expression ${around}, column ${column}: ${reason.replace(/\S{49,}/g, (word) => excerpt(word))}`;
}
