/**
 * How long a gradient takes: a 2-8-8-1 tanh network on 200 points, by hand-written backpropagation, on the tape, and by
 * PyTorch (one thread, float64) where Python has it. And a typed expression's against the same formula by hand.
 * `node test/bench/gradients.ts` prints the rows by itself.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Bench } from "tinybench";
import { data, derivatives, expression, losses, models, objectives } from "../../src/optim/index.ts";

export interface Row {
  name: string;
  ratio: number;
  limit?: number;
  note?: string;
}

const sizes = [2, 8, 8, 1];
const model = models.multilayerPerceptron({ sizes });
const examples = data.moons({ count: 200, seed: 1 });
const w = models.xavier(model, { seed: 1 });

/** The median time of each task in seconds, in one run. */
async function time(tasks: Record<string, () => void>): Promise<Record<string, number>> {
  const bench = new Bench({ time: 500, warmupTime: 300 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== "completed") throw new Error(`${name} did not complete`);
      return [name, result.latency.p50 / 1000];
    }),
  );
}

/** PyTorch's time and gradient; undefined where Python has no PyTorch. */
function pytorch(): { version: string; seconds: number; gradient: number[] } | undefined {
  const script = fileURLToPath(new URL("gradients.py", import.meta.url));
  const input = JSON.stringify({ sizes, w: [...w], x: [...examples.x], y: [...examples.y] });
  const { status, stdout } = spawnSync("python3", [script], { input, encoding: "utf8" });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

const microseconds = (seconds: number) => `${(seconds * 1e6).toFixed(1)} µs`;

async function network(): Promise<Row[]> {
  const ingredients = { model, loss: losses.squared(), data: examples };
  const [hand, tape] = [models.fit(ingredients), models.fitOnTape(ingredients)];
  const [g, h] = [new Float64Array(model.dimension), new Float64Array(model.dimension)];
  const units = sizes.slice(1, -1).reduce((sum, size) => sum + size, 0) * examples.count;
  const z = Float64Array.from({ length: units }, (_, i) => 2 * Math.sin(i));
  const y = new Float64Array(units);
  const seconds = await time({
    hand: () => hand.gradient(w, g),
    tape: () => tape.gradient(w, h),
    tanh: () => {
      for (let i = 0; i < units; i++) y[i] = Math.tanh(z[i]);
    },
  });
  const rows: Row[] = [
    {
      name: "network gradient: tape / hand-written",
      ratio: seconds.tape / seconds.hand,
      limit: 3,
      note: `${microseconds(seconds.tape)} / ${microseconds(seconds.hand)}`,
    },
    {
      name: "network gradient: hand-written / its tanh alone",
      ratio: seconds.hand / seconds.tanh,
      note: `${microseconds(seconds.hand)} / ${microseconds(seconds.tanh)} for ${units} calls of Math.tanh`,
    },
  ];
  const theirs = pytorch();
  if (theirs) {
    const { agree, error } = derivatives.checkGradient(
      (_, out) => out.set(theirs.gradient),
      (at, out) => hand.gradient(at, out),
      w,
      { tolerance: 1e-12 },
    );
    if (!agree) throw new Error(`PyTorch computes another gradient: they differ by ${error}`);
    const note = `${microseconds(seconds.hand)} / ${microseconds(theirs.seconds)} by PyTorch ${theirs.version}, one thread`;
    rows.push({
      name: "network gradient: hand-written / PyTorch",
      ratio: seconds.hand / theirs.seconds,
      limit: 1.3,
      note,
    });
  }
  return rows;
}

async function typed(): Promise<Row> {
  const { rosenbrock } = objectives;
  const f = await expression("(1-x)^2 + 100*(y-x^2)^2", ["x", "y"]);
  const [x, g] = [Float64Array.of(-1.2, 1), new Float64Array(2)];
  // A hundred at a time: one alone is shorter than the clock can tell.
  const repeat = (task: () => void) => () => {
    for (let i = 0; i < 100; i++) task();
  };
  const seconds = await time({
    value: repeat(() => f.value(x)),
    gradient: repeat(() => f.gradient(x, g)),
    hand: repeat(() => rosenbrock.gradient(x, g)),
  });
  return {
    name: "typed Rosenbrock: gradient by reverse mode / value",
    ratio: seconds.gradient / seconds.value,
    limit: 5,
    note: `${(seconds.gradient * 1e7).toFixed(0)} ns / ${(seconds.value * 1e7).toFixed(0)} ns; by hand ${(seconds.hand * 1e7).toFixed(0)} ns`,
  };
}

export default async function gradients(): Promise<Row[]> {
  return [...(await network()), await typed()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await gradients());
