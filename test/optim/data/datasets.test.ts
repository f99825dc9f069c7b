import { describe, expect, test } from "vitest";
import {
  blobs,
  dataset,
  disturbed,
  fence,
  hikes,
  line,
  moons,
  rings,
  spirals,
  split,
  xor,
} from "../../../src/optim/data/index.ts";

const seeded = { line, blobs, moons, rings, spirals, xor };
const labelled = { blobs, moons, rings, spirals, xor };

describe.each(Object.entries(seeded))("%s", (name, make) => {
  test("is decided by its seed", () => {
    expect(make({ count: 30, noise: 0.1, seed: 1 })).toEqual(make({ count: 30, noise: 0.1, seed: 1 }));
    expect(make({ count: 30, noise: 0.1, seed: 2 })).not.toEqual(make({ count: 30, noise: 0.1, seed: 1 }));
  });

  test.each([2, 3, 31, 200])("has as many examples as asked for: %d, all finite", (count) => {
    const data = make({ count });
    expect(data.count).toBe(count);
    expect(data.x).toHaveLength(count * data.inputs);
    expect(data.y).toHaveLength(count);
    expect([...data.x, ...data.y].every(Number.isFinite)).toBe(true);
  });

  test.each([
    [{ count: 0 }, "count must be a whole number"],
    [{ count: 2.5 }, "count must be a whole number"],
    [{ noise: -1 }, "noise must be a finite number, 0 or more, got -1"],
    [{ noise: Infinity }, "noise must be a finite number, 0 or more, got Infinity"],
    [{ size: 3 }, "there is no option called size"],
  ])("refuses %j", (options, message) => {
    expect(() => make(options as object)).toThrow(`${name}: ${message}`);
  });
});

describe.each(Object.entries(labelled))("%s", (_, make) => {
  test("has two classes, as equal as can be, with labels 0 and 1", () => {
    const ones = make({ count: 31 }).y.reduce((sum, y) => sum + y, 0);
    expect(ones).toBe(15);
  });
});

/** The points of one label. */
function points({ x, y, count }: ReturnType<typeof blobs>, label: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => y[i] === label)
    .map((i) => [x[2 * i], x[2 * i + 1]]);
}

describe("without noise the shapes are exact", () => {
  test("rings: radius 1 and ½", () => {
    const data = rings({ noise: 0 });
    for (const [a, b] of points(data, 0)) expect(Math.hypot(a, b)).toBeCloseTo(1, 14);
    for (const [a, b] of points(data, 1)) expect(Math.hypot(a, b)).toBeCloseTo(0.5, 14);
  });

  test("moons: half-circles about (0, 0) above and (1, ½) below", () => {
    const data = moons({ noise: 0 });
    for (const [a, b] of points(data, 0))
      expect([Math.hypot(a, b), b >= 0]).toEqual([expect.closeTo(1, 12), true]);
    for (const [a, b] of points(data, 1)) {
      expect([Math.hypot(a - 1, b - 0.5), b <= 0.5]).toEqual([expect.closeTo(1, 12), true]);
    }
  });

  test("spirals: each arm is the other, half a turn on", () => {
    const data = spirals({ noise: 0, count: 40 });
    const [zeros, ones] = [points(data, 0), points(data, 1)];
    zeros.forEach(([a, b], i) => expect(ones[i]).toEqual([expect.closeTo(-a, 12), expect.closeTo(-b, 12)]));
  });

  test("xor: the label is whether the signs differ, and no point is near an axis", () => {
    const data = xor();
    for (const label of [0, 1]) {
      for (const [a, b] of points(data, label)) {
        expect(a * b < 0 ? 1 : 0).toBe(label);
        expect(Math.min(Math.abs(a), Math.abs(b))).toBeGreaterThanOrEqual(0.05);
      }
    }
  });

  test("line: y = slope · x + intercept", () => {
    const { x, y } = line({ noise: 0, slope: 3, intercept: -1 });
    x.forEach((xi, i) => expect(y[i]).toBe(3 * xi - 1));
  });

  test("hikes: three inputs and the hours, with `energy` the megajoules too", () => {
    expect(hikes()).toMatchObject({ count: 5, inputs: 3, outputs: 1 });
    expect(hikes({ energy: true })).toMatchObject({ count: 5, inputs: 3, outputs: 2 });
    expect(hikes({ energy: true }).x).toEqual(hikes().x);
    expect(Array.from(hikes({ energy: true }).y.filter((_, i) => i % 2 === 0))).toEqual(
      Array.from(hikes().y),
    );
    expect(() => hikes({ energy: 1 } as object)).toThrow("hikes: energy must be");
  });

  test("fence: areas of rectangles with 200 m of fence, at most 100 m long", () => {
    const { x, y } = fence({ count: 101 });
    x.forEach((l, i) => expect(y[i]).toBe(l * (100 - l)));
    expect(() => fence({ count: 102 })).toThrow("fence: count must be a whole number from 1 to 101, got 102");
  });
});

