import type { DescentLandscape } from "./landscapes.ts";

/** A surface seen from the side: where its points fall on the page, what hides them, and its cells as markup. */
export const SIZE = 480;
const SPREAD = 152;
const RISE = 190;

/** How the surface is turned about its upright axis, and how steeply it is looked down upon, in degrees. */
export interface View {
  turn: number;
  tilt: number;
}

export interface Projection {
  /** From x and y in the domain and a height from 0 to 1 to the page. */
  at(x: number, y: number, height: number): [number, number];
  /** How far behind the middle a point of the ground lies. */
  depth(x: number, y: number): number;
  /** Whether higher ground stands between the eye and a point. */
  hides(x: number, y: number, height: number): boolean;
}

/** How finely the line of sight is followed, from −1 to 1 being the whole ground; and what does not yet hide. */
const [STRIDE, SLACK] = [0.06, 0.02];

export function project(land: DescentLandscape, { turn, tilt }: View): Projection {
  const [[x0, x1], [y0, y1]] = land.domain;
  const [phi, theta] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  const [c, s] = [Math.cos(phi), Math.sin(phi)];
  /** The ground as a square from −1 to 1. */
  const u = (x: number) => (2 * (x - x0)) / (x1 - x0) - 1;
  const v = (y: number) => (2 * (y - y0)) / (y1 - y0) - 1;
  const rise = RISE * Math.cos(theta);
  /** How much a line of sight climbs for each unit of ground toward the eye. */
  const climb = (SPREAD * Math.sin(theta)) / rise;
  const depth = (x: number, y: number) => u(x) * s + v(y) * c;
  return {
    at(x, y, height) {
      const across = u(x) * c - v(y) * s;
      return [
        SIZE / 2 + SPREAD * across,
        SIZE / 2 - SPREAD * depth(x, y) * Math.sin(theta) - (height - 0.5) * rise,
      ];
    },
    depth,
    hides(x, y, height) {
      let [pu, pv, sight] = [u(x), v(y), height + SLACK];
      for (;;) {
        pu -= STRIDE * s;
        pv -= STRIDE * c;
        sight += STRIDE * climb;
        if (sight > 1 || Math.abs(pu) > 1 || Math.abs(pv) > 1) return false;
        if (land.heightNear((pu + 1) / 2, (pv + 1) / 2) > sight) return true;
      }
    },
  };
}

/** The cells of the surface as SVG, in the tones of the map, the farthest first. Neighbors of one tone share a path. */
export function mesh(land: DescentLandscape, view: View): string {
  const { at, depth } = project(land, view);
  const [[x0, x1], [y0, y1]] = land.domain;
  const { side } = land;
  const grid = land.grid();
  const x = (i: number) => x0 + (i * (x1 - x0)) / (side - 1);
  const y = (j: number) => y0 + (j * (y1 - y0)) / (side - 1);
  const corners = Array.from(grid, (value, k) =>
    Number.isFinite(value) ? at(x(k % side), y(Math.floor(k / side)), land.height(value)) : undefined,
  );
  const cells: { k: number; behind: number }[] = [];
  for (let j = 0; j < side - 1; j++) {
    for (let i = 0; i < side - 1; i++) {
      cells.push({ k: j * side + i, behind: depth(x(i + 0.5), y(j + 0.5)) });
    }
  }
  cells.sort((a, b) => b.behind - a.behind);

  let markup = "";
  let tone = -1;
  for (const { k } of cells) {
    const ring = [k, k + 1, k + side + 1, k + side].map((one) => corners[one]);
    if (!ring.every((corner) => corner !== undefined)) continue;
    const mean = (grid[k] + grid[k + 1] + grid[k + side] + grid[k + side + 1]) / 4;
    const own = land.levels.filter((one) => one <= mean).length;
    if (own !== tone) markup += `${tone < 0 ? "" : '"/>'}<path class="land-${own}" d="`;
    tone = own;
    markup += `M${ring.map(([px, py]) => `${px.toFixed(0)} ${py.toFixed(0)}`).join("L")}Z`;
  }
  return tone < 0 ? "" : `${markup}"/>`;
}
