/** About the height of a line of words in a chart's units, and their distance from a curve. */
const tall = 18;
const off = 6;

/**
 * Baselines for the names of curves that end at these heights (in a chart's units, downward): each name above its curve
 * where there is room, the lowest below it, and none on another. `bottom` is where the axes end.
 */
export function endNames(ends: readonly number[], bottom: number): number[] {
  const baselines = [...ends];
  const order = ends.map((_, i) => i).sort((a, b) => ends[a] - ends[b]);
  let taken = -Infinity;
  for (const [k, i] of order.entries()) {
    const below = Math.max(ends[i], taken) + tall;
    const lowest = k > 0 && k === order.length - 1;
    const above = ends[i] - off - tall >= taken && !(lowest && below <= bottom);
    baselines[i] = above ? ends[i] - off : below;
    taken = above ? ends[i] : below + off;
  }
  return baselines;
}
