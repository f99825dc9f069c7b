import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point } from "../../../charts/chart.ts";
import {
  capital,
  counted,
  defineWidget,
  formatNumber,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { compass, walkedLandscapes, side, unseen, type WalkedLandscape, type Spot } from "./landscapes.ts";
import { parameters } from "./props.ts";
import { directions, stepOf, toward, type Direction } from "./steps.ts";

/**
 * A walk to the valley by feel. Blindfolded, nothing but the slopes underfoot is told, in the figure and in its words
 * alike; with the blindfold lifted, the ground and the path.
 */

/** Ground no steeper than this, in centimetres per meter, feels level. */
const levelBelow = 3;
/** Within this many meters a place counts as reached. */
const near = 5;

const quantities = {
  count: { label: "steps" },
  walked: { label: "distance walked", unit: "m" },
  eastward: { label: "slope to the east", role: "gradient", unit: "cm/m" },
  northward: { label: "slope to the north", role: "gradient", unit: "cm/m" },
  steepest: { label: "slope of the steepest way up", role: "gradient", unit: "cm/m" },
  feel: { label: "what the ground feels like" },
  height: { label: "height above the deepest valley", role: "loss", unit: "m" },
  fallen: { label: "height lost since the start", role: "loss", unit: "m" },
  distance: { label: "distance from the nearest valley floor", unit: "m" },
  place: { label: "where the walk has come to" },
} as const;

/** The slope underfoot in one direction, in centimetres per meter, and its arrow and number on the compass. */
export interface Felt {
  direction: Direction;
  slope: number;
  from: Point;
  to: Point;
  number: Point;
}

interface BlindfoldFrame extends Frame<typeof quantities, "steps"> {
  seen: boolean;
  compass: ChartSpec;
  ground: ChartSpec;
  felt: Felt[];
  level: boolean;
  /** Whether the last step ended at the fence around the ground. */
  fenced: boolean;
  path: Point[];
  valleys: Point[];
}

const centimetres = { digits: 2, unit: "cm" };
function frame(state: State<typeof parameters>): BlindfoldFrame {
  const ground = walkedLandscapes[state.ground];
  const { path, walked, fenced } = pathOf(state.steps, ground);
  const [east, north] = path.at(-1)!;
  const [eastward, northward] = ground.slope(east, north).map((slope) => 100 * slope);
  const steepest = Math.hypot(eastward, northward);
  const level = steepest <= levelBelow;
  const felt = directions.map((direction) => feel(direction, eastward, northward));
  const height = ground.height(east, north);
  const fallen = ground.height(...ground.start) - height;
  const nearest = closest(ground.valleys, [east, north]);
  const distance = apart(nearest.at, [east, north]);
  const place = placeOf(ground, [east, north], level);
  const feels = level
    ? `nearly level: no way is steeper than ${formatNumber(steepest, centimetres)} per meter`
    : `sloping: the steepest of the eight ways down is to the ${felt.toSorted((p, q) => p.slope - q.slope)[0].direction.name}`;
  const seen = state.blindfold === "off";
  const count = path.length - 1;
  const steps = counted(count, "step");
  // The other four directions have the same slopes with the other sign.
  const slopes = felt
    .map(({ direction, slope }) => `${direction.name} ${formatNumber(slope, { digits: 2 })}`)
    .join(", ");
  return {
    values: {
      steps: state.steps.join(),
      count,
      walked,
      eastward,
      northward,
      steepest,
      feel: feels,
      height,
      fallen,
      distance,
      place,
    },
    summary: seen
      ? spaced(
          `Blindfold lifted after ${steps}, ${formatNumber(walked, { unit: "m" })} walked.`,
          `${capital(place)}. You are ${formatNumber(Math.abs(fallen), { unit: "m" })}`,
          `${fallen < 0 ? "higher" : "lower"} than where you began.`,
        )
      : spaced(
          `Blindfolded, ${count === 0 ? "before the first step" : `after ${steps}`};`,
          `the next will be ${formatNumber(Number(state.stride), { unit: "m" })} long.`,
          `Slopes in centimeters per meter: ${slopes}. The ground is ${feels}.`,
          fenced ? "A fence stopped your last step." : "",
        ),
    table: seen ? seenTable(state.steps, path, ground) : feltTable(state.steps, path, ground),
    seen,
    compass,
    ground: seen ? ground.map : unseen,
    felt,
    level,
    fenced,
    path,
    valleys: ground.valleys.map(({ at }) => at),
  };
}

/** The places of a walk, the first of them its start; a step that would leave the ground ends at the fence. */
export function pathOf(steps: readonly number[], { start }: Pick<WalkedLandscape, "start">) {
  const path: Point[] = [start];
  let walked = 0;
  let fenced = false;
  for (const code of steps) {
    const { direction, stride } = stepOf(code);
    const [east, north] = path.at(-1)!;
    const wish: Point = [east + stride * direction.u[0], north + stride * direction.u[1]];
    const within: Point = [inside(wish[0]), inside(wish[1])];
    fenced = apart(wish, within) > 0;
    walked += apart(within, [east, north]);
    path.push(within);
  }
  return { path, walked, fenced };
}

const inside = (place: number) => clamp(place, [0, side]);
const apart = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1]);
const closest = (spots: readonly Spot[], here: Point) =>
  spots.toSorted((p, q) => apart(p.at, here) - apart(q.at, here))[0];

