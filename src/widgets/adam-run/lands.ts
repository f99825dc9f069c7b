import { chart, type Chart } from "../../figures/chart.ts";
import { landscape } from "../../figures/landscape.ts";
import { objectives, type NamedObjective } from "../../optim/index.ts";

/** Where Adam runs: each function with its map, and a start and a rate at which there is something to see. */
export interface Land {
  f: NamedObjective;
  domain: readonly (readonly [number, number])[];
  map: Chart;
  /** For x and for y: slopes with m and m̂, and v with v̂. */
  slopes: readonly [Chart, Chart];
  squares: readonly [Chart, Chart];
  home: { x: number; y: number; rate: number };
}

export type LandName = "stretched" | "rosenbrock" | "himmelblau" | "beale" | "saddle";

const shape = {
  width: 480,
  height: 210,
  margin: { top: 30, right: 14, bottom: 44, left: 52 },
  x: { domain: [0, 200] as const, label: "step t", ticks: 4 },
};

const small = [
  [-1.5, 1.5],
  [-1.5, 1.5],
] as const;

export const lands: Record<LandName, Land> = {
  stretched: land(objectives.stretchedBowl, { x: 1, y: 1, rate: 0.01 }, [0.15, 15], 1e-4, small),
  rosenbrock: land(objectives.rosenbrock, { x: -1.5, y: 2, rate: 0.02 }, [200, 100], 1e-4),
  himmelblau: land(objectives.himmelblau, { x: -0.5, y: 0.5, rate: 0.05 }, [60, 60], 1e-4),
  beale: land(objectives.beale, { x: 1, y: 1.5, rate: 0.05 }, [20, 20], 1e-4),
  saddle: land(objectives.saddle, { x: -1.8, y: 0.05, rate: 0.02 }, [5, 5], 1e-5),
};

/** `steepest` are the largest slopes that are drawn; v is drawn down to the square of so small a part of them. */
function land(
  f: NamedObjective,
  home: Land["home"],
  steepest: readonly [number, number],
  part: number,
  domain: Land["domain"] = f.domain,
): Land {
  const [slopesX, slopesY] = steepest.map(slopeChart);
  const [squaresX, squaresY] = steepest.map((slope) => squareChart(slope, part));
  return {
    f,
    domain,
    map: landscape((x, y) => f.value(Float64Array.of(x, y)), domain, { height: 420 }),
    slopes: [slopesX, slopesY],
    squares: [squaresX, squaresY],
    home,
  };
}

function slopeChart(steepest: number): Chart {
  return chart({
    ...shape,
    y: { domain: [-steepest, steepest], label: "slope, m, m̂", ticks: 4 },
    marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
  });
}

function squareChart(steepest: number, part: number): Chart {
  const domain = [(steepest * part) ** 2, steepest ** 2] as const;
  return chart({ ...shape, y: { domain, label: "v, v̂", scale: "log", ticks: 4 }, marks: [] });
}

/** The chart of the effective step in multiples of α; without correction the steps are larger. */
export const stepCharts = { on: stepChart(2), off: stepChart(8) };

function stepChart(reach: number): Chart {
  return chart({
    ...shape,
    y: { domain: [-reach, reach], label: "step, in multiples of α", ticks: 4 },
    marks: [
      { kind: "rule", axis: "y", at: 0, tone: "muted" },
      { kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true },
      { kind: "rule", axis: "y", at: -1, tone: "faint", dashed: true },
    ],
  });
}
