/** The most characters of a reader's text that a message repeats. */
const LONGEST = 48;

/** A text short enough to stand in a message: the part of it around an index, with dots for what is left out. */
export function excerpt(text: string, around = 0): string {
  if (text.length <= LONGEST) return text;
  const start = Math.max(0, Math.min(around - LONGEST / 2, text.length - LONGEST));
  const end = start + LONGEST;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
