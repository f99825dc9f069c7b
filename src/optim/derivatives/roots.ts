/** What a root sign is of: the number, name, call, bracket or root that follows it. */
import { beside, type Fail, type Piece } from "./pieces.ts";
import { functions } from "./words.ts";

/** The pieces with each root written as a call: √x as sqrt(x). */
export function closeRoots(pieces: readonly Piece[], fail: Fail): Piece[] {
  const rewritten = [...pieces];
  /** The last piece of each root that has been closed, by the index of its sign: of √√x the inner is done first. */
  const lasts = new Map<number, number>();
  const closers = new Map<number, number>();

  function lastOf(index: number, root: Piece): number {
    const { kind, text } = pieces[index] ?? {};
    const next = beside(pieces, index, 1);
    if (kind === "root") return lasts.get(index)!;
    if (kind === "open") return closing(pieces, index);
    if (kind === "name" && Object.hasOwn(functions, text) && pieces[next]?.kind === "open")
      return closing(pieces, next);
    if (kind === "number" || kind === "name") return index;
    return fail(
      root.start,
      `${nameOf(root)} needs a number, a name or parentheses after it: ${nameOf(root)}(…)`,
    );
  }

  for (let i = pieces.length - 1; i >= 0; i--) {
    if (pieces[i].kind !== "root") continue;
    const of = beside(pieces, i, 1);
    const last = lastOf(of, pieces[i]);
    lasts.set(i, last);
    const inParentheses = pieces[of].text === "(";
    rewritten[i] = { ...pieces[i], text: ` ${pieces[i].text}${inParentheses ? "" : "("}` };
    if (inParentheses) continue;
    if (pieces[beside(pieces, last, 1)]?.text.startsWith("^"))
      fail(
        pieces[i].start,
        `is the root raised, or what is under it? write ${nameOf(pieces[i])}(…) with parentheses`,
      );
    closers.set(last, (closers.get(last) ?? 0) + 1);
  }
  return rewritten.flatMap((piece, i) => [
    piece,
    ...Array.from({ length: closers.get(i) ?? 0 }, (): Piece => {
      return { kind: "close", text: ")", start: piece.end, end: piece.end };
    }),
  ]);
}

const nameOf = ({ text }: Piece) => (text === "cbrt" ? "∛" : "√");

/** The index of the piece that closes the one at an index, or of the last. */
function closing(pieces: readonly Piece[], from: number): number {
  let depth = 0;
  for (let i = from; i < pieces.length; i++) {
    if (pieces[i].kind === "open") depth++;
    if (pieces[i].kind === "close" && --depth === 0) return i;
  }
  return pieces.length - 1;
}
