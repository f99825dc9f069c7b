import { classes, type ClassesOptions } from "./classes.ts";
import type { Dataset } from "./dataset.ts";

/**
 * Two round clouds, about (−1, −1) with label 0 and (1, 1) with label 1: a line nearly separates them.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function blobs(options: ClassesOptions = {}): Dataset {
  return classes("blobs", place, options, { count: 200, noise: 0.6 });
}

function place(label: 0 | 1): readonly [number, number] {
  return label === 0 ? [-1, -1] : [1, 1];
}
