import { classes, type ClassesOptions } from "./classes.ts";
import type { Dataset } from "./dataset.ts";
import type { Random } from "./random.ts";

/**
 * Points uniform on the square [−1, 1]²: label 1 where the coordinates' signs differ, label 0 where they agree.
 * No point lies nearer than 0.05 to an axis before noise.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function xor(options: ClassesOptions = {}): Dataset {
  return classes("xor", place, options, { count: 200, noise: 0 });
}

function place(label: 0 | 1, _t: number, draw: Random): readonly [number, number] {
  const side = draw.uniform() < 0.5 ? -1 : 1;
  return [side * draw.uniform(0.05, 1), side * (label === 1 ? -1 : 1) * draw.uniform(0.05, 1)];
}
