import { classes, type ClassesOptions } from "./classes.ts";
import type { Dataset } from "./dataset.ts";

/**
 * Two rings, one within the other: radius 1 with label 0, radius ½ with label 1. No line separates them; a circle does.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function rings(options: ClassesOptions = {}): Dataset {
  return classes("rings", place, options, { count: 200, noise: 0.08 });
}

function place(label: 0 | 1, t: number): readonly [number, number] {
  const r = label === 0 ? 1 : 0.5;
  return [r * Math.cos(2 * Math.PI * t), r * Math.sin(2 * Math.PI * t)];
}
