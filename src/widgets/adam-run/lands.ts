import { chart, type Chart } from "../../figures/chart.ts";
import { landscape } from "../../figures/landscape.ts";
import { objectives, type NamedObjective } from "../../optim/index.ts";

/** Where Adam runs: each function with its map, and a start and a rate at which there is something to see. */
export interface Land {
  f: NamedObjective;
  domain: readonly (readonly [number, number])[];
  map: Chart;
  /** The charts of each parameter: gradients with m and m̂, then v and v̂. */
  first: Chart;
  second: Chart;
  home: { x: number; y: number; rate: number };
}

export type LandName = "stretched" | "rosenbrock" | "himmelblau" | "beale" | "saddle";

const small = [
  [-1.5, 1.5],
  [-1.5, 1.5],
] as const;

export const lands: Record<LandName, Land> = {
  stretched: land(objectives.stretchedBowl, { x: 1, y: 1, rate: 0.01 }, 12, 1e-4, small),
  rosenbrock: land(objectives.rosenbrock, { x: -1.5, y: 2, rate: 0.02 }, 300, 1e-2),
  himmelblau: land(objectives.himmelblau, { x: -0.5, y: 0.5, rate: 0.05 }, 60, 1e-2),
  beale: land(objectives.beale, { x: 1, y: 1.5, rate: 0.05 }, 30, 1e-4),
  saddle: land(objectives.saddle, { x: -1.8, y: 0.05, rate: 0.02 }, 5, 1e-5),
};

/** `steepest` is the largest slope that is drawn, `least` the smallest v. */
function land(
  f: NamedObjective,
  home: Land["home"],
  steepest: number,
  least: number,
  domain: Land["domain"] = f.domain,
): Land {
  const margin = { top: 30, right: 14, bottom: 44, left: 52 };
  const x = { domain: [0, 200] as const, label: "step t", ticks: 4 };
  return {
    f,
    domain,
    map: landscape((x, y) => f.value(Float64Array.of(x, y)), domain, { height: 420 }),
    first: chart({
      width: 480,
      height: 210,
      margin,
      x,
      y: { domain: [-steepest, steepest], label: "gradient, m, m̂", ticks: 4 },
      marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
    }),
    second: chart({
      width: 480,
      height: 210,
      margin,
      x,
      y: { domain: [least * least, steepest * steepest], label: "v, v̂", scale: "log", ticks: 4 },
      marks: [],
    }),
    home,
  };
}

/** The chart of the effective step in multiples of α; without correction the steps are larger. */
export const stepCharts = { on: stepChart(2), off: stepChart(8) };

function stepChart(reach: number): Chart {
  return chart({
    width: 480,
    height: 210,
    margin: { top: 30, right: 14, bottom: 44, left: 52 },
    x: { domain: [0, 200], label: "step t", ticks: 4 },
    y: { domain: [-reach, reach], label: "step, in multiples of α", ticks: 4 },
    marks: [
      { kind: "rule", axis: "y", at: 0, tone: "muted" },
      { kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true },
      { kind: "rule", axis: "y", at: -1, tone: "faint", dashed: true },
    ],
  });
}
