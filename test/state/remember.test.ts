import { expect, test } from "vitest";
import { remember } from "../../src/state/index.ts";

test("a slow step runs again only when what it depends on changes", () => {
  let runs = 0;
  const sum = remember(["a", "list"], ({ a, list }: { a: number; list: readonly number[]; step: number }) => {
    runs++;
    return a + list[0];
  });
  const list = [1];
  expect(sum({ a: 1, list, step: 0 })).toBe(2);
  expect(sum({ a: 1, list, step: 9 })).toBe(2);
  expect(runs).toBe(1);
  expect(sum({ a: 2, list, step: 9 })).toBe(3);
  expect(sum({ a: 2, list: [5], step: 9 })).toBe(7);
  expect(runs).toBe(3);
});
