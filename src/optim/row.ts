import type { OptimizerState } from "./optimizer.ts";

/** All that a descent holds at one step in one block of memory, so that recording a step is one copy. */
export interface Row {
  /** Value, position, gradient and the state's arrays, one after the other. */
  readonly row: Float64Array;
  /** Views of the row, of length n each. */
  readonly position: Float64Array;
  readonly gradient: Float64Array;
}

/** Lays out a row for n parameters and a state, whose arrays become views of it with the same content. */
export function layRow(n: number, state: OptimizerState): Row {
  const names = Object.keys(state);
  const sizes = [n, n, ...names.map((name) => state[name].length)];
  const row = new Float64Array(sizes.reduce((sum, size) => sum + size, 1));
  let at = 1;
  const [position, gradient, ...parts] = sizes.map((size) => row.subarray(at, (at += size)));
  parts.forEach((part, k) => {
    part.set(state[names[k]]);
    state[names[k]] = part;
  });
  return { row, position, gradient };
}

/** The largest |xᵢ|; NaN where some xᵢ is not a number. Given an origin, the largest |xᵢ − oᵢ|. */
export function largestDistance(x: Float64Array, origin?: Float64Array): number {
  let distance = 0;
  for (let i = 0; i < x.length; i++)
    distance = Math.max(distance, Math.abs(origin ? x[i] - origin[i] : x[i]));
  return distance;
}
