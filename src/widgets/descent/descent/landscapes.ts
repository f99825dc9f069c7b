import { clamp } from "../../../charts/clamp.ts";
import { chart, type Axis, type ChartSpec } from "../../../charts/chart.ts";
import { compiled, curvatures, type Landmark, type Objective } from "../../../optim/index.ts";
import { remember, rememberEach, type TypedFormula } from "../../../state/index.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { landscapes, type LandscapeName } from "../../landscapes.ts";

/** The functions to descend: each with its map, the heights of its surface, and what is known about it. */
export interface DescentLandscape {
  f: Objective;
  tex: string;
  domain: readonly (readonly [number, number])[];
  minima: readonly Landmark[];
  saddles: readonly Landmark[];
  /** The lowest value of all, where it is known. */
  lowest?: number;
  map: ChartSpec;
  levels: readonly number[];
  /** The values at `side` × `side` points of the domain, row by row from the lowest y; some may be no numbers. */
  side: number;
  grid(): Float64Array;
  /** How high a value stands on the surface, from 0 to 1. */
  height(value: number): number;
  /** The height of the surface so far along the domain's two sides, from 0 to 1 each; 0 where it has none. */
  heightNear(x: number, y: number): number;
  /** Whether heights are logarithms: where the highest ground would flatten all the rest. */
  logarithmic: boolean;
  /** The least distance from the known minimum that its chart shows. */
  floor: number;
  /** The chart of the loss for runs of up to so many steps. */
  lossChart(steps: number): ChartSpec;
  /** Where to begin, with what, and seen from where, when this function is chosen. */
  first: { x: number; y: number; rate: number; steps: number; turn: number; tilt: number };
}

/** The points along each side of a surface; more where it is rough. */
const [SMOOTH, ROUGH] = [29, 63];
/** Losses nearer than this to the known minimum are drawn here: where hardly any run gets so near, higher up. */
const [FLOOR, SHALLOW] = [1e-10, 1e-4];
/** The step axis ends at the first of these that the budget does not exceed. */
const ends = [20, 50, 100, 200, 500, 1000, 2000];

type Known = Objective & {
  tex: string;
  domain: readonly (readonly [number, number])[];
  minima: readonly Landmark[];
  saddles?: readonly Landmark[];
};

const lands = {
  bowl: known("bowl", { steps: 50, turn: 30, tilt: 35 }),
  stretched: known("stretched", { steps: 200, turn: -60, tilt: 45 }),
  rosenbrock: known("rosenbrock", { steps: 2000, turn: 10, tilt: 60 }, { floor: SHALLOW }),
  himmelblau: known("himmelblau", { steps: 50, turn: 60, tilt: 45 }),
  beale: known("beale", { steps: 1000, turn: -30, tilt: 45 }),
  rastrigin: known("rastrigin", { steps: 50, turn: -30, tilt: 55 }, { floor: SHALLOW, side: ROUGH }),
  saddle: known("saddle", { steps: 100, turn: -60, tilt: 35 }),
  plateau: known("plateau", { steps: 200, turn: -30, tilt: 25 }, { floor: SHALLOW }),
};

/** Until the reader types a function, two valleys with a pass between them stand in for it. */
const standIn = known("valleys", { steps: 50, turn: 60, tilt: 45 });
/** The land of a typed function. The last one is kept, so that a map is drawn once for each. */
const typed = remember(["text"], (formula: TypedFormula) => {
  const f = compiled(formula as Parameters<typeof compiled>[0]);
  const domain = [[-5, 5] as const, [-5, 5] as const];
  const first = { x: 2, y: 4, rate: 0.05, steps: 100, turn: 30, tilt: 35 };
  return mapped({ ...f, tex: f.tex, domain, minima: [] }, first);
});

/** The land of a choice. */
export function landscapeOf(objective: keyof typeof lands | "own", formula: TypedFormula): DescentLandscape {
  if (objective !== "own") return lands[objective];
  return formula.text === "" ? standIn : typed(formula);
}

