import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { describe, expect, test } from "vitest";
import { adam, objectives, optimizers, walk, type Optimizer } from "../../src/optim/index.ts";

const index = new URL("../../src/optim/index.ts", import.meta.url).pathname;

/** The modules of the library that a program pulls in, and the gzipped size of the whole, minified. */
async function bundle(program: string): Promise<{ size: number; modules: string[] }> {
  const entry = "program.js";
  const built = await rolldown({
    input: entry,
    external: ["mathjs"],
    logLevel: "silent",
    plugins: [
      {
        name: "program",
        resolveId: (id) => (id === entry ? entry : id === "downhill/optim" ? index : null),
        load: (id) => (id === entry ? program : null),
      },
    ],
  });
  const { output } = await built.generate({ minify: true });
  const modules = Object.entries(output[0].modules)
    .filter(([id, { renderedLength }]) => id !== entry && renderedLength > 0)
    .map(([id]) => id.slice(id.lastIndexOf("/optim/") + 7));
  return { size: gzipSync(output[0].code).length, modules: modules.sort() };
}

describe("what an import costs", () => {
  test("one optimizer brings itself and the checks, in under 1.2 kB", async () => {
    const { size, modules } = await bundle(`export { adam } from "downhill/optim";`);
    expect(modules).toEqual(["check.ts", "optimizers/adam.ts", "optimizers/moments.ts"]);
    expect(size).toBeLessThan(1200);
  });

  test("one objective of the namespace brings no other", async () => {
    const { size, modules } = await bundle(
      `import { objectives } from "downhill/optim"; export const f = objectives.rosenbrock;`,
    );
    expect(modules).toEqual(["check.ts", "objectives/rosenbrock.ts"]);
    expect(size).toBeLessThan(1200);
  });

  test("one optimizer and one objective cost under 3 kB", async () => {
    const { size } = await bundle(
      `import { adam, objectives } from "downhill/optim"; export const both = [adam(), objectives.rosenbrock];`,
    );
    expect(size).toBeLessThan(3000);
  });

  test("with minimize, its record, its stop rules and its sentences they cost under 5.5 kB", async () => {
    const { size, modules } = await bundle(
      `import { adam, minimize, objectives } from "downhill/optim";
       export const run = minimize(objectives.rosenbrock, { optimizer: adam() });`,
    );
    expect(modules.filter((id) => id.startsWith("objectives/") || id.startsWith("schedules/"))).toEqual([
      "objectives/rosenbrock.ts",
    ]);
    expect(size).toBeLessThan(5500);
  });
});

describe("no step allocates", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const STEPS = 100_000;

  /** Bytes a step of what `go` does, once it is compiled: the least of five trials, which other work may disturb. */
  function bytes(go: (steps: number) => void): number {
    for (let k = 0; k < 20; k++) go(5_000);
    let least = Infinity;
    for (let k = 0; k < 5; k++) {
      collect();
      const before = process.memoryUsage().heapUsed;
      go(STEPS);
      least = Math.min(least, (process.memoryUsage().heapUsed - before) / STEPS);
    }
    return least;
  }

  const { stretchedBowl } = objectives;
  const firstOrder = Object.entries(optimizers).filter(([, make]) => !make().searches);

  test.each(firstOrder)("of %s, to within a byte", (_name, make) => {
    const optimizer = make() as Optimizer;
    const [x, g] = [Float64Array.of(8, 1.5), new Float64Array(2)];
    const state = optimizer.init(2);
    const { rate } = optimizer.hyperparameters;
    const used = bytes((steps) => {
      for (let t = 0; t < steps; t++) {
        stretchedBowl.gradient(x, g);
        optimizer.step(x, g, state, rate);
      }
    });
    expect(used).toBeLessThan(1);
  });

  test("a step of a walk leaves less than 100 bytes to be collected, however long the walk", () => {
    const used = bytes((steps) => {
      const going = walk(stretchedBowl, { optimizer: adam(), steps });
      while (!going.next().done);
    });
    expect(used).toBeLessThan(100);
  });
});
