import type { Point } from "../../../charts/chart.ts";
import { models, type Dataset } from "../../../optim/index.ts";

/** How far the lines of equal loss lie from the best weights across the valley, each twice the one before. */
const reaches = [0.1, 0.2, 0.4, 0.8, 1.6, 3.2];
const CORNERS = 72;

/**
 * Lines of equal squared error over (slope, intercept): ellipses about the closed form, with the eigenvectors of XᵀX as
 * axes. None where the closed form is not one point.
 */
export function contours(data: Dataset): Point[][] {
  const best = models.leastSquares(data);
  if (!best) return [];
  const [a, c, , d] = models.normalEquations(data).matrix;
  const middle = (a + d) / 2;
  const radius = Math.hypot((a - d) / 2, c);
  const turn = Math.atan2(2 * c, a - d) / 2;
  const stretch = Math.sqrt((middle + radius) / (middle - radius));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  if (!Number.isFinite(stretch)) return [];
  return reaches.map((reach) =>
    Array.from({ length: CORNERS + 1 }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / CORNERS;
      const [across, along] = [reach * Math.cos(angle), reach * stretch * Math.sin(angle)];
      return [best[0] + across * cos - along * sin, best[1] + across * sin + along * cos];
    }),
  );
}
