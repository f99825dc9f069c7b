import { objectives, type NamedObjective } from "../optim/index.ts";

/** The landscapes that readers meet, said once: each one's function, its name, and where there is something to see. */
export interface Landscape {
  f: NamedObjective;
  name: string;
  /** A start, and a rate at which plain descent from there shows what the landscape is about. */
  start: { x: number; y: number };
  rate: number;
}

const of = (f: NamedObjective, name: string, [x, y]: readonly [number, number], rate: number): Landscape => ({
  f,
  name,
  start: { x, y },
  rate,
});

export const landscapes = {
  bowl: of(objectives.bowl, "round bowl", [2, 4], 0.1),
  stretched: of(objectives.stretchedBowl, "stretched bowl", [8, 1.5], 0.18),
  rosenbrock: of(objectives.rosenbrock, "Rosenbrock’s valley", [-1.5, 2], 0.001),
  himmelblau: of(objectives.himmelblau, "Himmelblau’s four hollows", [-0.5, 0.5], 0.01),
  beale: of(objectives.beale, "Beale’s function", [1, 1.5], 0.01),
  rastrigin: of(objectives.rastrigin, "Rastrigin’s egg box", [3.4, -2.7], 0.001),
  camel: of(objectives.threeHumpCamel, "three-hump camel", [-1.9, -0.6], 0.1),
  valleys: of(objectives.twoValleys, "two valleys and a pass", [-1.8, 0.05], 0.2),
  saddle: of(objectives.saddle, "saddle", [-1.8, 0], 0.1),
  plateau: of(objectives.plateau, "plateau", [-3.2, 1.6], 0.2),
  ridge: of(objectives.ridge, "creased valley", [-3, -1.5], 0.1),
};

export type LandscapeName = keyof typeof landscapes;
