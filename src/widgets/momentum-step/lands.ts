import type { Chart } from "../../figures/chart.ts";
import { landscape } from "../../figures/landscape.ts";
import { objectives, type NamedObjective } from "../../optim/index.ts";

/** The landscapes of the arrows: each with its map, and a start and a rate at which there is something to see. */
export interface Land {
  f: NamedObjective;
  map: Chart;
  first: { x: number; y: number; rate: number; momentum: number };
}

export const lands: Record<string, Land> = {
  stretched: land(objectives.stretchedBowlOf({ condition: 10 }), { x: 8, y: 2.5, rate: 0.05, momentum: 0.8 }),
  rosenbrock: land(objectives.rosenbrock, { x: -1.5, y: 2, rate: 0.0008, momentum: 0.9 }),
  beale: land(objectives.beale, { x: 1, y: 1.5, rate: 0.006, momentum: 0.9 }),
  himmelblau: land(objectives.himmelblau, { x: -0.5, y: 0.5, rate: 0.004, momentum: 0.9 }),
};

function land(f: NamedObjective, first: Land["first"]): Land {
  const map = landscape((x, y) => f.value(Float64Array.of(x, y)), f.domain, {
    labels: ["x", "y"],
    height: 440,
  });
  return { f, map, first };
}
