/** Commas stand between the arguments of a function; one that looks like a decimal comma is refused, not guessed at. */
import { beside, type Fail, type Piece } from "./pieces.ts";
import type { Source } from "./source.ts";
import { functions } from "./words.ts";

interface Comma {
  at: number;
  /** "0.5" for the comma of "0,5". */
  decimal?: string;
  /** "0, 5" for the same. */
  apart: string;
  spaced: boolean;
}

/**
 * Checks where the commas of a typed text stand.
 * @throws ExpressionError for a comma outside a call, or one that may as well be a decimal comma.
 */
export function checkCommas({ pieces, fail }: Pick<Source, "pieces" | "fail">): void {
  /** What is open: the commas of each call, and nothing for a plain parenthesis. */
  const open: ({ name: string; commas: Comma[] } | undefined)[] = [];
  pieces.forEach((piece, i) => {
    if (piece.kind === "open") {
      const name = piece.text === "(" ? pieces[beside(pieces, i, -1)]?.text.trim() : "abs";
      open.push(name !== undefined && Object.hasOwn(functions, name) ? { name, commas: [] } : undefined);
    }
    if (piece.kind === "close") checkCall(open.pop(), fail);
    if (piece.kind !== "comma") return;
    const comma = commaAt(pieces, i);
    const call = open.at(-1);
    if (call) call.commas.push(comma);
    else if (comma.decimal)
      fail(piece.start, `${write(comma)}; a comma stands between a function's arguments`);
    else fail(piece.start, "a comma stands only between a function's arguments");
  });
}

function commaAt(pieces: readonly Piece[], i: number): Comma {
  const [left, right] = [pieces[i - 1], pieces[i + 1]];
  const tight =
    left?.kind === "number" &&
    /^\d+$/.test(left.text) &&
    right?.kind === "number" &&
    /^\d+$/.test(right.text);
  return {
    at: pieces[i].start,
    decimal: tight ? `${left.text}.${right.text}` : undefined,
    apart: tight ? `${left.text}, ${right.text}` : "",
    spaced: right?.kind === "space",
  };
}

/** What to write for a number with a comma; one evenly split may have meant thousands. */
function write({ decimal }: Comma): string {
  const thousands = /^[1-9]\d{0,2}\.\d{3}$/.test(decimal!) ? ` or ${decimal!.replace(".", "")}` : "";
  return `write ${decimal}${thousands}`;
}

/** max(1,2) is clear; in max(0,5, 2) and log(2,5) a comma between two figures may be either. */
function checkCall(call: { name: string; commas: Comma[] } | undefined, fail: Fail): void {
  const decimal = call?.commas.find((comma) => comma.decimal);
  if (!call || !decimal) return;
  const alone = call.commas.length === 1;
  if (call.commas.some(({ spaced }) => spaced) || (alone && call.name === "log"))
    fail(decimal.at, `${write(decimal)}, or ${decimal.apart} for two arguments`);
}
