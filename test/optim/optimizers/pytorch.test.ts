import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { minimize, objectives, optimizers, type Optimizer } from "../../../src/optim/index.ts";

interface Reference {
  objective: "rosenbrock" | "stretchedBowl";
  start: number[];
  optimizer: keyof typeof optimizers;
  options: Record<string, number>;
  positions: Record<string, number[]>;
}
const file = new URL("pytorch.reference.json", import.meta.url);
const { trajectories } = JSON.parse(readFileSync(file, "utf8")) as { trajectories: Reference[] };

/** In these, rounding in how a gradient is written grows tenfold every 20 steps or so. */
const LAST: Record<string, number> = { rmsprop: 100, adadelta: 100 };

describe("every optimizer makes PyTorch's steps, to 1e-9", () => {
  test.each(trajectories)(
    "$optimizer on $objective, $options",
    ({ objective, start, optimizer, options, positions }) => {
      const make = optimizers[optimizer] as (options: object) => Optimizer;
      const run = minimize(objectives[objective], { start, optimizer: make(options), steps: 200 });
      for (const [t, expected] of Object.entries(positions)) {
        if (Number(t) > (LAST[optimizer] ?? 200)) continue;
        const actual = run.position(Number(t));
        expected.forEach((xi, i) => {
          expect(Math.abs(actual[i] - xi) / Math.abs(xi), `x${i + 1} at step ${t}`).toBeLessThan(1e-9);
        });
      }
    },
  );
});
