import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import { objectives, type NamedObjective } from "../../../optim/index.ts";

/** The grounds to walk on: objectives laid out over 100 by 100 meters, with heights in meters. */
export const side = 100;

export interface WalkedLandscape {
  height: (east: number, north: number) => number;
  /** Metres of height per meter east, and per meter north. */
  slope: (east: number, north: number) => readonly [number, number];
  start: Point;
  /** The valleys' floors, the lowest first, and where else the ground is level. */
  valleys: readonly Spot[];
  passes: readonly Spot[];
  tops: readonly Spot[];
  map: ChartSpec;
}

export interface Spot {
  at: Point;
  height: number;
}

const axes = {
  width: 480,
  height: 486,
  x: { domain: [0, side], label: "east (m)", ticks: 5 },
  y: { domain: [0, side], label: "north (m)", ticks: 5 },
} as const;

/** What a walker sees of any ground through a blindfold. */
export const unseen = chart({ ...axes, marks: [] });

/** Which slopes there are, around the walker: no numbers on the axes, since they are at the arrows. */
export const compass = chart({
  width: 480,
  height: 486,
  margin: { top: 39, right: 39, bottom: 45, left: 39 },
  x: { domain: [-1.5, 1.5], label: "", ticks: [] },
  y: { domain: [-1.5, 1.5], label: "slopes underfoot (cm/m)", ticks: [] },
  marks: [],
});

export const walkedLandscapes: Record<string, WalkedLandscape> = {
  first: ground(objectives.threeHumpCamel, { relief: 1.5, start: [88, 70] }),
  second: ground(objectives.himmelblau, { relief: 0.05, start: [45, 55] }),
  third: ground(objectives.plateau, { relief: 10, start: [18, 66] }),
};

/** `relief` is the height in meters of a value of 1; `start` is in meters east and north. */
function ground(
  objective: NamedObjective,
  { relief, start }: { relief: number; start: Point },
): WalkedLandscape {
  const [[x0, x1], [y0, y1]] = objective.domain;
  const [perEast, perNorth] = [(x1 - x0) / side, (y1 - y0) / side];
  const from = (east: number, north: number) => Float64Array.of(x0 + east * perEast, y0 + north * perNorth);
  const height = (east: number, north: number) => relief * objective.value(from(east, north));
  const spots = (marks: NamedObjective["minima"] = []): Spot[] =>
    marks
      .map(({ at: [x, y], value }) => ({
        at: [(x - x0) / perEast, (y - y0) / perNorth] as const,
        height: relief * value,
      }))
      .toSorted((p, q) => p.height - q.height);
  return {
    height,
    slope(east, north) {
      const out = new Float64Array(2);
      objective.gradient(from(east, north), out);
      return [relief * out[0] * perEast, relief * out[1] * perNorth];
    },
    start,
    valleys: spots(objective.minima),
    passes: spots(objective.saddles),
    tops: spots(objective.maxima),
    map: landscape(height, [axes.x.domain, axes.y.domain], axes),
  };
}
