import type { Point } from "./chart.ts";

/** A convex function of two numbers, with one of its minima and the directions in which it rises about equally fast. */
export interface Valley {
  value(x: number, y: number): number;
  center: Point;
  /** Two vectors that a rise of about 1 leads along, in data units. */
  axes: readonly [Point, Point];
}

const RAYS = 48;
/** How far a ray goes, in axes, before it is called endless. */
const FAR = 1e4;
/** A rise met to within this part of it is good enough to draw. */
const CLOSE = 2e-3;

/**
 * The outlines of the ground below each level, the lowest first: rays from the minimum, each followed to where the
 * function has risen that much. On every ray a convex function rises ever faster, so there is one such place. For f of
 * about a hundred terms it takes a millisecond or two, where a grid of contours would take forty.
 */
export function sublevels({ value, center, axes }: Valley, rises: readonly number[]): Point[][] {
  const [[ax, ay], [bx, by]] = axes;
  const floor = value(center[0], center[1]);
  const outlines = rises.map((): Point[] => []);
  for (let k = 0; k < RAYS; k++) {
    const angle = (2 * Math.PI * k) / RAYS;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [dx, dy] = [c * ax + s * bx, c * ay + s * by];
    const rise = (r: number) => value(center[0] + r * dx, center[1] + r * dy) - floor;
    let [near, low] = [0, 0];
    rises.forEach((goal, i) => {
      // Outward by the slope so far, which a convex function never falls behind of; then between the two.
      let far = near > 0 ? Math.min(FAR, (near * goal) / low) : 1;
      let high = rise(far);
      while (high < goal && far < FAR) {
        [near, low] = [far, high];
        far = Math.min(FAR, high > 0 ? Math.max(1.05 * far, (far * goal) / high) : 4 * far);
        high = rise(far);
      }
      for (let turn = 0; high - goal > CLOSE * goal && turn < 30; turn++) {
        const straight = near + ((far - near) * (goal - low)) / (high - low);
        const middle = turn % 3 === 2 ? (near + far) / 2 : straight;
        const between = rise(middle);
        if (between >= goal) [far, high] = [middle, between];
        else {
          [near, low] = [middle, between];
          if (goal - between <= CLOSE * goal) [far, high] = [middle, between];
        }
      }
      outlines[i].push([center[0] + far * dx, center[1] + far * dy]);
    });
  }
  return outlines;
}
