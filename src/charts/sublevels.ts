import type { Point } from "./chart.ts";

/** A convex function of two numbers, with one of its minima and the directions in which it rises about equally fast. */
export interface Valley {
  value(x: number, y: number): number;
  center: Point;
  /** Two vectors that a rise of about 1 leads along, in data units. */
  axes: readonly [Point, Point];
  /** The power of the distance with which it rises, about: 1 for creases, 2 for a bowl. It only saves time. */
  power?: number;
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
export function sublevels({ value, center, axes, power = 1 }: Valley, rises: readonly number[]): Point[][] {
  const [[ax, ay], [bx, by]] = axes;
  const floor = value(center[0], center[1]);
  const ahead = (times: number) => times ** (1 / power);
  const outlines = rises.map((): Point[] => []);
  for (let k = 0; k < RAYS; k++) {
    const angle = (2 * Math.PI * k) / RAYS;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [dx, dy] = [c * ax + s * bx, c * ay + s * by];
    const rise = (r: number) => value(center[0] + r * dx, center[1] + r * dy) - floor;
    let [near, low] = [0, 0];
    rises.forEach((goal, i) => {
      // Outward, until the level lies between a near and a far place.
      let far = low > 0 ? Math.min(FAR, near * ahead(goal / low)) : 1;
      let high = rise(far);
      while (high < goal && far < FAR) {
        [near, low] = [far, high];
        far = Math.min(FAR, high > 0 ? far * Math.min(4, 1.02 * ahead(goal / high)) : 4 * far);
        high = rise(far);
      }
      // Between the two by straight lines; the end that stays counts half as much each time (the Illinois rule).
      let [under, over] = [low - goal, high - goal];
      for (let turn = 0; over > 0 && turn < 40; turn++) {
        const middle = far - (over * (far - near)) / (over - under);
        const between = rise(middle);
        const miss = between - goal;
        if (Math.abs(miss) <= CLOSE * goal) [far, high, over] = [middle, between, 0];
        else if (miss > 0) [far, high, over, under] = [middle, between, miss, under / 2];
        else [near, low, under, over] = [middle, between, miss, over / 2];
      }
      [near, low] = [far, high];
      outlines[i].push([center[0] + far * dx, center[1] + far * dy]);
    });
  }
  return outlines;
}
