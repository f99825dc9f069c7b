import { closest, distance } from "fastest-levenshtein";

/** A place in a chapter's file, as messages give it: "content/chapters/04-….mdx:12:3". */
export type Place = string;

/** An error of the person who writes a chapter: it stops the build and says where. */
export class AuthoringError extends Error {
  constructor(place: Place, message: string) {
    super(`${place}: ${message}`);
    this.name = "AuthoringError";
  }
}

/** Several mistakes as one error: a line for each, in the order of the text. */
export function together(mistakes: readonly AuthoringError[]): AuthoringError {
  if (mistakes.length === 1) return mistakes[0];
  const line = ({ message }: Error) => Number(/:(\d+):\d+: /.exec(message)?.[1]);
  const lines = mistakes.toSorted((one, other) => line(one) - line(other)).map(({ message }) => message);
  return Object.assign(mistakes[0], { message: lines.join("\n") });
}

/** The place `offset` characters into a text that begins at `place`. */
export function advance(place: Place, text: string, offset: number): Place {
  const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(place)!;
  const lines = text.slice(0, offset).split("\n");
  const last = lines.at(-1)!.length;
  return `${file}:${Number(line) + lines.length - 1}:${lines.length === 1 ? Number(column) + last : last + 1}`;
}

/** "a, b, c": allowed names, for messages, and which of them a wrong one was probably meant to be. */
export function listed(names: Iterable<string>, wrong = ""): string {
  const all = Array.from(names).sort();
  const near = nearest(wrong, all);
  return (all.join(", ") || "none") + (near === undefined ? "" : `; did you mean ${near}?`);
}

/** The name that a wrong one is a slip of: at most every third letter differs. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  if (wrong === "" || names.length === 0) return undefined;
  const near = closest(
    wrong.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  );
  const name = names.find((one) => one.toLowerCase() === near)!;
  return distance(wrong.toLowerCase(), near) <= Math.max(1, wrong.length / 3) ? name : undefined;
}
