import { classes, type ClassesOptions } from "./classes.ts";
import type { Dataset } from "./dataset.ts";

/**
 * Two half-circles that reach into each other: the upper one with label 0, the lower with label 1.
 * The figure of scikit-learn's `make_moons`.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function moons(options: ClassesOptions = {}): Dataset {
  return classes("moons", place, options, { count: 200, noise: 0.1 });
}

function place(label: 0 | 1, t: number): readonly [number, number] {
  const [c, s] = [Math.cos(Math.PI * t), Math.sin(Math.PI * t)];
  return label === 0 ? [c, s] : [1 - c, 0.5 - s];
}
