/**
 * How fast the library is, in one run with what else there is. `npm run bench` times it against a loop without any
 * library, and against C and PyTorch where they are installed; `npm run bench -- --rivals` also against TensorFlow.js
 * and fmin. Nothing here is needed to build or to test.
 */
import {
  adam,
  descend,
  gradientDescent,
  minimize,
  objectives,
  optimizers,
  type Optimizer,
} from "../../src/optim/index.ts";
import { fminDescent, pyTorchAdam, scalarC, tensorFlowAdam } from "./elsewhere.ts";
import { fused, rosenbrock2 } from "./fused.ts";
import { networkGradients, typedGradient } from "./gradients.ts";
import { fetchRivals } from "./rivals.ts";
import { measure, shared, table } from "./table.ts";

const STEPS = 2000;
const MANY = 1_000_000;
const { rosenbrock } = objectives;

/** Steps alone, with a gradient that is given. */
function stepping(optimizer: Optimizer, n: number): (steps: number) => void {
  const [x, g] = [new Float64Array(n).fill(1), new Float64Array(n).fill(0.5)];
  const state = optimizer.init(n);
  return (steps) => {
    for (let t = 0; t < steps; t++) optimizer.step(x, g, state, 0.001);
  };
}

async function small(): Promise<void> {
  const two = stepping(adam(), 2);
  const options = { optimizer: adam(), steps: STEPS };
  const ours = await measure(
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
      ...ours,
      "TensorFlow.js, cpu, step alone": await tensorFlowAdam("cpu", 2),
      "TensorFlow.js, wasm, step alone": await tensorFlowAdam("wasm", 2),
      "PyTorch, step alone": await pyTorchAdam(2),
    },
    "a plain fused loop, gradient included",
    {
      "adam().step": { ns: 30 },
      "descend: f, ∇f, stop rules, step": { ns: 30 },
      "minimize: the same, recorded": { ns: 70 },
    },
  );
}

async function classical(): Promise<void> {
  const out = new Float64Array(2);
  const f = {
    dimension: 2,
    value: (x: Float64Array) => rosenbrock2(x, out),
    gradient: (x: Float64Array, g: Float64Array) => void rosenbrock2(x, g),
    valueAndGradient: rosenbrock2,
  };
  const start = [-1.5, 2];
  const options = { start, optimizer: gradientDescent({ rate: 0.001 }), steps: STEPS };
  const ours = await measure(
    {
      "minimize, recorded": () => minimize(f, options),
      "descend, without a record": () => descend(f, options),
    },
    STEPS,
  );
  const rows = { ...ours, "fmin, without a record": await fminDescent(STEPS) };
  table("Gradient descent on Rosenbrock's function, one step", rows, "descend, without a record");
}

async function large(): Promise<void> {
  const million = stepping(adam(), MANY);
  const ours = await measure({ "adam().step": () => million(1) }, MANY, 2000);
  table(
    "Adam on 1,000,000 parameters, one step, per parameter",
    {
      "a scalar loop in C": await scalarC(MANY),
      ...ours,
      "TensorFlow.js, cpu, float32": shared(await tensorFlowAdam("cpu", MANY), MANY),
      "TensorFlow.js, wasm, float32": shared(await tensorFlowAdam("wasm", MANY), MANY),
      PyTorch: shared(await pyTorchAdam(MANY), MANY),
    },
    "a scalar loop in C",
    { "adam().step": { times: 1.8, of: "a scalar loop in C" } },
  );
}

async function every(): Promise<void> {
  const firstOrder = Object.entries(optimizers).filter(([, make]) => !make().searches);
  const steps = firstOrder.map(([name, make]) => [name, stepping(make() as Optimizer, 2)] as const);
  const tasks = Object.fromEntries(steps.map(([name, go]) => [name, () => go(STEPS)]));
  table("Every method on 2 parameters, one step", await measure(tasks, STEPS, 100), "gradientDescent");
}

if (process.argv.includes("--rivals")) fetchRivals();
await small();
await classical();
await large();
await every();
await networkGradients();
await typedGradient();