describe("noise has the deviation asked for", () => {
  test("about a line", () => {
    const { x, y } = line({ count: 20000, noise: 0.3, seed: 4 });
    const variance = y.reduce((sum, yi, i) => sum + (yi - x[i]) ** 2, 0) / y.length;
    expect(Math.sqrt(variance)).toBeCloseTo(0.3, 2);
  });
});

describe("disturbed", () => {
  const clean = fence();
  const changed = (outliers: number, noise = 0) => disturbed(clean, { outliers, noise, size: 500, seed: 3 });
  const thrown = (data: ReturnType<typeof fence>) =>
    [...data.y.keys()].filter((i) => data.y[i] !== clean.y[i]);

  test("without noise or outliers changes nothing", () => {
    expect(disturbed(clean)).toEqual(clean);
  });

  test("throws the part asked for, by the size asked for, and leaves the original alone", () => {
    const data = changed(0.1);
    expect(thrown(data)).toHaveLength(10);
    for (const i of thrown(data)) expect(Math.abs(data.y[i] - clean.y[i])).toBe(500);
    expect(clean).toEqual(fence());
  });

  test("more outliers are the same ones and others, with the noise unmoved", () => {
    expect(thrown(changed(0.2))).toEqual(expect.arrayContaining(thrown(changed(0.1))));
    const [few, many] = [changed(0.1, 5), changed(0.2, 5)];
    const untouched = [...clean.y.keys()].filter((i) => !thrown(changed(0.2)).includes(i));
    for (const i of untouched) expect(many.y[i]).toBe(few.y[i]);
  });

  test.each([-0.1, 1.1, NaN, "half"])("refuses %j of outliers", (outliers) => {
    expect(() => disturbed(clean, { outliers: outliers as number })).toThrow(
      /^disturbed: outliers must be a number from 0 to 1, got /,
    );
  });
});

describe("split", () => {
  test("puts every example in one part, and keeps its target with it", () => {
    const { train, test } = split(fence(), { test: 0.3, seed: 1 });
    expect([train.count, test.count]).toEqual([70, 30]);
    expect([...train.x, ...test.x].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    for (const { x, y } of [train, test]) x.forEach((l, i) => expect(y[i]).toBe(l * (100 - l)));
  });

  test("leaves at least one example on either side", () => {
    const two = dataset([1, 2], [3, 4]);
    for (const part of [0.01, 0.99]) {
      expect([split(two, { test: part }).train.count, split(two, { test: part }).test.count]).toEqual([1, 1]);
    }
  });

  test.each([0, 1, NaN])("refuses a test part of %j", (test) => {
    expect(() => split(fence(), { test })).toThrow(/^split: test must be a number between 0 and 1, got /);
  });
});

describe("a data set from rows", () => {
  test("is flat, row by row", () => {
    const made = dataset(
      [
        [0, 1],
        [2, 3],
      ],
      [5, 6],
    );
    expect(made).toEqual({
      count: 2,
      inputs: 2,
      outputs: 1,
      x: Float64Array.of(0, 1, 2, 3),
      y: Float64Array.of(5, 6),
    });
  });

  test.each([
    [[], [], "dataset: x must be at least one row"],
    [[1, 2], [1], "dataset: y must be as many rows as x has: 2"],
    [[[1, 2], [3]], [1, 2], "dataset: row 1 of x must be 2 numbers, as in row 0, got [3]"],
    [[1, NaN], [1, 2], "dataset: row 1 of x must be finite numbers, got [NaN]"],
  ])("refuses x = %j, y = %j", (x, y, message) => expect(() => dataset(x, y)).toThrow(message));
});
