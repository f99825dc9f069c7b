/** Pieces of sentences that many widgets say. */

/** A text with its first letter as a capital. */
export const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());

/** A count with its noun: "1 step", "3 steps". */
export const counted = (count: number, noun: string, nouns = `${noun}s`) =>
  `${count} ${count === 1 ? noun : nouns}`;

/** A list as a sentence has it: "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** A text too long for a line of code: its parts with a space between, without those that are empty. */
export const spaced = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" ");
