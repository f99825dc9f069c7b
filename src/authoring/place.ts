/** A place in a chapter's file, as messages give it: "content/chapters/04-….mdx:12:3". */
export type Place = string;

/** An error of the person who writes a chapter: it stops the build and says where. */
export class AuthoringError extends Error {
  constructor(place: Place, message: string) {
    super(`${place}: ${message}`);
    this.name = "AuthoringError";
  }
}

/** The place `offset` characters into a text that begins at `place`. */
export function advance(place: Place, text: string, offset: number): Place {
  const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(place)!;
  const lines = text.slice(0, offset).split("\n");
  const last = lines.at(-1)!.length;
  return `${file}:${Number(line) + lines.length - 1}:${lines.length === 1 ? Number(column) + last : last + 1}`;
}

/** "a, b, c": allowed names, for messages. */
export function listed(names: Iterable<string>): string {
  return Array.from(names).sort().join(", ") || "none";
}
