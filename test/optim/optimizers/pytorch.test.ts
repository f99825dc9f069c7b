import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  minimize,
  objectives,
  optimizers,
  type NamedObjective,
  type Optimizer,
} from "../../../src/optim/index.ts";

interface Trajectory {
  objective: keyof typeof objectives;
  /** What makes the objective, where it is made. */
  of?: object;
  start: number[];
  optimizer: keyof typeof optimizers;
  options: object;
  positions: Record<string, number[]>;
}
const read = (name: string): Trajectory[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")).trajectories;
const trajectories = [...read("pytorch.reference.json"), ...read("pytorch-more.reference.json")];

/** In these, rounding in how a gradient is written grows tenfold every 20 steps or so. */
const LAST: Record<string, number> = { rmsprop: 100, adadelta: 100 };

function made(name: keyof typeof objectives, options: object | undefined): NamedObjective {
  const objective = objectives[name];
  return typeof objective === "function" ? objective(options) : objective;
}

describe("every optimizer makes PyTorch's steps, to 1e-9", () => {
  test.each(trajectories)(
    "$optimizer on $objective, $options",
    ({ objective, of, start, optimizer, options, positions }) => {
      const make = optimizers[optimizer] as (options: object) => Optimizer;
      const run = minimize(made(objective, of), { start, optimizer: make(options), steps: 200 });
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
