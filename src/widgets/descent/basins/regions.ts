/**
 * The cells of a square grid as one SVG path for each outcome, each cell a unit wide, rows counted from below: side by
 * side cells of a row with the same outcome are one rectangle.
 */
export function regions(cells: ArrayLike<number>): Map<number, string> {
  const side = Math.sqrt(cells.length);
  const paths = new Map<number, string>();
  for (let row = 0; row < side; row++) {
    for (let from = 0, to = 1; from < side; from = to++) {
      const one = cells[row * side + from];
      while (to < side && cells[row * side + to] === one) to++;
      paths.set(one, `${paths.get(one) ?? ""}M${from} ${row}h${to - from}v1H${from}z`);
    }
  }
  return paths;
}
