import { landscape } from "../../figures/landscape.ts";
import { basins, gradientDescent, objectives, type Basins } from "../../optim/index.ts";

/** The landscapes with several minima, and what each start of a grid reaches on them. Page and worker share this file. */
export const lands = {
  himmelblau: objectives.himmelblau,
  camel: objectives.threeHumpCamel,
  valleys: objectives.twoValleys,
  rastrigin: objectives.rastrigin,
};

export type LandName = keyof typeof lands;

/** Every run has so many steps, and has run away when it is so many times farther out than it began; */
export function rules(name: LandName) {
  return { steps: name === "rastrigin" ? 60 : 200, bound: 100, gradientTolerance: 1e-3 };
}
/** it has reached a minimum when it ends so near. */
export const radius = 0.2;

/** What every start reaches, on a grid of `side` × `side`. */
export function reachedFrom(name: LandName, rate: number, side: number): Basins {
  return basins(lands[name], {
    ...rules(name),
    radius,
    optimizer: gradientDescent({ rate }),
    columns: side,
    rows: side,
  });
}

/** A start's outcome as it is colored: the number of its minimum, −1 for none in time, −2 for away. */
export function colorOf(name: LandName, reached: number): number {
  // Of the egg box's many minima, the lowest is told apart from all the others.
  return name === "rastrigin" && reached > 1 ? 1 : reached;
}

export const maps = Object.fromEntries(
  Object.entries(lands).map(([name, f]) => [
    name,
    landscape((x, y) => f.value(Float64Array.of(x, y)), f.domain, { width: 560, height: 560 }),
  ]),
);
