/** Points of two classes in the plane: what the sets made for classification have in common. */
import { nonNegative, rejectUnknown, whole } from "../check.ts";
import { dataset, type Dataset } from "./dataset.ts";
import { random, type Random } from "./random.ts";

/** How many points of two classes to make, how scattered, and from which random numbers. */
export interface ClassesOptions {
  /** The number of points, of both classes together. */
  count?: number;
  /** The standard deviation of what is added to each coordinate. */
  noise?: number;
  seed?: number;
}

/** Where a point of a class lies before noise: t is its place among the class's points, from 0 to 1. */
export type Place = (label: 0 | 1, t: number, draw: Random) => readonly [number, number];

/** Points with labels 0, 1, 0, 1 … at places with noise; `fallback` holds the defaults. */
export function classes(
  owner: string,
  place: Place,
  { count, noise, seed = 0, ...rest }: ClassesOptions,
  fallback: { count: number; noise: number },
): Dataset {
  rejectUnknown(owner, rest, arguments[2]);
  const n = whole(owner, "count", count ?? fallback.count, 2, 1e6);
  const deviation = nonNegative(owner, "noise", noise ?? fallback.noise);
  const draw = random(seed);
  const labels = Array.from({ length: n }, (_, i) => (i % 2) as 0 | 1);
  const x = labels.map((label, i) => {
    const last = Math.max(1, Math.ceil((n - label) / 2) - 1);
    const [x1, x2] = place(label, Math.floor(i / 2) / last, draw);
    return [x1 + draw.normal(0, deviation), x2 + draw.normal(0, deviation)];
  });
  return dataset(x, labels);
}
