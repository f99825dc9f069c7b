/**
 * What is typed, rewritten in the signs that the parser knows: "2|x − 1|² ÷ √π" becomes "2 abs(x - 1)^(2) / sqrt( pi )".
 * Each character knows where in the typed text it comes from, so that complaints and spans are told of what was typed.
 */
import { pairBars } from "./bars.ts";
import { ExpressionError } from "./expression-error.ts";
import { piecesOf, type Fail, type Piece } from "./pieces.ts";
import { closeRoots } from "./roots.ts";

/** A typed text beside the one that the parser is given, and which part of it each part came from. */
export interface Source {
  /** What was typed, and the same as the parser takes it. */
  readonly typed: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Refuses the typed text, at a place in it. */
  readonly fail: Fail;
  /** The part of the typed text that a part of the rewritten one comes from, both [start, end). */
  span(start: number, end: number): [number, number];
}

/**
 * The typed text as the parser takes it, with the given names left as they are.
 * @throws ExpressionError for bars without partners, and roots and powers of nothing.
 */
export function sourceOf(typed: string, names: readonly string[]): Source {
  const fail: Fail = (at, reason) => {
    throw new ExpressionError(typed, at + 1, reason);
  };
  const pieces = closeRoots(pairBars(piecesOf(typed, names, fail), fail), fail);
  const places = pieces.flatMap(({ text, start, end }) =>
    Array.from({ length: text.length }, (_, i) =>
      text.length === end - start ? [start + i, start + i + 1] : [start, end],
    ),
  );
  return {
    typed,
    pieces,
    fail,
    text: pieces.map(({ text }) => text).join(""),
    span: (start, end) => [places[start]?.[0] ?? typed.length, places[end - 1]?.[1] ?? typed.length],
  };
}
