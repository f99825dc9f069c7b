import type { NumberFormat } from "../format.ts";
import type { Role } from "../roles.ts";
import type { Kind } from "./kind.ts";
import { inRange, number, range, type NumberParameter } from "./number.ts";
import { readList } from "./numbers.ts";

/** A point of data that a reader moves, of a class where its parameter has any; classes count from 0. */
export type DataPoint = readonly [x: number, y: number] | readonly [x: number, y: number, label: number];

/** Points that the reader drags, adds and takes away. */
export interface PointsParameter {
  kind: "points";
  default: readonly DataPoint[];
  /** The fewest and the most points there may be. */
  least: number;
  most: number;
  /** The range, the grid and the name of each coordinate. */
  x: NumberParameter;
  y: NumberParameter;
  /** How many classes there are, 2 or more; without it, points have none. */
  classes?: number;
  label: string;
  role?: Role;
}

type Coordinate = NumberFormat & { min: number; max: number; step?: number; label?: string };

/** Points in a rectangle, `[x, y]` each, or `[x, y, class]` where there are classes. */
export function points(
  options: Omit<PointsParameter, "kind" | "least" | "x" | "y"> & {
    least?: number;
    x: Coordinate;
    y: Coordinate;
  },
): PointsParameter {
  const { least = 0, x, y } = options;
  const axis = (label: string, of: Coordinate) => number({ label, default: of.min, ...of });
  return { kind: "points", ...options, least, x: axis("x", x), y: axis("y", y) };
}

export const pointsKind: Kind<PointsParameter, readonly DataPoint[]> = {
  problem: (parameter, value) =>
    Array.isArray(value) &&
    value.length >= parameter.least &&
    value.length <= parameter.most &&
    value.every((point) => isPoint(parameter, point))
      ? undefined
      : `must be a list of ${parameter.least} to ${parameter.most} points ${shape(parameter)}`,
  toText: (value) => value.join(";"),
  fromText: (_, text) => (text === "" ? [] : text.split(";").map(readList)),
};

function isPoint({ x, y, classes }: PointsParameter, point: unknown): boolean {
  if (!Array.isArray(point) || point.length !== (classes ? 3 : 2)) return false;
  const [px, py, label] = point as unknown[];
  const ofClass =
    !classes || (Number.isInteger(label) && (label as number) >= 0 && (label as number) < classes);
  return inRange(x, px) && inRange(y, py) && ofClass;
}

function shape({ x, y, classes }: PointsParameter): string {
  const coordinates = `x ${range(x)} and y ${range(y)}`;
  return classes
    ? `[x, y, class], ${coordinates}, class a whole number from 0 to ${classes - 1}`
    : `[x, y], ${coordinates}`;
}

/** Whether a value is a list of points: of an empty list it says no. */
export function isPoints(value: unknown): value is readonly DataPoint[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/**
 * Which point of a list differs from the list before, where one alone does; -1 where points came or went, or where
 * the two are no lists of points.
 */
export function movedPoint(before: unknown, after: unknown): number {
  if (!isPoints(before) || !isPoints(after) || before.length !== after.length) return -1;
  const moved = after.flatMap((point, i) => (String(point) === String(before[i]) ? [] : [i]));
  return moved.length === 1 ? moved[0] : -1;
}
