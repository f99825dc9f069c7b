import { expect, test } from "vitest";
import { sublevels } from "../../src/charts/sublevels.ts";

/** The outlines of a convex landscape. */
const axes = [[1, 0], [0, 1]] as const; // prettier-ignore
const rises = [0.1, 1, 7, 100];

test.each([
  ["a bowl", (x: number, y: number) => 3 + (x - 2) ** 2 + 25 * (y + 1) ** 2],
  ["creases", (x: number, y: number) => 3 + Math.abs(x - 2) + Math.abs(9 * (x - 2) - 5 * (y + 1))],
  [
    "a parabola that goes straight",
    (x: number, y: number) => 3 + Math.sqrt(1 + (x - 2) ** 2 + 9 * (y + 1) ** 2),
  ],
])("of %s lie where it has risen that much", (_, value) => {
  const center = [2, -1] as const;
  const floor = value(2, -1);
  const outlines = sublevels({ value, center, axes }, rises);
  expect(outlines).toHaveLength(rises.length);
  outlines.forEach((outline, i) => {
    expect(outline.length).toBeGreaterThan(20);
    for (const [x, y] of outline) {
      expect(Math.abs(value(x, y) - floor - rises[i])).toBeLessThanOrEqual(0.005 * rises[i]);
    }
  });
});

test("go on without end along a trough, and stay finite", () => {
  const [outline] = sublevels({ value: (x) => Math.abs(x), center: [0, 0], axes }, [1]);
  expect(outline.flat().every(Number.isFinite)).toBe(true);
  expect(Math.max(...outline.map(([, y]) => y))).toBeGreaterThan(100);
});
