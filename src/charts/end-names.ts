/** About the height of a line of words in a chart's units, and their distance from a curve. */
const tall = 18;
const off = 6;

/**
 * Baselines for the names of curves that end at these heights (in a chart's units, downward): each name above its curve
 * where there is room, the lowest below it, and none on another; the names of curves that end together stand in a stack
 * over them. `bottom` is where the axes end.
 */
export function endNames(ends: readonly number[], bottom: number): number[] {
  const baselines = [...ends];
  const order = ends.map((_, i) => i).sort((a, b) => ends[a] - ends[b]);
  let taken = -Infinity;
  for (const [k, i] of order.entries()) {
    const above = ends[i] - off;
    const below = Math.max(ends[i], taken) + tall;
    const lowest = k > 0 && k === order.length - 1;
    const next = ends[order[k + 1]];
    if (above - tall >= taken && !(lowest && below <= bottom)) {
      baselines[i] = above;
      taken = ends[i];
    } else if (k > 0 && next > below - tall && next < below + off) {
      baselines[i] = baselines[order[k - 1]];
      for (const one of order.slice(0, k)) baselines[one] -= tall;
      taken = ends[i];
    } else {
      baselines[i] = below;
      taken = below + off;
    }
  }
  return baselines;
}
