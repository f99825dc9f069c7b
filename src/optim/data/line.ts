import { nonNegative, rejectUnknown, number, whole } from "../check.ts";
import { dataset, type Dataset } from "./dataset.ts";
import { random } from "./random.ts";

/** The line to scatter points about, and how many, how far. */
export interface LineOptions {
  /** The number of examples. */
  count?: number;
  slope?: number;
  intercept?: number;
  /** The standard deviation of what is added to y. */
  noise?: number;
  seed?: number;
}

/**
 * Points about a line: x uniform on [−1, 1], y = slope · x + intercept + normal noise.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function line({
  count = 50,
  slope = 1,
  intercept = 0,
  noise = 0.1,
  seed = 0,
  ...rest
}: LineOptions = {}): Dataset {
  rejectUnknown("line", rest, arguments[0]);
  whole("line", "count", count, 1, 1e6);
  number("line", "slope", slope);
  number("line", "intercept", intercept);
  nonNegative("line", "noise", noise);
  const draw = random(seed);
  const x = Array.from({ length: count }, () => draw.uniform(-1, 1));
  return dataset(
    x,
    x.map((xi) => slope * xi + intercept + draw.normal(0, noise)),
  );
}
