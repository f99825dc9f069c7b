import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { AuthoringError, together } from "./place.ts";

const form = "a chapter is called NN-name.mdx: two digits, then a name of small letters, digits and hyphens";

/**
 * Every text in the folder of chapters is read as one: a file whose name has another form would be left out without a
 * word, and of two with the same name or number one would hide the other.
 */
export function checkChapterFiles(folder: string): void {
  const mistakes: AuthoringError[] = [];
  const taken = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    if (!/\.mdx?$/i.test(file)) continue;
    const refuse = (why: string) =>
      mistakes.push(new AuthoringError(`${relative(process.cwd(), folder)}/${file}:1:1`, why));
    const [, number, name] = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/.exec(file) ?? [];
    if (number === undefined) {
      refuse(`it is not read; ${form}`);
      continue;
    }
    for (const [what, is] of [
      ["number", number],
      ["name", name],
    ]) {
      const other = taken.get(`${what} ${is}`);
      if (other) refuse(`its ${what} ${is} is that of ${other}`);
      else taken.set(`${what} ${is}`, file);
    }
  }
  if (mistakes.length > 0) throw together(mistakes);
}
