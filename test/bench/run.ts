/**
 * How fast the library is, as ratios within one run: the times are this machine's, the ratios are the library's.
 * `npm run bench`; nothing here is needed to build or to test.
 */
import { Bench } from "tinybench";
import { adam, descend, minimize, objectives, optimizers, type Optimizer } from "../../src/optim/index.ts";
import { fmin, pytorch, scalarC, tensorflow, type Measured } from "./elsewhere.ts";
import { fused } from "./fused.ts";

const STEPS = 2000;
const MANY = 1_000_000;
const { rosenbrock } = objectives;

/** Nanoseconds per unit of work of each task: the fastest of many repetitions, which other work disturbs least. */
async function measure(
  tasks: Record<string, () => unknown>,
  units: number,
  time = 1000,
): Promise<Record<string, number>> {
  const bench = new Bench({ time, warmupTime: 200 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task());
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (!("latency" in result)) throw new Error(`${name}: ${result.state}`);
      return [name, (result.latency.min * 1e6) / units];
    }),
  );
}

function table(
  title: string,
  rows: Record<string, Measured>,
  base: string,
  limits: Record<string, string> = {},
): void {
  console.log(`\n${title}`);
  const unit = rows[base];
  for (const [name, row] of Object.entries(rows)) {
    const label = `  ${name.padEnd(52)}`;
    if ("skipped" in row) console.log(`${label} skipped: ${row.skipped}`);
    else {
      const ratio = "ns" in unit ? `${(row.ns / unit.ns).toPrecision(3)} ×` : "";
      console.log(
        `${label} ${row.ns.toPrecision(3).padStart(9)} ns  ${ratio.padStart(9)}  ${limits[name] ?? ""}`,
      );
    }
  }
}

const each = (times: Record<string, number>): Record<string, Measured> =>
  Object.fromEntries(Object.entries(times).map(([name, ns]) => [name, { ns }]));

/** Steps alone, with a gradient that is given. */
function stepping(optimizer: Optimizer, n: number): (steps: number) => void {
  const [x, g] = [new Float64Array(n).fill(1), new Float64Array(n).fill(0.5)];
  const state = optimizer.init(n);
  return (steps) => {
    for (let t = 0; t < steps; t++) optimizer.step(x, g, state, 0.001);
  };
}

const two = stepping(adam(), 2);
const options = { optimizer: adam(), steps: STEPS };
const small = await measure(
  {
    "a plain fused loop, gradient included": () => fused(STEPS),
    "adam().step": () => two(STEPS),
    "descend: f, ∇f, stop rules, step": () => descend(rosenbrock, options),
    "minimize: the same, recorded": () => minimize(rosenbrock, options),
  },
  STEPS,
);
table(
  "Adam on 2 parameters, one step",
  {
    ...each(small),
    "TensorFlow.js, cpu, step": await tensorflow("cpu", 2, 2000),
    "TensorFlow.js, wasm, step": await tensorflow("wasm", 2, 2000),
    "PyTorch, step": pytorch(2, 2000),
    "fmin gradientDescent, one evaluation": await fmin(2000),
  },
  "a plain fused loop, gradient included",
  { "adam().step": "limit 30 ns", "minimize: the same, recorded": "limit 70 ns" },
);

const million = stepping(adam(), MANY);
const large = await measure({ "adam().step": () => million(1) }, MANY);
const perParameter = (m: Measured): Measured => ("ns" in m ? { ns: m.ns / MANY } : m);
table(
  "Adam on 1,000,000 parameters, one step, per parameter",
  {
    "a scalar loop in C": scalarC(MANY),
    ...each(large),
    "TensorFlow.js, cpu, float32": perParameter(await tensorflow("cpu", MANY, 10)),
    "TensorFlow.js, wasm, float32": perParameter(await tensorflow("wasm", MANY, 10)),
    PyTorch: perParameter(pytorch(MANY, 30)),
  },
  "a scalar loop in C",
  { "adam().step": "limit 1.8 ×" },
);

const firstOrder = Object.entries(optimizers).filter(([, make]) => !make().searches);
const steps = firstOrder.map(([name, make]) => [name, stepping(make() as Optimizer, 2)] as const);
const all = await measure(Object.fromEntries(steps.map(([name, go]) => [name, () => go(STEPS)])), STEPS, 100);
table("every method on 2 parameters, one step", each(all), "gradientDescent");