/** An arrow as long as the root of the slope, so that faint slopes show beside steep ones. */
function feel(direction: Direction, eastward: number, northward: number): Felt {
  const [u, v] = direction.u;
  const slope = u * eastward + v * northward;
  const length = 0.18 + 0.9 * Math.min(1, Math.sqrt(Math.abs(slope) / 100));
  return {
    direction,
    slope,
    from: [0.12 * u, 0.12 * v],
    to: [length * u, length * v],
    number: [1.28 * u, 1.28 * v],
  };
}

/** Where a walk has come to, as a clause. */
function placeOf({ valleys, passes, tops }: WalkedLandscape, here: Point, level: boolean): string {
  const valley = closest(valleys, here);
  const way = (spot: Spot) =>
    `${formatNumber(apart(spot.at, here), { digits: 2, unit: "m" })} to the ${toward(spot.at[0] - here[0], spot.at[1] - here[1]).name}`;
  if (apart(valley.at, here) <= near) {
    const lowest = valleys[0];
    if (valley.height - lowest.height < 1e-6) return "you stand in a valley, and none is deeper";
    return spaced(
      `you stand in a valley, but not the deepest: another lies ${way(lowest)},`,
      `${formatNumber(valley.height - lowest.height, { digits: 2, unit: "m" })} lower`,
    );
  }
  const floor = `the nearest valley floor is ${way(valley)}`;
  if (passes.some(({ at }) => apart(at, here) <= near))
    return `you stand on a pass, level but down on two sides; ${floor}`;
  if (tops.some(({ at }) => apart(at, here) <= near)) return `you stand on a hilltop; ${floor}`;
  return level
    ? `you stand on ground that feels level but is no valley; ${floor}`
    : `you stand on a slope; ${floor}`;
}

function feltTable(
  steps: readonly number[],
  path: readonly Point[],
  ground: WalkedLandscape,
): Frame["table"] {
  return {
    columns: [
      { label: "step" },
      { label: "stride", format: { unit: "m" } },
      { label: "direction" },
      { label: "slope then felt to the east", format: { unit: "cm/m", digits: 3 } },
      { label: "slope then felt to the north", format: { unit: "cm/m", digits: 3 } },
    ],
    rows: path.map((place, t) => [t, ...strideOf(steps, t), ...slopesAt(ground, place)]),
  };
}

function seenTable(
  steps: readonly number[],
  path: readonly Point[],
  ground: WalkedLandscape,
): Frame["table"] {
  return {
    columns: [
      { label: "step" },
      { label: "stride", format: { unit: "m" } },
      { label: "direction" },
      { label: "east", format: { unit: "m" } },
      { label: "north", format: { unit: "m" } },
      { label: "height", format: { unit: "m", digits: 3 } },
    ],
    rows: path.map(([east, north], t) => [t, ...strideOf(steps, t), east, north, ground.height(east, north)]),
  };
}

function strideOf(steps: readonly number[], t: number): [number | string, string] {
  if (t === 0) return ["–", "start"];
  const { direction, stride } = stepOf(steps[t - 1]);
  return [stride, direction.name];
}

function slopesAt(ground: WalkedLandscape, [east, north]: Point): number[] {
  return ground.slope(east, north).map((slope) => 100 * slope);
}

export default defineWidget({ title: "A walk with a blindfold", parameters, quantities, frame });
