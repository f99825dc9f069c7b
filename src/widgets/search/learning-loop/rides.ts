import { data, fit, losses, models } from "../../../optim/index.ts";

/** Three bicycle rides, distance = speed × time as their model, and the mean squared error of a speed. */
export const rides = data.dataset([1, 2, 3], [13, 29, 42]);
const ride = models.linear({ inputs: 1, intercept: false });
export const objective = fit({ model: ride, loss: losses.squared(), data: rides });

/** ∂²L/∂w², the same everywhere, and the weight with the least loss. */
export const curvature = slopeAt(1) - slopeAt(0);
export const solution = -slopeAt(0) / curvature;

export function lossAt(w: number): number {
  return objective.value(Float64Array.of(w));
}

export function slopeAt(w: number): number {
  const out = new Float64Array(1);
  objective.gradient(Float64Array.of(w), out);
  return out[0];
}

export function outputsAt(w: number): number[] {
  return Array.from(models.predict(ride, Float64Array.of(w), rides.x));
}
