import type { Control } from "../controls/index.ts";
import {
  formatNumber,
  onGrid,
  stepped,
  type DataPoint,
  type NumberParameter,
  type PointsParameter,
} from "../state/index.ts";

/** What can be done to a list of points, and to the one of them that is in hand: all of it without a page. */
export type PointsControl = Control<PointsParameter, readonly DataPoint[]>;

/** The points after something was done, and which is in hand then. */
export interface Done {
  points: readonly DataPoint[];
  chosen: number;
}

/** The point nearest to (x, y) on the parameter's grid, with the class of `like`. */
export function pointAt({ x, y }: PointsParameter, [px, py]: readonly number[], like?: DataPoint): DataPoint {
  const at = [onGrid(x, px), onGrid(y, py)] as const;
  return like?.[2] === undefined ? at : [...at, like[2]];
}

/** Adds a point, of the class of the one in hand; undefined when there are as many as may be. */
export function added({ parameter, value }: PointsControl, chosen: number, at: readonly number[]) {
  if (value.length >= parameter.most) return undefined;
  const like = value[chosen] ?? (parameter.classes ? ([0, 0, 0] as const) : undefined);
  return { points: [...value, pointAt(parameter, at, like)], chosen: value.length };
}

/** Takes the point in hand away; undefined when there are as few as may be. */
export function removed({ parameter, value }: PointsControl, chosen: number): Done | undefined {
  if (value.length <= parameter.least || chosen >= value.length) return undefined;
  const points = value.filter((_, i) => i !== chosen);
  return { points, chosen: Math.max(0, Math.min(chosen, points.length - 1)) };
}

/** Puts the point in hand somewhere else. */
export function moved({ parameter, value }: PointsControl, chosen: number, to: readonly number[]): Done {
  const points = value.map((point, i) => (i === chosen ? pointAt(parameter, to, point) : point));
  return { points, chosen };
}

/** Gives the point in hand the next class, after the last one the first; undefined where there are no classes. */
export function reclassed({ parameter, value }: PointsControl, chosen: number): Done | undefined {
  const { classes } = parameter;
  if (!classes || chosen >= value.length) return undefined;
  const points = value.map((point, i) =>
    i === chosen ? ([point[0], point[1], (point[2]! + 1) % classes] as const) : point,
  );
  return { points, chosen };
}

/** The middle of the emptiest part of the ground, where a point goes that is added without saying where. */
export function emptiest({ parameter: { x, y }, value }: PointsControl): readonly number[] {
  const part = ({ min, max }: NumberParameter, at: number) => (at - min) / (max - min);
  const between = ({ min, max }: NumberParameter, i: number) => min + ((max - min) * (2 * i + 1)) / 16;
  let best: readonly number[] = [];
  let room = -1;
  for (let i = 0; i < 64; i++) {
    // From the middle outward, so that the first of equals is a place in sight.
    const [px, py] = [between(x, inward[i % 8]), between(y, inward[i >> 3])];
    const free = value.reduce(
      (least, one) =>
        Math.min(least, Math.hypot(part(x, px) - part(x, one[0]), part(y, py) - part(y, one[1]))),
      2,
    );
    if (free > room) [best, room] = [[px, py], free];
  }
  return best;
}
const inward = [3, 4, 2, 5, 1, 6, 0, 7];

const arrows: Record<string, readonly [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * What a key does while a point has the focus: arrow keys move it, with Shift ten times as far; Page Down and Page Up go
 * to the next point and the one before, Home and End to the first and the last; Insert adds one, Delete takes this one
 * away, C changes its class. Undefined for any other key.
 */
export function keyedPoints(control: PointsControl, chosen: number, event: KeyboardEvent): Done | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { parameter, value } = control;
  const { length } = value;
  const stay = { points: value, chosen };
  const go = (to: number) => ({ points: value, chosen: (to + length) % length });
  const arrow = arrows[event.key];
  if (arrow) {
    const far = event.shiftKey ? 10 : 1;
    const [px, py] = value[chosen];
    const to = [stepped(parameter.x, px, far * arrow[0]), stepped(parameter.y, py, far * arrow[1])];
    return moved(control, chosen, [arrow[0] ? to[0] : px, arrow[1] ? to[1] : py]);
  }
  switch (event.key) {
    case "PageDown":
      return go(chosen + 1);
    case "PageUp":
      return go(chosen - 1);
    case "Home":
      return go(0);
    case "End":
      return go(length - 1);
    case "Insert":
      return added(control, chosen, emptiest(control)) ?? stay;
    case "Delete":
    case "Backspace":
      return removed(control, chosen) ?? stay;
    case "c":
    case "C":
      return reclassed(control, chosen);
    default:
      return undefined;
  }
}

/** A point in words: "length 40 m, area 2400 m², class A". */
export function spokenPoint({ x, y }: PointsParameter, point: DataPoint, names: readonly string[]): string {
  const spoken = (axis: NumberParameter, value: number) => `${axis.label} ${formatNumber(value, axis)}`;
  const words = [spoken(x, point[0]), spoken(y, point[1])];
  return (point[2] === undefined ? words : [...words, names[point[2]]]).join(", ");
}
