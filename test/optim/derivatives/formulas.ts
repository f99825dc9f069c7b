/** Random formulas, as postfix programs, for tests that hold the ways of differentiating against one another. */
import fc from "fast-check";
import type { Program } from "../../../src/optim/derivatives/program.ts";

type Code = (number | string)[];

// Blocks that are smooth and finite for any input of moderate size, so that all ways must agree to rounding.
const smooth1 = ["negate", "sin", "cos", "atan", "tanh", "sigmoid", "softplus"];
const smooth2 = ["add", "subtract", "multiply"];

const { tree } = fc.letrec<{ tree: Code; leaf: Code }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<Code>(["x"], ["y"], ["z"]),
    fc.integer({ min: -3, max: 3 }).map((c): Code => [c]),
  ),
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    tie("leaf"),
    fc.tuple(tie("tree"), fc.constantFrom(...smooth1)).map(([a, name]): Code => [...a, name]),
    fc
      .tuple(tie("tree"), tie("tree"), fc.constantFrom(...smooth2))
      .map(([a, b, name]): Code => [...a, ...b, name]),
    tie("tree").map((a): Code => [...a, 2, "power"]),
  ),
}));

/** A program in x, y and z. */
export const programs: fc.Arbitrary<Program> = tree.map((code) => ({
  text: code.join(" "),
  tex: "",
  names: ["x", "y", "z"],
  code,
  spans: code.map(() => [0, 0] as [number, number]),
}));

/** A point to evaluate it at. */
export const points = fc
  .tuple(...Array.from({ length: 3 }, () => fc.double({ min: -2, max: 2, noNaN: true })))
  .map((x) => Float64Array.from(x));
