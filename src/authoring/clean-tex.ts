/** A term in TeX: its name and its symbol, which may hold braces two deep. */
export const termPattern = /\\term\s*\{(\w+)\}\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;

/** TeX as it could be pasted elsewhere: without what the course adds to it, as tex.ts lists that. */
export function cleanTex(tex: string): string {
  return withoutMarks(withoutTerms(tex)).replaceAll("\\by", "\\,");
}

/**
 * The same with places for numbers, to be filled in when it is copied: `\value{name}` for each term, or
 * `\value[alone]{name}` where a negative one needs no parentheses.
 */
export function cleanNumbers(tex: string): string {
  const slots = tex.replace(termPattern, (whole: string, name: string, _, offset: number) =>
    standsAlone(tex, offset, whole.length) ? `\\value[alone]{${name}}` : `\\value{${name}}`,
  );
  return withoutMarks(slots).replace(/\\by\s*/g, "\\times ");
}

/** Whether a term of an equation makes up a side of it, or all that stands in parentheses. */
export function standsAlone(tex: string, offset: number, length: number): boolean {
  const before = tex.slice(0, offset);
  return (
    /(^|=|\\leftarrow|\\\\|\\begin\{aligned\})\s*$/.test(before) ||
    (/\(\s*$/.test(before) && !/^\s*\^/.test(tex.slice(offset + length)))
  );
}

/** Without `\became{…}` and `\becomes{…}`, but with what stands in them. */
function withoutMarks(tex: string): string {
  const mark = /\\bec(?:ame|omes)\{/.exec(tex);
  if (!mark) return tex.replace(/^\{\}/, "");
  const from = mark.index + mark[0].length;
  let end = from;
  for (let depth = 1; depth > 0; end++) {
    if (tex[end] === "\\") end++;
    else if (tex[end] === "{") depth++;
    else if (tex[end] === "}") depth--;
  }
  return withoutMarks(joined(tex.slice(0, mark.index), tex.slice(from, end - 1), tex.slice(end)));
}

/** With the symbol of each term in its place. */
function withoutTerms(tex: string): string {
  const [term] = tex.matchAll(termPattern);
  if (!term) return tex;
  const after = tex.slice(term.index + term[0].length);
  return withoutTerms(joined(tex.slice(0, term.index), term[2], after));
}

/** TeX put together so that it means what it did with braces around its middle, which are kept only where they matter. */
function joined(before: string, middle: string, after: string): string {
  const single = /^(\\[A-Za-z]+|.)$/s.test(middle);
  if (!single && /^\s*[_^']/.test(after)) return `${before}{${middle}}${after}`;
  const [command, letter] = [/\\[A-Za-z]+$/, /^[A-Za-z]/];
  const left = command.test(before) && letter.test(middle) ? " " : "";
  const right = command.test(middle) && letter.test(after) ? " " : "";
  return before + left + middle + right + after;
}
