import { clamp } from "./clamp.ts";
import type { Axis, ChartSpec, Point } from "./chart.ts";

/** From data units to a chart's own units and back. */
export interface Scale {
  (value: number): number;
  invert(position: number): number;
}

export interface Scales {
  x: Scale;
  y: Scale;
  /** Whether a point lies between the axes, or at most a few units outside. */
  holds?(point: Point): boolean;
}

/** How far outside its axes a chart still shows what moves, in its own units. */
const slack = 6;

/** The scales of a chart: those that Observable Plot uses when it draws the same chart. */
export function scales({ width, height, margin, x, y }: ChartSpec): Scales {
  const [left, right] = [margin.left, width - margin.right];
  const [bottom, top] = [height - margin.bottom, margin.top];
  const [atX, atY] = [scale(x, left, right), scale(y, bottom, top)];
  const between = (at: number, low: number, high: number) => at >= low - slack && at <= high + slack;
  return {
    x: atX,
    y: atY,
    holds: ([px, py]) => between(atX(px), left, right) && between(atY(py), top, bottom),
  };
}

function scale({ domain: [low, high], scale: type = "linear" }: Axis, from: number, to: number): Scale {
  const [into, outOf] =
    type === "log" ? [Math.log10, (v: number) => 10 ** v] : [(v: number) => v, (v: number) => v];
  const [a, b] = [into(low), into(high)];
  const at = (value: number) => from + ((into(value) - a) / (b - a)) * (to - from);
  return Object.assign(at, {
    invert: (position: number) => outOf(a + ((position - from) / (to - from)) * (b - a)),
  });
}

/** Points nearer than this to the last one drawn are left out, and far ones are drawn only so far away. */
const [tiny, far] = [0.3, 1e5];

/** SVG path data through points, in a chart's own units; a point that is not finite interrupts it. */
export function path(points: readonly Point[], { x, y }: Scales): string {
  let [pen, held, d] = ["M", "", ""];
  let [lastX, lastY] = [NaN, NaN];
  for (const [px, py] of points) {
    const [cx, cy] = [within(x(px)), within(y(py))];
    if (Number.isNaN(cx) || Number.isNaN(cy)) {
      d += held;
      [pen, held, lastX, lastY] = ["M", "", NaN, NaN];
      continue;
    }
    const here = `${pen}${cx.toFixed(1)},${cy.toFixed(1)}`;
    if (Math.abs(cx - lastX) < tiny && Math.abs(cy - lastY) < tiny) {
      held = here;
      continue;
    }
    d += here;
    [pen, held, lastX, lastY] = ["L", "", cx, cy];
  }
  return d + held;
}

const within = (position: number) => (Number.isFinite(position) ? clamp(position, [-far, far]) : NaN);
