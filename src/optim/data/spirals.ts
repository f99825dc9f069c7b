import { classes, type ClassesOptions } from "./classes.ts";
import type { Dataset } from "./dataset.ts";

/**
 * Two arms of a spiral, one and a half turns each, from radius 0.1 to 1: label 0, and the same half a turn on with
 * label 1. After Lang and Witbrock, "Learning to tell two spirals apart", 1988.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function spirals(options: ClassesOptions = {}): Dataset {
  return classes("spirals", place, options, { count: 200, noise: 0.03 });
}

function place(label: 0 | 1, t: number): readonly [number, number] {
  const r = 0.1 + 0.9 * t;
  const angle = 1.5 * 2 * Math.PI * t + Math.PI * label;
  return [r * Math.cos(angle), r * Math.sin(angle)];
}
