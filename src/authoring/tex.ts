import katex from "katex";
import type { Data } from "../state/index.ts";
import { cleanNumbers, cleanTex, standsAlone, termPattern } from "./clean-tex.ts";
import { advance, AuthoringError, listed, type Place } from "./place.ts";
import { texNumber } from "./tex-number.ts";

/**
 * What the course adds to TeX:
 *   \term{name}{\alpha}   a symbol that stands for a quantity of a widget, and lights up with it
 *   \value{name}          a quantity's value, as the library computes it
 *   \by                   a product: a thin space between symbols, a cross between numbers
 *   \became{…}            in a line of a derivation, what changed from the line above
 *   \becomes{…}           what changes in the next
 */
const marks = { "\\became": "\\htmlClass{became}{#1}", "\\becomes": "\\htmlClass{becomes}{#1}" };
const symbolMacros = { ...marks, "\\by": "\\," };
const numberMacros = { ...marks, "\\by": "\\times " };

/** How to write a term: its color, and its value for a view "with numbers". */
export interface Term {
  role?: string;
  value?: (alone: boolean) => string;
}

export interface TexOptions {
  display?: boolean;
  /** Write the terms' values in place of their symbols. */
  numbers?: boolean;
  /** The quantities that a \term may name. */
  terms?: Readonly<Record<string, Term>>;
}

/**
 * TeX as HTML, with MathML beside it for those who listen, set while the site is built. The MathML names its TeX, for those
 * who copy it. No translator is to touch it.
 * @throws AuthoringError at the line and column of the mistake, `place` being where the TeX begins.
 */
export function renderTex(tex: string, place: Place, options: TexOptions = {}): string {
  try {
    const valued = expandValues(tex, place, options);
    const html = typeset(expandTerms(valued, place, options), options);
    return html
      .replace('class="katex"', 'class="katex notranslate" translate="no"')
      .replace(/(<annotation[^>]*>)[^<]*/, (_, tag: string) => tag + escaped(cleanTex(valued)));
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const at = error.position === undefined ? place : advance(place, tex, mistake(tex, options) ?? 0);
    throw new AuthoringError(at, `TeX: ${error.rawMessage} in ${JSON.stringify(tex)}`);
  }
}

/** The TeX of an equation with places for the numbers of its terms, as `cleanNumbers` writes it. */
export function texOfNumbers(tex: string, place: Place, terms: TexOptions["terms"]): string {
  return cleanNumbers(expandValues(tex, place, { terms }));
}

/** A sentence with formulas between dollars as HTML; `place` is where it begins. */
export function renderSentence(text: string, place: Place): string {
  return text
    .split("$")
    .map((part, i) => (i % 2 === 1 ? renderTex(part, place) : escaped(part)))
    .join("");
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The names of the terms of an equation, in the order of their first appearance. */
export function termsOf(tex: string): string[] {
  return [...new Set(Array.from(tex.matchAll(termPattern), ([, name]) => name))];
}

function typeset(tex: string, { display = false, numbers = false }: TexOptions): string {
  return katex.renderToString(tex, {
    displayMode: display,
    output: numbers ? "html" : "htmlAndMathml",
    throwOnError: true,
    // Values may hold signs that TeX itself does not know, such as 10⁻⁹.
    strict: (code: string) => (numbers || code === "htmlExtension" ? "ignore" : "error"),
    macros: { ...(numbers ? numberMacros : symbolMacros) },
    trust: ({ command }) => command === "\\htmlData" || command === "\\htmlClass",
  });
}

function expandValues(tex: string, place: Place, { terms = {} }: TexOptions): string {
  return tex.replace(/\\value\s*\{(\w+)\}/g, (_, name: string, offset: number) => {
    const value = terms[name]?.value?.(true);
    if (value === undefined) throw unknown("value", name, terms, advance(place, tex, offset));
    return `{${texNumber(value)}}`;
  });
}

function unknown(macro: string, name: string, terms: object, at: Place): AuthoringError {
  return new AuthoringError(
    at,
    `\\${macro}{${name}}: no such quantity; allowed here: ${listed(Object.keys(terms), name)}`,
  );
}

/** The data attributes of what follows, as KaTeX writes them. */
function htmlData(data: Data): string {
  return `\\htmlData{${Object.entries(data)
    .map((one) => one.join("="))
    .join(", ")}}`;
}

function expandTerms(tex: string, place: Place, { numbers = false, terms = {} }: TexOptions): string {
  return tex.replace(termPattern, (whole: string, name: string, symbol: string, offset: number) => {
    const term = terms[name];
    if (!term) throw unknown("term", name, terms, advance(place, tex, offset));
    const alone = standsAlone(tex, offset, whole.length);
    const value = htmlData({ value: name, ...(alone && { alone: "1" }) });
    const body = numbers ? `${value}{\\text{${term.value?.(alone)}}}` : symbol;
    return `\\htmlClass{tone-${term.role ?? "ink"}}{${htmlData({ term: name })}{${body}}}`;
  });
}

/** Where in the author's own text a mistake is: the terms' macro is blanked out without moving anything. */
function mistake(tex: string, options: TexOptions): number | undefined {
  const blanked = tex
    .replace(/\\term\s*\{\w+\}\s*\{/g, (macro) => "{".padEnd(macro.length))
    .replace(/\\value\s*\{\w+\}/g, (macro) => "0".padEnd(macro.length));
  try {
    typeset(blanked, options);
  } catch (error) {
    if (error instanceof katex.ParseError) return error.position;
  }
  return undefined;
}
