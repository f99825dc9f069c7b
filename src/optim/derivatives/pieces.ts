/** The parts of a typed expression, each in the signs that the parser knows. */

/** A part of the typed text, [start, end), and what it is rewritten as. What is put in between has no length. */
export interface Piece {
  readonly kind:
    "number" | "name" | "open" | "close" | "raised" | "comma" | "bar" | "root" | "sign" | "space";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Refuses the text: what is wrong, and where in it, from 0. */
export type Fail = (at: number, reason: string) => never;

const signs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ "-": "−–‒‐﹣－", "*": "·×⋅∙∗✕", "/": "÷⁄∕", "|": "∣｜" }).flatMap(([plain, others]) =>
    Array.from(others, (one) => [one, plain]),
  ),
);
const constants: Readonly<Record<string, string>> = { π: "pi", τ: "tau" };
const roots: Readonly<Record<string, string>> = { "√": "sqrt", "∛": "cbrt" };
const kinds: Readonly<Record<string, Piece["kind"]>> = {
  "(": "open",
  ")": "close",
  ",": "comma",
  "|": "bar",
};

const RAISED = "²³¹⁰-ⁿʰ-ʸˡ-ˣᵃ-ᵡᶜ-ᶻ";
const pattern = new RegExp(
  [
    String.raw`(?<whole>\d+)?(?<fraction>[¼-¾⅐-⅞])`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+−-]?\d+)?)`,
    `(?<raised>[${RAISED}]+)`,
    `(?<constant>[πτ])`,
    String.raw`(?<name>(?:(?![πτ${RAISED}])[\p{L}\p{Nd}_$])+[₀-₉]*)`,
    String.raw`(?<space>[\s\u200b\u2060]+)`,
    `(?<other>.)`,
  ].join("|"),
  "gsu",
);

/** The parts of a typed text, in order and without gaps; `fail` is told of raised signs that raise nothing. */
export function piecesOf(typed: string, names: readonly string[], fail: Fail): Piece[] {
  const pieces: Piece[] = [];
  for (const match of typed.matchAll(pattern)) {
    const [word] = match;
    const { fraction, number, raised, constant, name, space } = match.groups!;
    const start = match.index;
    const end = start + word.length;
    const add = (kind: Piece["kind"], text: string) => pieces.push({ kind, text, start, end });
    if (fraction) add("number", ` ${valueOfFraction(word)} `);
    else if (number) add("number", word.replace("−", "-"));
    else if (raised) pieces.push(...power(word, start, typed, pieces, fail));
    else if (constant) add("name", ` ${names.includes(word) ? word : constants[word]} `);
    else if (name) add("name", word.normalize("NFKC"));
    else if (space) add("space", " ");
    else if (Object.hasOwn(roots, word)) add("root", roots[word]);
    else {
      const text = signs[word] ?? word;
      add(kinds[text] ?? "sign", text);
    }
  }
  return pieces;
}

/** Whether a number is typed as "½" or "1½". */
export function isFraction(text: string): boolean {
  return /[¼-¾⅐-⅞]$/.test(text);
}

/** "½" or "1½" as a number. */
function valueOfFraction(text: string): number {
  const [, whole, above, below] = /^(\d*?)(\d)⁄(\d+)$/.exec(
    text.slice(0, -1) + text.slice(-1).normalize("NFKC"),
  )!;
  return Number(whole) + Number(above) / Number(below);
}

/** Raised signs as a power: "⁻¹" becomes "^(-1)". */
function power(word: string, start: number, typed: string, before: readonly Piece[], fail: Fail): Piece[] {
  const base = before.findLast(({ kind }) => kind !== "space");
  const end = start + word.length;
  if (base?.kind === "raised" || /^\s*\^/.test(typed.slice(end)))
    fail(start, "for a power of a power, write (x^2)^3 or x^(2^3)");
  if (!base || !["number", "name", "close", "bar"].includes(base.kind))
    fail(start, `${word} has nothing before it to be raised`);
  const inside = Array.from(word, (sign, i): Piece => {
    const plain = sign.normalize("NFKC");
    return { kind: "sign", text: signs[plain] ?? plain, start: start + i, end: start + i + 1 };
  });
  return [
    { kind: "sign", text: "^(", start, end: start },
    ...inside,
    { kind: "raised", text: ")", start: end, end },
  ];
}

/** The index of the next piece that is no space, one way or the other; -1 when there is none. */
export function beside(pieces: readonly Piece[], from: number, way: 1 | -1): number {
  let i = from + way;
  while (pieces[i]?.kind === "space") i += way;
  return i in pieces ? i : -1;
}
