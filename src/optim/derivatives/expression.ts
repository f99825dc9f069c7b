/** Expressions typed by a reader, ready to be minimized. */
import { parseExpression } from "./parse.ts";
import { compiled, type Expression } from "./program.ts";

/**
 * An objective from text: `await expression("x^2 + 3*y^2", ["x", "y"])`, parameters in the order of `names`.
 * Gradient by reverse mode. Loads the parser when first called; `compiled(program)` does without.
 * @throws ExpressionError (a promise's rejection) with the column and the reason; RangeError, likewise, for a name that
 * cannot be a parameter's: a letter, then letters, digits and _, no function's or constant's, and given once.
 */
export async function expression(text: string, names: readonly string[]): Promise<Expression> {
  return compiled(await parseExpression(text, names));
}
