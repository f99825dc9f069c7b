import type { NumberFormat } from "../format.ts";
import type { Kind } from "./kind.ts";
import { exact, inRange, range } from "./number.ts";

/** A list that the reader makes, entry by entry. */
export interface NumbersParameter extends NumberFormat {
  kind: "numbers";
  default: readonly number[];
  min: number;
  max: number;
  /** The longest the list may get. */
  most: number;
  label: string;
}

/** A list of numbers between `min` and `max`. */
export function numbers(options: Omit<NumbersParameter, "kind">): NumbersParameter {
  return { kind: "numbers", ...options };
}

export const numbersKind: Kind<NumbersParameter, readonly number[]> = {
  problem: (parameter, value) =>
    Array.isArray(value) && value.length <= parameter.most && value.every((v) => inRange(parameter, v))
      ? undefined
      : `must be a list of at most ${parameter.most} numbers, each ${range(parameter)}`,
  toText: (value) => value.join(),
  fromText: (_, text) => (text === "" ? [] : readList(text)),
};

/** The numbers that a link says between commas. */
export function readList(text: string): number[] {
  return text.split(",").map(exact);
}
