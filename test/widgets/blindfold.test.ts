import { expect, test } from "vitest";
import { initialState } from "../../src/state/index.ts";
import { walkedLandscapes } from "../../src/widgets/gradient/blindfold/landscapes.ts";
import model, { pathOf } from "../../src/widgets/gradient/blindfold/model.ts";
import {
  codeOf,
  codes,
  directions,
  stepOf,
  strides,
  toward,
} from "../../src/widgets/gradient/blindfold/steps.ts";

/** The blindfolded walk: its list of steps, its grounds, and that words and figure tell the same and no more. */
const frame = (state: Parameters<typeof initialState>[1]) =>
  model.frame(initialState(model.parameters, state as never));

test("every direction at every stride has one code, and a code gives them back", () => {
  const seen = new Set<number>();
  for (const [index, direction] of directions.entries()) {
    for (const stride of strides) {
      const code = codeOf(index, stride);
      expect(stepOf(code)).toEqual({ direction, stride });
      seen.add(code);
    }
  }
  expect(seen.size).toBe(codes);
  expect(Math.max(...seen)).toBe(codes - 1);
});

test("the direction toward a place is the nearest of the eight", () => {
  for (const direction of directions) expect(toward(7 * direction.u[0], 7 * direction.u[1])).toBe(direction);
  expect(toward(10, 1).name).toBe("east");
  expect(toward(-10, -1).name).toBe("west");
});

test("a step and its opposite lead back; a step over the edge ends at the fence", () => {
  const start = [50, 50] as const;
  const { path } = pathOf([codeOf(1, 3), codeOf(5, 3)], { start });
  expect(path[2][0]).toBeCloseTo(50, 12);
  expect(path[2][1]).toBeCloseTo(50, 12);
  const out = pathOf(Array<number>(6).fill(codeOf(0, 10)), { start });
  expect(out.path.at(-1)).toEqual([100, 50]);
  expect(out.walked).toBe(50);
  expect(out.fenced).toBe(true);
});

test("a ground’s slopes are those of its heights, and its valleys, passes and tops are level", () => {
  const h = 1e-4;
  for (const { height, slope, start, valleys, passes, tops } of Object.values(walkedLandscapes)) {
    const [east, north] = start;
    const [perEast, perNorth] = slope(east, north);
    expect((height(east + h, north) - height(east - h, north)) / (2 * h)).toBeCloseTo(perEast, 6);
    expect((height(east, north + h) - height(east, north - h)) / (2 * h)).toBeCloseTo(perNorth, 6);
    for (const { at } of [...valleys, ...passes, ...tops])
      expect(Math.hypot(...slope(...at))).toBeLessThan(1e-8);
  }
});

test("the words tell each slope that the compass shows", () => {
  const { felt, summary } = frame({ steps: [5, 6] });
  for (const { direction, slope } of felt) {
    const written = new RegExp(`(?<= )${direction.name} (−?[\\d.]+)[,.]`).exec(summary)![1];
    expect(Number(written.replace("−", "-"))).toBeCloseTo(slope, slope > 10 || slope < -10 ? -0.5 : 0);
  }
});

test("blindfolded, neither words nor table tell a place or a height; lifted, both do", () => {
  const steps = [5, 6, 6];
  const [blind, seen] = ["on", "off"].map((blindfold) => frame({ steps, blindfold }));
  const place = String(blind.values.place);
  expect(blind.summary.toLowerCase()).not.toContain(place);
  expect(seen.summary.toLowerCase()).toContain(place);
  const labels = ({ table }: typeof blind) => table.columns.map(({ label }) => label);
  expect(labels(blind)).not.toContain("height");
  expect(labels(seen)).toContain("height");
  expect(blind.ground).not.toBe(seen.ground);
});

test("from every start the steepest of the eight ways, with strides to suit, comes to a valley", () => {
  for (const ground of ["first", "second"]) {
    const steps: number[] = [];
    for (let stride = 0; steps.length < 80;) {
      const now = frame({ ground, steps });
      if (/in a valley/.test(String(now.values.place)) && now.level) break;
      const down = now.felt.findIndex(({ slope }) => slope === Math.min(...now.felt.map((f) => f.slope)));
      const next = [...steps, codeOf(down, strides[stride])];
      const height = ({ values }: typeof now) => values.height as number;
      if (height(frame({ ground, steps: next })) < height(now)) steps.push(next.at(-1)!);
      else if (stride === strides.length - 1) break;
      else stride++;
    }
    expect(String(frame({ ground, steps }).values.place), ground).toMatch(/you stand in a valley/);
  }
});
