/**
 * What can be said about a typed expression before it is parsed: every word must be known, and every sign allowed. It
 * is done here, on the text, because here each complaint has its column.
 */
import type { Source } from "./source.ts";
import { constants, functions } from "./words.ts";

/** A name or a number of the rewritten text, [start, end). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /[\p{L}_$][\p{L}\p{N}_$]*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[\s()+\-*/^,]+|./gsu;

const list = (words: readonly string[]) => words.join(", ");

/**
 * The names and numbers of an expression, in order.
 * @throws ExpressionError at the first word that is not known, sign that is not allowed, or number out of range.
 */
export function tokens(source: Source, names: readonly string[]): Token[] {
  const { text } = source;
  const found: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = match[0];
    const start = match.index;
    const fail = (reason: string) => source.fail(source.span(start, start + 1)[0], reason);
    if (/^[\s()+\-*/^,]/.test(word)) continue;
    if (/^[\d.]/.test(word) && word !== ".") {
      if (!Number.isFinite(Number(word))) fail(`${word} is too large a number`);
    } else if (!/^[\p{L}_$]/u.test(word)) {
      fail(`${JSON.stringify(word)} is not allowed; allowed: numbers, names, + - * / ^ ( ) and ,`);
    } else checkName(word, text.slice(match.index + word.length), names, fail);
    found.push({ text: word, start, end: start + word.length });
  }
  return found;
}

function checkName(
  word: string,
  rest: string,
  names: readonly string[],
  fail: (reason: string) => void,
): void {
  const called = /^\s*\(/.test(rest);
  if (Object.hasOwn(functions, word)) {
    if (/^\s*\^/.test(rest)) fail(`to raise ${word} to a power, write ${word}(…)^2`);
    if (!called) fail(`${word} is a function: write ${word}(…)`);
  } else if (names.includes(word) || Object.hasOwn(constants, word)) {
    if (called) fail(`${word} is not a function; to multiply, write ${word} * (…)`);
  } else if (called) {
    fail(`unknown function ${word}; allowed: ${list(Object.keys(functions))}`);
  } else {
    const letters = [...word];
    const product = letters.length > 1 && letters.every((letter) => names.includes(letter));
    const hint = product ? `. To multiply, write ${letters.join("*")}` : "";
    fail(`unknown symbol ${word}; allowed: ${list([...names, ...Object.keys(constants)])}${hint}`);
  }
}
