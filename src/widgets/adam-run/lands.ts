import { chart, type Chart } from "../../figures/chart.ts";
import type { NamedObjective } from "../../optim/index.ts";
import { mapOf } from "../../figures/landscape.ts";
import { landscapes, type LandscapeName } from "../landscapes.ts";

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

export const lands = {
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
  home: Partial<Land["home"]> & { rate: number },
  steepest: readonly [number, number],
  part: number,
  domain?: Land["domain"],
): Land {
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
