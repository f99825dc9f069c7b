import type { Point } from "../../../charts/chart.ts";
import { failed, type Landmark, type Run } from "../../../optim/index.ts";
import { counted, formatNumber } from "../../../state/index.ts";
import { curvatureAt, type DescentLandscape } from "./landscapes.ts";

/** What became of a run: where it ended, what stands there, and in words how it went. */

/** How near to a known point a run must end to be said to have reached it. */
const near = 0.05;
/** Slopes below this are called level ground when no known point is near. */
const level = 0.01;

/** The last step at which the point itself is a point: a run that breaks off may end beyond all numbers. */
export function lastFinite(run: Run): number {
  let last = run.steps;
  while (last > 0 && !(run.position(last).every(Number.isFinite) && Number.isFinite(run.value(last)))) last--;
  return last;
}

function nearest(marks: readonly Landmark[], [x, y]: Point): { mark?: Landmark; distance: number } {
  let found: { mark?: Landmark; distance: number } = { distance: Infinity };
  for (const mark of marks) {
    const distance = Math.hypot(mark.at[0] - x, mark.at[1] - y);
    if (distance < found.distance) found = { mark, distance };
  }
  return found;
}

/** What stands where the run ends, in words that judge nothing else: "a minimum", "a saddle point", "level ground", "nothing". */
export function reachedBy(
  run: Run,
  land: DescentLandscape,
  end: Point,
  slope: number,
  leaves: number,
): string {
  if (failed(run)) return "nothing";
  const minimum = nearest(land.minima, end);
  if (minimum.distance < near)
    return minimum.mark!.value === land.lowest ? "the lowest minimum" : "a local minimum";
  if (nearest(land.saddles, end).distance < near) return "a saddle point";
  if (leaves >= 0 && land.minima.length === 0 && land.saddles.length > 0) return "nothing";
  if (slope > level) return "nothing";
  return land.minima.length > 0 || land.saddles.length > 0 ? "level ground" : "a level point";
}

/** The largest stable rate, and where it holds: everywhere if f is K-smooth, else near the minimum that the run is at. */
export function limitOf(land: DescentLandscape, end: Point, slope: number) {
  const { f, minima } = land;
  if (f.smoothness) return { value: 2 / f.smoothness, holds: "everywhere", everywhere: true };
  const at = minima.length > 0 ? nearest(minima, end).mark!.at : slope < level ? end : undefined;
  if (!at) return undefined;
  const bend = curvatureAt(f, Float64Array.from(at));
  if (!(bend > 0) || !Number.isFinite(bend)) return undefined;
  const where = `near (${at.map((v) => formatNumber(v)).join(", ")})`;
  return { value: 2 / bend, holds: `only ${where}`, everywhere: false };
}

/** How the run ended, as the end of a sentence that begins "the run". */
export function outcomeOf(run: Run, reached: string, out: (at: ArrayLike<number>) => boolean): string {
  const count = counted(run.steps, "step");
  if (failed(run)) {
    if (run.steps === 0) return "cannot begin: there is no slope at its start, try another";
    if (run.status === "non-finite" && !out(run.position(run.steps)))
      return `breaks off at step ${run.steps}: the function has no value there, try a smaller rate`;
    return run.value(run.steps) < run.value(0)
      ? `runs off downhill by step ${run.steps}: no bottom that way, try another start`
      : `diverges by step ${run.steps}: its steps overshoot, try a smaller rate`;
  }
  if (run.status === "converged") return `stops at ${reached} after ${count}`;
  const end = formatNumber(Math.hypot(...run.gradient(run.steps)));
  return reached === "nothing"
    ? `is still moving after ${count}, with a slope of ${end}`
    : `is close to ${reached} after ${count}, with a slope of ${end}`;
}
