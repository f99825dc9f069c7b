/** What a text says: the numbers that it can mean, first the one that this site would write so; and the unit, if any. */
export interface Reading {
  numbers: readonly number[];
  unit: string;
}

/**
 * Reads a number as a person types it: "−14", "0.5", "0,5", "1,230", "12 345", "2.5e-3", "3 × 10⁻⁹", "1/2" and "1½",
 * also with a unit. Where a comma may mark thousands or decimals, it marks thousands, as on this site, if they are
 * evenly split and do not begin with 0. Returns NaN for anything else.
 */
export function readNumber(text: string): number {
  return readings(text).numbers[0] ?? NaN;
}

const unitAtEnd = /(?:°|%|(?![ex]$)[a-zµ]+(?:[²³⁴]|\^[234])?(?:\/[a-z]+(?:[²³⁴]|\^[234])?)?)$/i;

/** All that a text can mean, for one that may be understood in two ways. */
export function readings(text: string): Reading {
  const trimmed = text.replace(/[\s\u200b\u2060]+/g, " ").trim();
  const [unit = ""] = unitAtEnd.exec(trimmed) ?? [];
  const [, sign, size] = /^([+-]?) ?(.*)$/.exec(plain(trimmed.slice(0, trimmed.length - unit.length)))!;
  const sizes = mixed(size) ?? fraction(size) ?? scientific(size);
  const numbers = sizes.filter(Number.isFinite).map((one) => (sign === "-" ? -one : one));
  return { numbers, unit };
}

/** In the signs of the keyboard: "−3 × 10⁻⁹" → "-3e-9", "1½" → "1 1/2". */
function plain(text: string): string {
  return text
    .replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, "^$&")
    .replace(/[¼-¾⅐-⅞]/g, " $& ")
    .normalize("NFKC")
    .replace(/[−–‒‐]/g, "-")
    .replace(/[⁄∕÷]/g, "/")
    .replace(/\^ ?\(([^()]*)\)$/, "^$1")
    .replace(/(^-?|[\d.,] ?[×x*·⋅∙] ?)10 ?(?:\^|\*\*) ?(?=[+-]?\d+ ?$)/i, (_, before: string) =>
      /\d/.test(before) ? `${before[0]}e` : `${before}1e`,
    )
    .replace(/ +/g, " ")
    .trim();
}

/** "1 1/2"; with longer figures it might be thousands that are divided. */
function mixed(text: string): number[] | undefined {
  const [, whole, above, below] = /^(\d+) (\d{1,2}) ?\/ ?(\d+)$/.exec(text)?.map(Number) ?? [];
  return above < below ? [whole + above / below] : undefined;
}

function fraction(text: string): number[] | undefined {
  const [, above, below] = /^([^/]+?) ?\/ ?([^/]+)$/.exec(text) ?? [];
  if (above === undefined) return undefined;
  return decimals(above).flatMap((a) => decimals(below).map((b) => Number(a) / Number(b)));
}

function scientific(text: string): number[] {
  const [, mantissa, exponent] = /^(.*?) ?e ?([+-]?\d+)$/i.exec(text) ?? [null, text, "0"];
  return decimals(mantissa).map((one) => Number(`${one}e${exponent}`));
}

/** Thousands split by one mark: "12 345", "12,345,678". */
const grouped = /^[1-9]\d{0,2}([ ,.'’_])\d{3}(?:\1\d{3})*$/;
const marks = /[ ,.'’_]/g;

/** The decimal numbers, in the program's own notation, that figures with marks between them can stand for. */
function decimals(text: string): string[] {
  const thousands = grouped.test(text) ? [text.replace(marks, "")] : [];
  const [, whole, mark, places] = /^(.*?)(?:([.,])(\d*))?$/.exec(text)!;
  const split = grouped.exec(whole);
  const clear = split
    ? split[1] !== mark
    : mark === ","
      ? /^(?:0|[1-9]\d*)?$/.test(whole)
      : /^\d*$/.test(whole);
  const decimal = clear && (whole || places) ? [`${whole.replace(marks, "") || 0}.${places ?? 0}`] : [];
  // Both are possible of one mark before three figures: 1,230 is this site's way to write thousands, and 1.230 is not.
  const all = mark === "." ? [...decimal, ...thousands] : [...thousands, ...decimal];
  return mark === undefined ? all.slice(0, 1) : all;
}
