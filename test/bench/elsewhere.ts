/** The same work done elsewhere: by a scalar loop in C, TensorFlow.js, fmin and PyTorch, each where it is installed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rosenbrock2 } from "./fused.ts";
import { findRival, rival, withPyTorch } from "./rivals.ts";

/** Nanoseconds, or why there are none. */
export type Measured = { ns: number } | { skipped: string };

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What `time` measures, or the reason it gives for failing. */
async function attempt(time: () => number | Promise<number>): Promise<Measured> {
  try {
    return { ns: await time() };
  } catch (error) {
    return { skipped: (error as Error).message.split("\n")[0] };
  }
}

/** The scalar loop in C, per parameter; compiled without vector instructions. */
export function scalarC(n: number): Promise<Measured> {
  const flags = ["-O3", "-fno-tree-vectorize", "-fno-math-errno"];
  return attempt(() => {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    try {
      const program = join(folder, "scalar");
      execFileSync("gcc", [...flags, "-o", program, beside("scalar.c"), "-lm"]);
      return Number(execFileSync(program, [String(n)], { encoding: "utf8" }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** A tanh network with its data, all flat: weights and biases layer by layer, a row of weights for each output. */
export interface Network {
  sizes: readonly number[];
  w: readonly number[];
  x: readonly number[];
  y: readonly number[];
}

/** TensorFlow.js, float32, on one of its backends: Adam on `n` parameters with a gradient that is given, one step. */
export const tensorFlowAdam = (backend: "cpu" | "wasm", n: number) => tensorFlow(backend, "adam", n);

/** The same on a network: the gradient of its mean squared error. */
export const tensorFlowGradient = (backend: "cpu" | "wasm", network: Network) =>
  tensorFlow(backend, "gradient", network);

function tensorFlow(backend: "cpu" | "wasm", task: "adam" | "gradient", given: unknown): Promise<Measured> {
  return attempt(() => {
    findRival("@tensorflow/tfjs");
    const args = [beside("tensorflow.ts"), backend, task];
    return Number(
      execFileSync(process.execPath, args, { input: JSON.stringify(given), encoding: "utf8", stdio: "pipe" }),
    );
  });
}

/** fmin: gradient descent on Rosenbrock's function at a fixed rate, one step with its value and gradient. */
export function fminDescent(steps: number): Promise<Measured> {
  interface Fmin {
    gradientDescent(f: (x: number[], g?: number[]) => number, start: number[], options: object): unknown;
  }
  return attempt(() => {
    const { gradientDescent } = rival<Fmin>("fmin");
    let calls = 0;
    const f = (x: number[], g: number[] = [0, 0]) => {
      calls++;
      return rosenbrock2(x, g);
    };
    const go = () => void gradientDescent(f, [-1.5, 2], { maxIterations: steps, learnRate: 0.001 });
    for (let k = 0; k < 100; k++) go();
    let least = Infinity;
    for (let k = 0; k < 300; k++) {
      calls = 0;
      const start = performance.now();
      go();
      least = Math.min(least, (performance.now() - start) / calls);
    }
    return least * 1e6;
  });
}

/** PyTorch, float64, one thread: Adam on `n` parameters with a gradient that is given, one step. */
export function pyTorchAdam(n: number): Promise<Measured> {
  const program = `
import time, torch
torch.set_num_threads(1)
x = torch.ones(${n}, dtype=torch.float64, requires_grad=True)
x.grad = torch.full((${n},), 0.5, dtype=torch.float64)
optimizer = torch.optim.Adam([x])
least = 1e9
for k in range(${n < 1000 ? 300 : 30}):
    start = time.perf_counter()
    for t in range(${n < 1000 ? 20 : 1}): optimizer.step()
    least = min(least, time.perf_counter() - start)
print(least / ${n < 1000 ? 20 : 1} * 1e9)
`;
  return attempt(() => withPyTorch(program) as number);
}

/** PyTorch, float64, one thread: the network's gradient, and how long it takes. */
export function pyTorchGradient(network: Network): { seconds: number; gradient: number[] } {
  const program = readFileSync(beside("gradients.py"), "utf8");
  return withPyTorch(program, JSON.stringify(network)) as { seconds: number; gradient: number[] };
}
