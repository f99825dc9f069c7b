import type { ChartSpec } from "../../../charts/chart.ts";
import { objectives, type NamedObjective } from "../../../optim/index.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { landscapes } from "../../landscapes.ts";

/** The landscapes of the arrows: each with its map, and a start and a rate at which there is something to see. */
export interface StepLandscape {
  f: NamedObjective;
  map: ChartSpec;
  first: { x: number; y: number; rate: number; momentum: number };
}

const { rosenbrock, beale, himmelblau } = landscapes;
const milder = objectives.stretchedBowlOf({ condition: 10 });

export const stepLandscapes = {
  stretched: land(milder, { x: 8, y: 2.5, rate: 0.05, momentum: 0.8 }),
  rosenbrock: land(rosenbrock.f, { ...rosenbrock.start, rate: 0.0008, momentum: 0.9 }),
  beale: land(beale.f, { ...beale.start, rate: 0.006, momentum: 0.9 }),
  himmelblau: land(himmelblau.f, { ...himmelblau.start, rate: 0.004, momentum: 0.9 }),
};

function land(f: NamedObjective, first: StepLandscape["first"]): StepLandscape {
  return { f, map: mapOf(f, { height: 440 }), first };
}