function known(
  name: LandscapeName,
  view: Pick<DescentLandscape["first"], "steps" | "turn" | "tilt">,
  drawn?: { side?: number; floor?: number },
): DescentLandscape {
  const { f, start, rate } = landscapes[name];
  return mapped(f, { ...start, rate, ...view }, drawn);
}

function mapped(
  f: Known,
  first: DescentLandscape["first"],
  { side = SMOOTH, floor = FLOOR } = {},
): DescentLandscape {
  const [[x0, x1], [y0, y1]] = f.domain;
  const at = (x: number, y: number) => f.value(Float64Array.of(x, y));
  const grid = Float64Array.from({ length: side * side }, (_, k) => {
    const [i, j] = [k % side, Math.floor(k / side)];
    return at(x0 + (i * (x1 - x0)) / (side - 1), y0 + (j * (y1 - y0)) / (side - 1));
  });
  const sorted = grid.filter(Number.isFinite).sort();
  const lowest = f.minima.length > 0 ? Math.min(...f.minima.map(({ value }) => value)) : undefined;
  const low = lowest ?? sorted[0] ?? 0;
  const high = Math.max(sorted.at(-1) ?? 1, low + 1e-9);
  const middle = (sorted[sorted.length >> 1] ?? 0.5) - low;
  const logarithmic = high - low > 9 * middle && middle > 0;
  const rise = (value: number) =>
    logarithmic ? Math.log1p((10 * (value - low)) / middle) : (value - low) / (high - low);
  const top = rise(high);
  const map = mapOf(f);
  const contour = map.marks[0];
  const chartTo = rememberEach((end: number) => lossChart(end, lowest, [floor, low, high]));
  const height = (value: number) => clamp(rise(Math.max(low, value)) / top, [0, 1]);
  const heights = grid.map((value) => (Number.isFinite(value) ? height(value) : 0));
  return {
    f,
    tex: f.tex,
    domain: f.domain,
    minima: f.minima,
    saddles: f.saddles ?? [],
    lowest,
    map,
    levels: contour.kind === "contour" ? contour.levels : [],
    side,
    grid: () => grid,
    height,
    heightNear(x, y) {
      const [px, py] = [x * (side - 1), y * (side - 1)];
      const [i, j] = [Math.min(side - 2, Math.floor(px)), Math.min(side - 2, Math.floor(py))];
      const [a, b] = [px - i, py - j];
      const k = j * side + i;
      const row = (from: number) => heights[from] * (1 - a) + heights[from + 1] * a;
      return row(k) * (1 - b) + row(k + side) * b;
    },
    logarithmic,
    floor,
    first,
    lossChart: (steps) => chartTo(ends.find((one) => steps <= one) ?? steps),
  };
}

function lossChart(
  end: number,
  lowest: number | undefined,
  [floor, low, high]: readonly [number, number, number],
): ChartSpec {
  const axis = lowest === undefined ? plainAxis(low, high) : logAxis(floor, high - lowest);
  return chart({
    width: 480,
    height: 300,
    x: { domain: [0, end], label: "step t", ticks: 5 },
    y: axis,
    marks: [],
  });
}

function plainAxis(low: number, high: number): Axis {
  return { domain: [low - (high - low) / 20, high], label: "loss f(x, y)", ticks: 4 };
}

/** From the floor to a power of ten above the highest loss, with a tick at every second or fifth power. */
function logAxis(floor: number, high: number): Axis {
  const [from, to] = [Math.round(Math.log10(floor)), Math.ceil(Math.log10(high) + 0.05)];
  const step = to - from > 12 ? 5 : 2;
  const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => 10 ** (from + i * step));
  return { domain: [floor, 10 ** to], label: "loss above the known minimum", scale: "log", ticks };
}

/** The largest curvature of f at a point: below 2 divided by it, descent is stable nearby. */
export const curvatureAt = (f: Objective, at: Float64Array): number => curvatures(f, at)[1];
