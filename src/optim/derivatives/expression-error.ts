/** Something wrong with a typed expression: what, and where in the text. */
export class ExpressionError extends Error {
  /** The expression as it was given. */
  readonly text: string;
  /** Where in it, counted in characters from 1. */
  readonly column: number;
  /** What is wrong, without the text around it. */
  readonly reason: string;

  constructor(text: string, column: number, reason: string) {
    super(`expression ${JSON.stringify(text)}, column ${column}: ${reason}`);
    this.name = "ExpressionError";
    this.text = text;
    this.column = column;
    this.reason = reason;
  }
}
