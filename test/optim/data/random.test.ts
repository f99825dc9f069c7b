import { describe, expect, test } from "vitest";
import { random } from "../../../src/optim/data/index.ts";

describe("the generator", () => {
  // The first outputs of sfc32 under PractRand's own seeding: a = 0, b and c the seed's two halves, twelve draws dropped.
  test.each([
    [0, [1363572419, 145230303, 808754475, 4216505632, 947923937, 2491578854]],
    [1, [2012149540, 1872316204, 1707632675, 1779833415, 2026416846, 1661539736]],
    [42, [1264412219, 1947509147, 3919439299, 1251167922, 656401615, 478193053]],
  ])("is sfc32: seed %d gives its published outputs", (seed, bits) => {
    const { uniform } = random(seed);
    for (let i = 0; i < bits.length; i += 2) {
      expect(uniform()).toBe(((bits[i] >>> 5) * 2 ** 26 + (bits[i + 1] >>> 6)) / 2 ** 53);
    }
  });

  test("gives each seed, and each stream of a seed, a sequence of its own", () => {
    const first = [random(1), random(2), random(1, 1), random(2, 1)].map(({ uniform }) => uniform());
    expect(new Set(first).size).toBe(4);
  });

  test.each([-1, 0.5, 2 ** 32, NaN, Infinity, "7"])("refuses the seed %j", (seed) => {
    expect(() => random(seed as number)).toThrow(
      /^random: seed must be a whole number from 0 to 4294967295, got /,
    );
  });
});

describe("the distributions", () => {
  const many = (draw: () => number) => Array.from({ length: 1e5 }, draw);
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

  test("uniform lies in [low, high), evenly", () => {
    const { uniform } = random(3);
    const values = many(() => uniform(-2, 6));
    expect(Math.min(...values.slice(0, 1e4))).toBeGreaterThanOrEqual(-2);
    expect(Math.max(...values.slice(0, 1e4))).toBeLessThan(6);
    expect(mean(values)).toBeCloseTo(2, 1);
    const counts = new Uint32Array(8);
    for (const v of values) counts[Math.floor(v + 2)]++;
    for (const count of counts) expect(Math.abs(count / 12500 - 1)).toBeLessThan(0.04);
  });

  test("normal has its mean, deviation, no skew, and a kurtosis of 3", () => {
    const { normal } = random(5);
    const z = many(() => (normal(10, 2) - 10) / 2);
    expect(mean(z)).toBeCloseTo(0, 1.5);
    expect(mean(z.map((v) => v ** 2))).toBeCloseTo(1, 1.5);
    expect(Math.abs(mean(z.map((v) => v ** 3)))).toBeLessThan(0.04);
    expect(Math.abs(mean(z.map((v) => v ** 4)) - 3)).toBeLessThan(0.12);
  });

  test("a permutation holds every number once, and each order is as likely", () => {
    const draw = random(7);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = [...draw.permutation(3)];
      expect([...order].sort()).toEqual([0, 1, 2]);
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
