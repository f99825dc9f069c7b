import type { NamedObjective } from "../../../optim/index.ts";
import { byName } from "../../../state/index.ts";
import { landscapes } from "../../landscapes.ts";

/** The landscapes of the race. The rates are tuned from the landscape's own start. */
const names = ["bowl", "stretched", "rosenbrock", "himmelblau", "beale", "rastrigin", "ridge"] as const;
export type RaceLandscapeName = (typeof names)[number];

export interface RaceLandscape {
  f: NamedObjective;
  /** The lowest value: what is raced for is to come near it. */
  lowest: number;
}

export const raceLandscapes = byName(names, (name): RaceLandscape => {
  const { f } = landscapes[name];
  return { f, lowest: Math.min(...f.minima.map(({ value }) => value)) };
});

/** A loss so near the lowest counts as arrived; it ends a run. */
export const floor = 1e-12;
export const ceiling = 1e3;
