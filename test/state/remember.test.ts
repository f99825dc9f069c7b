import { describe, expect, test } from "vitest";
import { capital, counted, listed, remember, rememberEach, rememberFor } from "../../src/state/index.ts";

describe("what is remembered", () => {
  const noting = () => {
    const asked: string[] = [];
    return { asked, compute: (name: string, n: number) => (asked.push(`${name}${n}`), { name, n }) };
  };

  test("the last result is kept as long as the named values stay the same", () => {
    const asked: number[] = [];
    const twice = remember(["n"], ({ n }: { n: number; other: string }) => (asked.push(n), 2 * n));
    expect(twice({ n: 1, other: "a" })).toBe(2);
    expect(twice({ n: 1, other: "b" })).toBe(2);
    expect([twice({ n: 2, other: "b" }), twice({ n: 1, other: "b" })]).toEqual([4, 2]);
    expect(asked).toEqual([1, 2, 1]);
  });

  test("each result is computed once, whatever was asked between", () => {
    const { asked, compute } = noting();
    const kept = rememberEach(compute);
    const first = kept("a", 1);
    kept("a", 2);
    expect(kept("a", 1)).toBe(first);
    expect(asked).toEqual(["a1", "a2"]);
  });

  test("of more than the most, the one not asked for longest goes", () => {
    const { asked, compute } = noting();
    const kept = rememberEach(compute, { most: 2 });
    for (const n of [1, 2, 1, 3, 1, 2]) kept("a", n);
    expect(asked).toEqual(["a1", "a2", "a3", "a2"]);
  });

  test("a result that is undefined is kept too", () => {
    let asked = 0;
    const kept = rememberEach((_: string) => void asked++);
    kept("a");
    kept("a");
    expect(asked).toBe(1);
  });

  test("the result for an object is the object's own", () => {
    const [one, other] = [{}, {}];
    const kept = rememberFor((of: object) => ({ of }));
    expect(kept(one)).toBe(kept(one));
    expect(kept(other)).toEqual({ of: other });
    expect(kept(other)).not.toBe(kept(one));
  });
});

test("counts come with their nouns, lists with an and, sentences with a capital", () => {
  expect([0, 1, 2].map((n) => counted(n, "step"))).toEqual(["0 steps", "1 step", "2 steps"]);
  expect(counted(2, "child", "children")).toBe("2 children");
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
  expect([capital("plain descent"), capital("Adam"), capital("")]).toEqual(["Plain descent", "Adam", ""]);
});
