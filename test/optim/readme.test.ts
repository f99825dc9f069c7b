import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  adam,
  data,
  fit,
  losses,
  minimize,
  models,
  objectives,
  optimizers,
  schedules,
} from "../../src/optim/index.ts";

const readme = readFileSync(new URL("../../src/optim/README.md", import.meta.url), "utf8");

test("the first screen of the README prints what it says", () => {
  const run = minimize(objectives.rosenbrock, {
    start: [-1.5, 2],
    optimizer: adam({ rate: 0.02 }),
    steps: 200,
  });
  expect(readme).toContain(`"${run.status}"`);
  expect(readme).toContain(`"${run.reason}"`);
  expect(readme).toContain(`{ ${Object.keys(run.state(200)).join(", ")} }`);
  for (const x of run.position(200)) expect(readme).toContain(`${Math.trunc(x * 1e4) / 1e4}…`);
  const f = {
    dimension: 2,
    value: ([x, y]: Float64Array) => x ** 2 + 3 * y ** 2,
    gradient([x, y]: Float64Array, out: Float64Array) {
      out[0] = 2 * x;
      out[1] = 6 * y;
    },
  };
  expect(readme).toContain(`"${minimize(f, { start: [1, 1], gradientTolerance: 1e-6 }).reason}"`);
});

test("the README's table has every method, with its default rate", () => {
  for (const [name, make] of Object.entries(optimizers)) {
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${name}\``) && line.includes("rate"));
    if (["amsgrad", "adamw", "radam"].includes(name)) expect(readme).toContain(`| \`${name}\``);
    else expect(row, name).toContain(`rate ${make().hyperparameters.rate}`);
  }
});

test("the README names every objective and every schedule", () => {
  for (const name of [...Object.keys(objectives), ...Object.keys(schedules)])
    expect(readme).toMatch(new RegExp(`\`${name}[\`(]`));
});

test("the network under Reproducing PyTorch learns as printed", () => {
  const [x, y] = [
    [
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [1, 1, 0],
  ];
  const model = models.multilayerPerceptron({ sizes: [2, 4, 1], activation: "tanh" });
  const f = fit({ model, loss: losses.squared(), data: data.dataset(x, y) });
  const w = models.xavier(model);
  const run = minimize(f, { start: w, optimizer: adam({ rate: 0.02 }), steps: 200 });
  expect(run.value(200)).toBeLessThan(run.value(0) / 10);
});
