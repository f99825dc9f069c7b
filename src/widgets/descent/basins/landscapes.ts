import { gradientDescent } from "../../../optim/index.ts";

/** The landscapes with several minima, and how every run on them goes. */
export const names = ["himmelblau", "camel", "valleys", "rastrigin"] as const;
export type BasinLandscapeName = (typeof names)[number];

/** A run has so many steps, and has run away when it is so many times farther out than it began. */
export function rules(name: BasinLandscapeName, rate: number) {
  const steps = name === "rastrigin" ? 60 : 200;
  return { steps, bound: 100, gradientTolerance: 1e-3, optimizer: gradientDescent({ rate }) };
}

/** A run has reached a minimum when it ends so near. */
export const radius = 0.2;

/** A start's outcome as it is colored: the number of its minimum, −1 for none in time, −2 for away. */
export function colorOf(name: BasinLandscapeName, reached: number): number {
  // Of the egg box's many minima, the lowest is told apart from all the others.
  return name === "rastrigin" && reached > 1 ? 1 : reached;
}
