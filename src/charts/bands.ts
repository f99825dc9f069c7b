import { contours } from "d3-contour";
import type { Point } from "./chart.ts";
import { clamp } from "./clamp.ts";

/** A part of the plane where f lies above a level: closed lines, holes among them. */
export interface Band {
  readonly level: number;
  readonly rings: readonly (readonly Point[])[];
}

/**
 * Where a function lies above each level, the lowest first, from its values on a grid: `side` in a row, from
 * edge to edge, rows from the lowest y up. A landscape that moves with the reader is drawn with it; one that stays, by Plot.
 */
export function bandsOf(
  values: ArrayLike<number>,
  side: number,
  levels: readonly number[],
  [[x0, x1], [y0, y1]]: readonly (readonly [number, number])[],
): Band[] {
  // A rim of the outermost values around the grid, so that bands reach the edge of the plane.
  const wide = side + 2;
  const inner = (i: number) => clamp(i - 1, [0, side - 1]);
  const rimmed = Array.from(
    { length: wide * wide },
    (_, c) => values[inner(Math.floor(c / wide)) * side + inner(c % wide)],
  );
  const place = ([i, j]: readonly number[]): Point => [
    x0 + ((x1 - x0) * (i - 1.5)) / (side - 1),
    y0 + ((y1 - y0) * (j - 1.5)) / (side - 1),
  ];
  const draw = contours()
    .size([wide, wide])
    .thresholds([...levels]);
  return draw(rimmed).map(({ value, coordinates }) => ({
    level: value,
    rings: coordinates.flatMap((polygon) => polygon.map((ring) => ring.map(place))),
  }));
}

/** The points of the grid that `bandsOf` takes its values from, x and y in turn. */
export function gridOf(
  side: number,
  [[x0, x1], [y0, y1]]: readonly (readonly [number, number])[],
): Float64Array {
  const at = new Float64Array(2 * side * side);
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      at[2 * (j * side + i)] = x0 + (i * (x1 - x0)) / (side - 1);
      at[2 * (j * side + i) + 1] = y0 + (j * (y1 - y0)) / (side - 1);
    }
  }
  return at;
}
