import fc from "fast-check";
import { expect, test } from "vitest";
import { endNames } from "../../src/charts/end-names.ts";

test("names stand above their curves, the lowest below", () => {
  expect(endNames([100, 200, 300], 400)).toEqual([94, 194, 318]);
  expect(endNames([50], 400)).toEqual([44]);
});

test("the lowest stands above its curve when there is no room below", () => {
  expect(endNames([100, 395], 400)).toEqual([94, 389]);
});

test("the names of two that end together stand over them when a third runs below", () => {
  expect(endNames([100, 102, 118], 400)).toEqual([76, 94, 136]);
});

test("no two names lie on one another, however near their curves end", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 5 }), (ends) => {
      const baselines = endNames(ends, 400).toSorted((a, b) => a - b);
      baselines.slice(1).forEach((y, i) => expect(y - baselines[i]).toBeGreaterThan(17.9));
    }),
  );
});
