import { rejectUnknown, reject } from "../check.ts";
import { subset, type Dataset } from "./dataset.ts";
import { random } from "./random.ts";

/**
 * A data set in two parts that share no example: `train`, and `test` with the given part of the examples (rounded, but
 * at least one and never all).
 * @throws RangeError unless `test` is a number between 0 and 1 and there are two examples or more.
 */
export function split(
  data: Dataset,
  { test = 0.25, seed = 0, ...rest }: { test?: number; seed?: number } = {},
): { train: Dataset; test: Dataset } {
  rejectUnknown("split", rest, arguments[1]);
  if (!(test > 0 && test < 1)) reject("split", "test", test, "a number between 0 and 1");
  if (data.count < 2) reject("split", "the data set", data.count, "two examples or more");
  const order = random(seed).permutation(data.count);
  const held = Math.min(data.count - 1, Math.max(1, Math.round(test * data.count)));
  return { train: subset(data, order.subarray(held)), test: subset(data, order.subarray(0, held)) };
}
