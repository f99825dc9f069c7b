import type { Point } from "../../../charts/chart.ts";
import { scales } from "../../../charts/scales.ts";
import { series, type Run } from "../../../optim/index.ts";
import type { StepLandscape } from "./landscapes.ts";

/** One method at the step shown, in the landscape's own units. */
export interface Side {
  path: Point[];
  /** The points up to the step shown and those after it, without those too close to be told apart. */
  past: Point[];
  rest: Point[];
  /** The step shown, kept inside the run. */
  t: number;
  /** Where it is, where its velocity alone would lead, and where it goes. */
  w: Point;
  ahead: Point;
  next: Point;
  velocity: Point;
  /** The gradient that the step uses, and the one at w. */
  gradient: Point;
  slope: Point;
  /** The same points enlarged, to fill the chart of the arrows, and where the push alone would lead from w. */
  close: { w: Point; ahead: Point; next: Point; pushed: Point };
  /** The length of the longest arrow. */
  longest: number;
}

/** Half the width and half the height that the enlarged arrows may fill. */
export const reach = [1.05, 0.6] as const;

/** Whether a run of this method takes its gradient ahead is all that tells the two methods apart. */
export function sideOf(
  run: Run,
  { f, map }: StepLandscape,
  step: number,
  { rate, momentum, looks }: { rate: number; momentum: number; looks: boolean },
): Side {
  const path = series(run, (i) => pointOf(run.position(i)));
  const t = Math.min(step, run.steps);
  const w = path[t];
  const u = pointOf(run.state(t).u as Float64Array);
  const ahead: Point = [w[0] + momentum * u[0], w[1] + momentum * u[1]];
  const gradientAt = (at: Point): Point => {
    const out = new Float64Array(2);
    f.gradient(Float64Array.from(at), out);
    return pointOf(out);
  };
  const slope = gradientAt(w);
  const gradient = looks ? gradientAt(ahead) : slope;
  const next: Point = [ahead[0] - rate * gradient[0], ahead[1] - rate * gradient[1]];
  const pushed: Point = [w[0] - rate * slope[0], w[1] - rate * slope[1]];
  const apart = told(map);
  return {
    path,
    past: apart(path.slice(0, t + 1)),
    rest: apart(path.slice(t)),
    t,
    w,
    ahead,
    next,
    velocity: u,
    gradient,
    slope,
    ...enlarged(map, { w, ahead, next, pushed }),
  };
}

/** Leaves out of a path the points that stand almost where the last one stood, other than its end. */
function told(map: StepLandscape["map"]): (path: Point[]) => Point[] {
  const { x, y } = scales(map);
  return (path) => {
    let last: Point = [Infinity, Infinity];
    return path.filter(([px, py], i) => {
      const at: Point = [x(px), y(py)];
      if (i < path.length - 1 && Math.hypot(at[0] - last[0], at[1] - last[1]) < 3) return false;
      last = at;
      return true;
    });
  };
}

const pointOf = ({ 0: x, 1: y }: ArrayLike<number>): Point => [x, y];

/** The points in the proportions of the map, moved to the middle of the chart and made as large as fits in it. */
function enlarged(map: StepLandscape["map"], points: Side["close"]): Pick<Side, "close" | "longest"> {
  const { x, y } = scales(map);
  const ratio = (y(0) - y(1)) / (x(1) - x(0));
  const all = Object.values(points) as Point[];
  const middle = [0, 1].map((i) => {
    const along = all.map((point) => point[i]);
    const [low, high] = [Math.min(...along), Math.max(...along)];
    return { at: (low + high) / 2, half: (high - low) / 2 };
  });
  const scale = Math.min(reach[0] / middle[0].half, reach[1] / (middle[1].half * ratio));
  const zoom = Number.isFinite(scale) ? scale : 0;
  const put = ([px, py]: Point): Point => [(px - middle[0].at) * zoom, (py - middle[1].at) * zoom * ratio];
  const { w, ahead, next, pushed } = points;
  const length = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);
  return {
    close: { w: put(w), ahead: put(ahead), next: put(next), pushed: put(pushed) },
    longest: Math.max(length(w, ahead), length(ahead, next), length(w, next)),
  };
}
