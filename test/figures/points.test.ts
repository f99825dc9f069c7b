import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { points, problem, type DataPoint } from "../../src/state/index.ts";
import { added, emptiest, keyedPoints, removed, spokenPoint } from "../../src/figures/points.ts";
import { valueOf } from "../house/arbitrary.ts";

/** What keys do to points, without a page. */
const parameter = points({
  label: "pastures",
  default: [],
  least: 1,
  most: 4,
  classes: 3,
  x: { label: "length", min: 0, max: 100, step: 0.5, unit: "m" },
  y: { label: "area", min: -10, max: 10, step: 1 },
});
const hold = (value: readonly DataPoint[]) => ({ id: "it.points", parameter, value, set: () => {} });
const three: readonly DataPoint[] = [
  [50, 0, 0],
  [10, 9, 1],
  [99.5, -10, 2],
];
const press = (value: readonly DataPoint[], chosen: number, key: string, shiftKey = false) =>
  keyedPoints(hold(value), chosen, { key, shiftKey } as KeyboardEvent);

describe("a key", () => {
  test.each([
    ["ArrowRight", [50.5, 0, 0]],
    ["ArrowLeft", [49.5, 0, 0]],
    ["ArrowUp", [50, 1, 0]],
    ["ArrowDown", [50, -1, 0]],
  ])("%s moves the point in hand by one step of the grid, and no other", (key, at) => {
    expect(press(three, 0, key)).toEqual({ points: [at, three[1], three[2]], chosen: 0 });
  });

  test("with Shift goes ten steps, and never leaves the range", () => {
    expect(press(three, 0, "ArrowRight", true)!.points[0]).toEqual([55, 0, 0]);
    expect(press(three, 2, "ArrowRight", true)!.points[2]).toEqual([100, -10, 2]);
    expect(press(three, 2, "ArrowDown")!.points[2]).toEqual([99.5, -10, 2]);
  });

  test("goes from point to point, round the ends", () => {
    const visited = ["PageDown", "PageDown", "PageDown", "PageUp", "Home", "End"];
    let chosen = 0;
    expect(visited.map((key) => (chosen = press(three, chosen, key)!.chosen))).toEqual([1, 2, 0, 2, 0, 2]);
    expect(press(three, 0, "PageDown")!.points).toBe(three);
  });

  test("Insert adds a point of the same class until there are as many as may be", () => {
    const more = press(three, 1, "Insert")!;
    expect(more.points).toHaveLength(4);
    expect(more.points[3][2]).toBe(1);
    expect(more.chosen).toBe(3);
    expect(press(more.points, 3, "Insert")!.points).toBe(more.points);
  });

  test("Delete takes the point in hand away, and the next takes its place, down to as few as may be", () => {
    expect(press(three, 0, "Delete")).toEqual({ points: three.slice(1), chosen: 0 });
    expect(press(three, 2, "Backspace")).toEqual({ points: three.slice(0, 2), chosen: 1 });
    expect(press([three[0]], 0, "Delete")!.points).toHaveLength(1);
  });

  test("C goes through the classes and comes back to the first", () => {
    expect(press(three, 0, "c")!.points[0]).toEqual([50, 0, 1]);
    expect(press(three, 2, "C")!.points[2]).toEqual([99.5, -10, 0]);
  });

  test("leaves other keys, and those with Ctrl or Alt, to the page", () => {
    for (const key of ["Tab", "Enter", "a", " "]) expect(press(three, 0, key)).toBeUndefined();
    const held = { key: "ArrowRight", ctrlKey: true } as KeyboardEvent;
    expect(keyedPoints(hold(three), 0, held)).toBeUndefined();
  });

  test("leads from allowed points to allowed points only", async () => {
    const keys = ["ArrowUp", "ArrowLeft", "Insert", "Delete", "c", "PageDown", "End"];
    fc.assert(
      fc.property(await valueOf(parameter), fc.array(fc.constantFrom(...keys)), (value, typed) => {
        let [list, chosen] = [value as readonly DataPoint[], 0];
        for (const key of typed) {
          ({ points: list, chosen } = press(list, chosen, key, true)!);
          expect(problem(parameter, list)).toBeUndefined();
          expect(chosen).toBeLessThan(list.length);
        }
      }),
    );
  });
});

test("a new point goes where there is most room", () => {
  const [x, y] = emptiest(hold([[0, -10, 0]]));
  expect(x).toBeGreaterThan(80);
  expect(y).toBeGreaterThan(6);
  expect(emptiest(hold([]))).toEqual([43.75, -1.25]);
});

test("a point that is added lands on the grid", () => {
  expect(added(hold(three), 0, [33.3, 4.4])!.points[3]).toEqual([33.5, 4, 0]);
  expect(added(hold([]), 0, [1000, -1000])!.points).toEqual([[100, -10, 0]]);
});

test("nothing is taken from an empty list", () => {
  const { least, ...rest } = parameter;
  expect(least).toBe(1);
  expect(removed({ ...hold([]), parameter: { ...rest, least: 0 } }, 0)).toBeUndefined();
});

test("a point is spoken with names, units and class", () => {
  expect(spokenPoint(parameter, three[1], ["A", "B", "C"])).toBe("length 10\u202fm, area 9, B");
});
