import type { Scales } from "../../figures/scales.ts";

/**
 * The cells of a square grid as one SVG path for each outcome: side by side cells of a row with the same outcome are
 * one rectangle. Rows are counted from below.
 */
export function regions(
  cells: ArrayLike<number>,
  [[x0, x1], [y0, y1]]: readonly (readonly [number, number])[],
  { x, y }: Scales,
): Map<number, string> {
  const side = Math.sqrt(cells.length);
  const [left, bottom] = [x(x0), y(y0)];
  const [wide, tall] = [(x(x1) - left) / side, (bottom - y(y1)) / side];
  const paths = new Map<number, string>();
  for (let row = 0; row < side; row++) {
    for (let from = 0, to = 1; from < side; from = to++) {
      const one = cells[row * side + from];
      while (to < side && cells[row * side + to] === one) to++;
      const d = `M${(left + from * wide).toFixed(1)} ${(bottom - row * tall).toFixed(1)}h${((to - from) * wide).toFixed(1)}v${(-tall).toFixed(1)}h${((from - to) * wide).toFixed(1)}z`;
      paths.set(one, (paths.get(one) ?? "") + d);
    }
  }
  return paths;
}
