import { contours } from "d3-contour";
import type { Point } from "./chart.ts";

/** A part of the plane where f lies above a level: closed lines, holes among them. */
export interface Band {
  readonly level: number;
  readonly rings: readonly (readonly Point[])[];
}

/**
 * Where a function lies above each level, the lowest first, from its values at the middles of a grid's cells: `side` in
 * a row, rows from the lowest y up. A landscape that moves with the reader is drawn with it; one that stays, by Plot.
 */
export function bandsOf(
  values: ArrayLike<number>,
  side: number,
  levels: readonly number[],
  [[x0, x1], [y0, y1]]: readonly (readonly [number, number])[],
): Band[] {
  const place = ([i, j]: readonly number[]): Point => [
    x0 + ((x1 - x0) * i) / side,
    y0 + ((y1 - y0) * j) / side,
  ];
  const draw = contours()
    .size([side, side])
    .thresholds([...levels]);
  return draw(Array.from(values)).map(({ value, coordinates }) => ({
    level: value,
    rings: coordinates.flatMap((polygon) => polygon.map((ring) => ring.map(place))),
  }));
}

/** The middles of the cells that `bandsOf` takes its values from, x and y in turn. */
export function gridOf(
  side: number,
  [[x0, x1], [y0, y1]]: readonly (readonly [number, number])[],
): Float64Array {
  const at = new Float64Array(2 * side * side);
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      at[2 * (j * side + i)] = x0 + ((i + 0.5) * (x1 - x0)) / side;
      at[2 * (j * side + i) + 1] = y0 + ((j + 0.5) * (y1 - y0)) / side;
    }
  }
  return at;
}
