import { describe, expect, test } from "vitest";
import { primitiveTex, graph } from "../../../src/optim/derivatives/index.ts";
import {
  binary,
  binaryNames,
  primitiveNames,
  unary,
  unaryNames,
} from "../../../src/optim/derivatives/primitives.ts";
import { centralQuotient } from "../../../src/optim/derivatives/differences.ts";

/** Points inside every block's domain, away from corners. */
const inside: Record<string, number[]> = {
  asin: [-0.9, -0.2, 0.7],
  acos: [-0.9, -0.2, 0.7],
  log: [0.1, 1, 40],
  sqrt: [0.1, 1, 40],
};
const points = [-2.3, -0.4, 0.7, 1.9];

describe.each(unaryNames)("%s", (name) => {
  test.each(inside[name] ?? points)("its slope is the limit of difference quotients at %d", (a) => {
    const { value, slope } = unary[name];
    expect(slope(a, value(a))).toBeCloseTo(centralQuotient(value, a, 1e-5 * Math.abs(a)), 7);
  });
});

describe.each(binaryNames)("%s", (name) => {
  const { value, slopes } = binary[name];
  test.each([
    [1.3, 0.6],
    [0.4, -2.1],
    [2.2, 3],
  ])("its slopes are the limits of difference quotients at %d, %d", (a, b) => {
    const y = value(a, b);
    expect(slopes[0](a, b, y)).toBeCloseTo(
      centralQuotient((t) => value(t, b), a, 1e-6),
      6,
    );
    expect(slopes[1](a, b, y)).toBeCloseTo(
      centralQuotient((t) => value(a, t), b, 1e-6),
      6,
    );
  });
});

describe("at corners the stated subgradient is taken", () => {
  test("|a| and relu have slope 0 at 0", () => {
    expect(unary.abs.slope(0, 0)).toBe(0);
    expect(unary.relu.slope(0, 0)).toBe(0);
  });

  test.each(["max", "min"] as const)("%s of equal numbers gives half to each", (name) => {
    expect(binary[name].slopes.map((slope) => slope(3, 3, 3))).toEqual([0.5, 0.5]);
  });

  test("max(x, x) has slope 1 all the same", () => {
    expect(graph((o, [x]) => o.max(x, x), { x: 3 }).nodes[0].adjoint).toBe(1);
  });

  test("0ᵇ is flat in b and a⁰ is flat in a", () => {
    expect(binary.power.slopes[1](0, 2, 0)).toBe(0);
    expect(binary.power.slopes[0](0, 0, 1)).toBe(0);
  });
});

describe("the ends of the number line", () => {
  test("sigmoid and softplus neither overflow nor lose their tails", () => {
    expect(unary.sigmoid.value(-800)).toBe(0);
    expect(unary.sigmoid.value(800)).toBe(1);
    expect(unary.sigmoid.value(-700)).toBeCloseTo(Math.exp(-700), 310);
    expect(unary.softplus.value(800)).toBe(800);
    expect(unary.softplus.value(-700) / Math.exp(-700)).toBeCloseTo(1, 12);
  });
});

test("every block has TeX for its value and for each of its slopes", () => {
  expect(Object.keys(primitiveTex).sort()).toEqual([...primitiveNames].sort());
  for (const name of unaryNames) expect(primitiveTex[name].rules).toHaveLength(1);
  for (const name of binaryNames) expect(primitiveTex[name].rules).toHaveLength(2);
});
