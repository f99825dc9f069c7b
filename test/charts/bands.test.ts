import { describe, expect, test } from "vitest";
import { bandsOf, gridOf } from "../../src/charts/bands.ts";

const domain = [
  [-2, 2],
  [-1, 3],
] as const;
const SIDE = 41;
const valuesOf = (f: (x: number, y: number) => number) => {
  const grid = gridOf(SIDE, domain);
  return Array.from({ length: SIDE * SIDE }, (_, c) => f(grid[2 * c], grid[2 * c + 1]));
};

describe("bands", () => {
  test("the grid runs from corner to corner, rows from the lowest y up", () => {
    const grid = gridOf(SIDE, domain);
    expect([...grid.subarray(0, 2)]).toEqual([-2, -1]);
    expect(grid[2]).toBeCloseTo(-1.9, 12);
    expect([...grid.subarray(-2)]).toEqual([2, 3]);
  });

  test("the border of a band lies where the function has its level", () => {
    const [{ level, rings }] = bandsOf(
      valuesOf((x, y) => -Math.hypot(x, y - 1)),
      SIDE,
      [-1],
      domain,
    );
    expect(level).toBe(-1);
    expect(rings).toHaveLength(1);
    for (const [x, y] of rings[0]) expect(Math.hypot(x, y - 1)).toBeCloseTo(1, 1.5);
  });

  test("bands reach the edges of the plane, and a level that is nowhere exceeded has none", () => {
    const [low, high] = bandsOf(
      valuesOf((x) => x),
      SIDE,
      [0, 5],
      domain,
    );
    const xs = low.rings[0].map(([x]) => x);
    expect(Math.min(...xs)).toBeCloseTo(0, 10);
    expect(Math.max(...xs)).toBeGreaterThanOrEqual(2);
    expect(high.rings).toEqual([]);
  });
});
