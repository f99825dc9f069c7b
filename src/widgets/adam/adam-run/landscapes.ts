import { chart, type ChartSpec } from "../../../charts/chart.ts";
import type { NamedObjective } from "../../../optim/index.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { landscapes, type LandscapeName } from "../../landscapes.ts";

/** Where Adam runs: each function with its map, and a start and a rate at which there is something to see. */
export interface AdamLandscape {
  f: NamedObjective;
  domain: readonly (readonly [number, number])[];
  map: ChartSpec;
  /** For x and for y: slopes with m and m̂, and v with v̂. */
  slopes: readonly [ChartSpec, ChartSpec];
  squares: readonly [ChartSpec, ChartSpec];
  home: { x: number; y: number; rate: number };
}

/** Three small charts stand one above the other and share the axis of the last. */
const last = {
  width: 480,
  height: 190,
  margin: { top: 30, right: 14, bottom: 48, left: 56 },
  x: { domain: [0, 200] as const, label: "step t", ticks: 4 },
};
const upper = {
  ...last,
  height: 150,
  margin: { ...last.margin, bottom: 12 },
  x: { ...last.x, label: "", ticks: [] },
};

const small = [
  [-1.5, 1.5],
  [-1.5, 1.5],
] as const;

export const adamLandscapes = {
  stretched: land("stretched", { x: 1, y: 1, rate: 0.01 }, [0.15, 15], 1e-4, small),
  rosenbrock: land("rosenbrock", { rate: 0.02 }, [200, 100], 1e-4),
  himmelblau: land("himmelblau", { rate: 0.05 }, [60, 60], 1e-4),
  beale: land("beale", { rate: 0.05 }, [20, 20], 1e-4),
  // With y exactly 0 the run would end at the saddle point.
  saddle: land("saddle", { y: 0.05, rate: 0.02 }, [5, 5], 1e-5),
};

/** `steepest` are the largest slopes that are drawn; v is drawn down to the square of so small a part of them. */
function land(
  name: LandscapeName,
  home: Partial<AdamLandscape["home"]> & { rate: number },
  steepest: readonly [number, number],
  part: number,
  domain?: AdamLandscape["domain"],
): AdamLandscape {
  const { f, start } = landscapes[name];
  const [slopesX, slopesY] = steepest.map(slopeChart);
  const [squaresX, squaresY] = steepest.map((slope) => squareChart(slope, part));
  return {
    f,
    domain: domain ?? f.domain,
    map: mapOf(f, { height: 420 }, domain),
    slopes: [slopesX, slopesY],
    squares: [squaresX, squaresY],
    home: { ...start, ...home },
  };
}

function slopeChart(steepest: number): ChartSpec {
  return chart({
    ...upper,
    y: { domain: [-steepest, steepest], label: "slope, m, m̂", ticks: 4 },
    marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
  });
}

function squareChart(steepest: number, part: number): ChartSpec {
  const domain = [(steepest * part) ** 2, steepest ** 2] as const;
  return chart({ ...upper, y: { domain, label: "v, v̂", scale: "log", ticks: 4 }, marks: [] });
}

/** The chart of the effective step in multiples of α; without correction the steps are larger. */
export const stepCharts = { on: stepChart(2), off: stepChart(8) };

function stepChart(reach: number): ChartSpec {
  return chart({
    ...last,
    y: { domain: [-reach, reach], label: "step, in multiples of α", ticks: 4 },
    marks: [
      { kind: "rule", axis: "y", at: 0, tone: "muted" },
      { kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true },
      { kind: "rule", axis: "y", at: -1, tone: "faint", dashed: true },
    ],
  });
}
