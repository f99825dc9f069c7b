/** Which of the bars in an expression open and which close: |x|, 2|x − 1|, ||x| − 1|. */
import { beside, type Fail, type Piece } from "./pieces.ts";

/** More in one pair of parentheses are not told apart. */
const MOST = 200;

interface Bar {
  index: number;
  mayOpen: boolean;
  mayClose: boolean;
  /** Whether the bar before it stands right beside it. */
  touches: boolean;
  /** Whether a sign follows that, after a value, joins it to the next: then the bar rather closes. */
  joins: boolean;
}

const begins = new Set<Piece["kind"]>(["number", "name", "open", "root", "bar"]);
const ends = new Set<Piece["kind"]>(["number", "name", "close", "raised"]);

/** The pieces with their bars written as abs( and ). */
export function pairBars(pieces: readonly Piece[], fail: Fail): Piece[] {
  const rewritten = [...pieces];
  for (const bars of groups(pieces)) {
    const [first] = bars;
    const start = ({ index }: Bar) => pieces[index].start;
    if (bars.length > MOST) fail(start(first), `more than ${MOST} bars; write abs(…) for |…|`);
    const strict = pairings(bars, false);
    if (strict.count > 1)
      fail(start(first), "these bars can be paired in more than one way; write abs(…) for |…|");
    const { count, opens } = strict.count === 1 ? strict : pairings(bars, true);
    if (count === 0) fail(start(unpaired(bars)), "this bar has no partner; write |x| or abs(x)");
    bars.forEach(({ index }, i) => {
      const [kind, text] = opens[i] ? (["open", " abs("] as const) : (["close", ")"] as const);
      rewritten[index] = { ...pieces[index], kind, text };
    });
  }
  return rewritten;
}

/** The bars of the expression and of each pair of parentheses in it: bars pair within these only. */
function groups(pieces: readonly Piece[]): Bar[][] {
  const all: Bar[][] = [[]];
  const open = [all[0]];
  pieces.forEach(({ kind }, index) => {
    if (kind === "open") all.push(open[open.push([]) - 1]);
    if (kind === "close" && open.length > 1) open.pop();
    if (kind !== "bar") return;
    const before = pieces[beside(pieces, index, -1)];
    const after = pieces[beside(pieces, index, 1)];
    const follows = before !== undefined && ends.has(before.kind);
    const sign = after?.text === "+" || after?.text === "-";
    open.at(-1)!.push({
      index,
      mayOpen: after !== undefined && (sign || begins.has(after.kind)),
      mayClose: follows || before?.kind === "bar",
      touches: before?.kind === "bar",
      joins: sign && follows,
    });
  });
  return all.filter((bars) => bars.length > 0);
}

/** In how many ways bars can be paired (2 stands for more), and one of them. Loosely, a bar may open before a sign. */
function pairings(bars: readonly Bar[], loosely: boolean): { count: number; opens: boolean[] } {
  const known = new Map<string, number>();
  const ifOpen = (i: number, depth: number) =>
    bars[i].mayOpen && (loosely || !bars[i].joins) ? ways(i + 1, depth + 1, true) : 0;
  const ifClosed = (i: number, depth: number, opened: boolean) =>
    bars[i].mayClose && depth > 0 && !(bars[i].touches && opened) ? ways(i + 1, depth - 1, false) : 0;
  function ways(i: number, depth: number, opened: boolean): number {
    if (i === bars.length) return depth === 0 ? 1 : 0;
    const key = `${i} ${depth} ${opened}`;
    const count = known.get(key) ?? Math.min(2, ifOpen(i, depth) + ifClosed(i, depth, opened));
    known.set(key, count);
    return count;
  }

  const count = ways(0, 0, false);
  const opens: boolean[] = [];
  for (let i = 0, depth = 0; i < bars.length; i++) {
    opens.push(ifClosed(i, depth, opens[i - 1]) === 0);
    depth += opens[i] ? 1 : -1;
  }
  return { count, opens };
}

/** A bar that is in the way of pairing: one that closes nothing, or the last that is not closed. */
function unpaired(bars: readonly Bar[]): Bar {
  const open: Bar[] = [];
  for (const bar of bars) {
    if (bar.mayClose && open.length > 0) open.pop();
    else if (bar.mayOpen) open.push(bar);
    else return bar;
  }
  return open.at(-1) ?? bars[0];
}
