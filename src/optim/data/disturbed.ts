import { nonNegative, rejectUnknown, reject } from "../check.ts";
import type { Dataset } from "./dataset.ts";
import { random } from "./random.ts";

/** What is added to a data set's targets; nothing when all is left out. */
export interface DisturbedOptions {
  /** The standard deviation of the normal noise added to every target, in the target's units. */
  noise?: number;
  /** The part of the examples, 0 to 1, whose targets are thrown off. */
  outliers?: number;
  /** How far an outlier is thrown, up or down, in the target's units. */
  size?: number;
  seed?: number;
}

/**
 * A data set with noise and outliers added to its targets; the inputs stay. Which examples become outliers depends on
 * the seed alone: raising `outliers` adds to them, and neither option changes what the other does.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function disturbed(
  data: Dataset,
  { noise = 0, outliers = 0, size = 1, seed = 0, ...rest }: DisturbedOptions = {},
): Dataset {
  rejectUnknown("disturbed", rest, arguments[1]);
  nonNegative("disturbed", "noise", noise);
  nonNegative("disturbed", "size", size);
  if (!(outliers >= 0 && outliers <= 1)) reject("disturbed", "outliers", outliers, "a number from 0 to 1");
  const y = Float64Array.from(data.y);
  const normal = random(seed, 0);
  for (let i = 0; i < y.length; i++) y[i] += normal.normal(0, noise);
  const chosen = random(seed, 1).permutation(data.count);
  const side = random(seed, 2);
  for (const i of chosen.subarray(0, Math.round(outliers * data.count))) {
    const throwBy = (side.uniform() < 0.5 ? -1 : 1) * size;
    for (let k = 0; k < data.outputs; k++) y[i * data.outputs + k] += throwBy;
  }
  return { ...data, y };
}
