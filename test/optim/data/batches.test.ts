import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batches, type Order } from "../../../src/optim/data/index.ts";

const epoch = (made: ReturnType<typeof batches>, e: number) =>
  Array.from({ length: made.perEpoch }, (_, i) => [...made(e * made.perEpoch + i)]);

describe.each(["shuffled", "replacement", "sequential"] as Order[])("%s batches", (order) => {
  const made = () => batches({ count: 10, size: 4, order, seed: 2 });

  test("are a function of the step alone, whatever was asked for before", () => {
    const inOrder = Array.from({ length: 12 }, (_, t) => [...made()(t)]);
    const backwards = made();
    for (let t = 11; t >= 0; t--) expect([...backwards(t)]).toEqual(inOrder[t]);
  });

  test("hold numbers of examples only", () => {
    for (let t = 0; t < 30; t++) for (const i of made()(t)) expect(i).toBeLessThan(10);
  });

  test.each([
    [{ count: 0, size: 1 }, "batches: count must be a whole number"],
    [{ count: 10, size: 0 }, "batches: size must be a whole number"],
    [{ count: 10, size: 4, seed: -1 }, "random: seed must be a whole number"],
    [{ count: 10, size: 4, drop: true }, "batches: there is no option called drop"],
  ])("refuse %j", (options, message) => {
    expect(() => batches({ order, ...options })).toThrow(message);
  });

  test("refuse a step that is none", () =>
    expect(() => made()(-1)).toThrow("batches: step must be a whole number"));
});

test("an order that there is not is refused", () => {
  expect(() => batches({ count: 4, size: 2, order: "sorted" as Order })).toThrow(
    'batches: order must be "shuffled", "replacement" or "sequential", got "sorted"',
  );
});

describe("an epoch", () => {
  test("of shuffled or sequential batches holds every example once, the last batch what is left", () => {
    const sizes = fc
      .integer({ min: 1, max: 40 })
      .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count })));
    fc.assert(
      fc.property(
        sizes,
        fc.nat(9),
        fc.constantFrom<Order>("shuffled", "sequential"),
        ([count, size], e, order) => {
          const chunks = epoch(batches({ count, size, order, seed: 3 }), e);
          expect(chunks.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
          expect(chunks.slice(0, -1).every((chunk) => chunk.length === size)).toBe(true);
        },
      ),
    );
  });

  test("of shuffled batches has an order of its own", () => {
    const made = batches({ count: 30, size: 30, seed: 1 });
    expect(epoch(made, 0)).not.toEqual(epoch(made, 1));
  });

  test("of sequential batches is the data's own order", () => {
    expect(epoch(batches({ count: 5, size: 2, order: "sequential" }), 7)).toEqual([[0, 1], [2, 3], [4]]);
  });
});

test("batches drawn with replacement may hold an example twice, and be larger than the data", () => {
  const [batch] = [batches({ count: 5, size: 50, order: "replacement" })(0)];
  expect(batch).toHaveLength(50);
  expect(new Set(batch).size).toBeLessThanOrEqual(5);
});
