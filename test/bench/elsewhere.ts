/** Other libraries on the same work, each only where it is installed. None is a dependency. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Nanoseconds, or why there are none. */
export type Measured = { ns: number } | { skipped: string };

const here = (name: string) => new URL(name, import.meta.url).pathname;

/** The scalar C loop, per parameter; compiled without vector instructions. */
export function scalarC(n: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const program = join(folder, "scalar");
    execFileSync("gcc", [
      "-O3",
      "-fno-tree-vectorize",
      "-fno-math-errno",
      "-o",
      program,
      here("scalar.c"),
      "-lm",
    ]);
    return { ns: Number(execFileSync(program, [String(n)], { encoding: "utf8" })) };
  } catch (error) {
    return { skipped: `gcc is not installed (${(error as NodeJS.ErrnoException).code ?? "it failed"})` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Tensor {
  dispose(): void;
}
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  variable(x: unknown): Tensor & { assign(x: Tensor): void };
  tensor1d(x: ArrayLike<number>): Tensor;
  train: {
    adam(rate: number): { applyGradients(g: Record<string, Tensor>): void; minimize(f: () => unknown): void };
  };
  tidy<T>(f: () => T): T;
  [operation: string]: unknown;
}

/** TensorFlow.js on one backend: Adam on `n` parameters with a given gradient, nanoseconds a step. */
export async function tensorflow(backend: "cpu" | "wasm", n: number, steps: number): Promise<Measured> {
  const packages = ["@tensorflow/tfjs-core", `@tensorflow/tfjs-backend-${backend}`];
  try {
    const [tf] = (await Promise.all(packages.map((name) => import(name)))) as TensorFlow[];
    await tf.setBackend(backend);
    await tf.ready();
    const x = tf.variable(tf.tensor1d(new Float32Array(n).fill(1))) as unknown as { name: string };
    const g = tf.tensor1d(new Float32Array(n).fill(0.5));
    const optimizer = tf.train.adam(0.001);
    const step = () => tf.tidy(() => optimizer.applyGradients({ [x.name]: g }));
    for (let t = 0; t < 20; t++) step();
    const start = performance.now();
    for (let t = 0; t < steps; t++) step();
    return { ns: ((performance.now() - start) / steps) * 1e6 };
  } catch (error) {
    return { skipped: missing(error, packages.join(" and ")) };
  }
}

/** fmin's gradient descent with a line search on Rosenbrock's function, nanoseconds a step. */
export async function fmin(steps: number): Promise<Measured> {
  try {
    const name = "fmin";
    const library = (await import(name)) as Record<string, (...args: unknown[]) => unknown>;
    let calls = 0;
    const f = ([x, y]: number[], out?: number[]) => {
      calls++;
      const b = y - x * x;
      if (out) [out[0], out[1]] = [-2 * (1 - x) - 400 * x * b, 200 * b];
      return (1 - x) ** 2 + 100 * b * b;
    };
    const go = () => library.gradientDescent(f, [-1.5, 2], { maxIterations: steps, learnRate: 0.001 });
    go();
    calls = 0;
    const start = performance.now();
    go();
    return { ns: ((performance.now() - start) / Math.max(1, calls)) * 1e6 };
  } catch (error) {
    return { skipped: missing(error, "fmin") };
  }
}

/** PyTorch's Adam in float64 on `n` parameters, nanoseconds a step. */
export function pytorch(n: number, steps: number): Measured {
  const script = `
import time, torch
x = torch.ones(${n}, dtype=torch.float64, requires_grad=True)
x.grad = torch.full((${n},), 0.5, dtype=torch.float64)
optimizer = torch.optim.Adam([x])
for t in range(20): optimizer.step()
start = time.perf_counter()
for t in range(${steps}): optimizer.step()
print((time.perf_counter() - start) / ${steps} * 1e9)
`;
  for (const python of ["/usr/bin/python3", "python3"]) {
    try {
      const said = execFileSync(python, ["-c", script], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      return { ns: Number(said) };
    } catch {
      continue;
    }
  }
  return { skipped: "python3-torch is not installed" };
}

function missing(error: unknown, what: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ERR_MODULE_NOT_FOUND" ? `not installed: ${what}` : `${what} failed: ${message}`;
}
