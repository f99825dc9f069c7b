import { SIDE, type Land } from "./lands.ts";

/** A surface seen from the side: where its points fall on the page, and its cells as markup, the farthest first. */
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
}

export function project({ domain }: Land, { turn, tilt }: View): Projection {
  const [[x0, x1], [y0, y1]] = domain;
  const [phi, theta] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  const [c, s] = [Math.cos(phi), Math.sin(phi)];
  const ground = (x: number, y: number) => {
    const [u, v] = [(2 * (x - x0)) / (x1 - x0) - 1, (2 * (y - y0)) / (y1 - y0) - 1];
    return [u * c - v * s, u * s + v * c];
  };
  const rise = RISE * Math.cos(theta);
  return {
    at(x, y, height) {
      const [across, behind] = ground(x, y);
      return [
        SIZE / 2 + SPREAD * across,
        SIZE / 2 - SPREAD * behind * Math.sin(theta) - (height - 0.5) * rise,
      ];
    },
    depth: (x, y) => ground(x, y)[1],
  };
}

/** The cells of the surface as SVG, in the tones of the map. Neighbors of one tone share a path. */
export function mesh(land: Land, view: View): string {
  const { at, depth } = project(land, view);
  const [[x0, x1], [y0, y1]] = land.domain;
  const x = (i: number) => x0 + (i * (x1 - x0)) / (SIDE - 1);
  const y = (j: number) => y0 + (j * (y1 - y0)) / (SIDE - 1);
  const grid = land.grid();
  const corners = Array.from(grid, (value, k) =>
    Number.isFinite(value) ? at(x(k % SIDE), y(Math.floor(k / SIDE)), land.height(value)) : undefined,
  );
  const cells: { k: number; behind: number }[] = [];
  for (let j = 0; j < SIDE - 1; j++) {
    for (let i = 0; i < SIDE - 1; i++) {
      cells.push({ k: j * SIDE + i, behind: depth(x(i + 0.5), y(j + 0.5)) });
    }
  }
  cells.sort((a, b) => b.behind - a.behind);

  let markup = "";
  let tone = -1;
  for (const { k } of cells) {
    const ring = [k, k + 1, k + SIDE + 1, k + SIDE].map((one) => corners[one]);
    if (!ring.every((corner) => corner !== undefined)) continue;
    const mean = (grid[k] + grid[k + 1] + grid[k + SIDE] + grid[k + SIDE + 1]) / 4;
    const own = land.levels.filter((one) => one <= mean).length;
    if (own !== tone) markup += `${tone < 0 ? "" : '"/>'}<path class="land-${own}" d="`;
    tone = own;
    markup += `M${ring.map(([px, py]) => `${px.toFixed(0)} ${py.toFixed(0)}`).join("L")}Z`;
  }
  return tone < 0 ? "" : `${markup}"/>`;
}
