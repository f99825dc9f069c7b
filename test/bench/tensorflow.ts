/**
 * TensorFlow.js (float32) at work, in a process of its own, so that nothing else has shaped its compiled code:
 * `tensorflow.ts cpu adam` or `tensorflow.ts wasm gradient`, with the size or the network as JSON on standard input.
 * Prints nanoseconds.
 */
import { readFileSync } from "node:fs";
import type { Network } from "./elsewhere.ts";
import { rival } from "./rivals.ts";

interface Tensor {
  dispose(): void;
}
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  variable(x: Tensor): Tensor & { name: string };
  tensor(x: ArrayLike<number>, shape: readonly number[]): Tensor;
  train: { adam(rate: number): { applyGradients(g: Record<string, Tensor>): void } };
  tidy(f: () => void): void;
  grads(f: (...x: Tensor[]) => Tensor): (x: Tensor[]) => Tensor[];
  add(a: Tensor, b: Tensor): Tensor;
  matMul(a: Tensor, b: Tensor): Tensor;
  tanh(a: Tensor): Tensor;
  squaredDifference(a: Tensor, b: Tensor): Tensor;
  mean(a: Tensor): Tensor;
}

const [, , backend, task] = process.argv as [string, string, "cpu" | "wasm", "adam" | "gradient"];
const tf = rival<TensorFlow>("@tensorflow/tfjs");
if (backend === "wasm") rival("@tensorflow/tfjs-backend-wasm");
await tf.setBackend(backend);

const given = JSON.parse(readFileSync(0, "utf8"));
console.log(fastest(task === "adam" ? adam(given) : gradient(given)));

/** Adam on `n` parameters with a gradient that is given: one step. */
function adam(n: number): () => void {
  const x = tf.variable(tf.tensor(new Float32Array(n).fill(1), [n]));
  const g = tf.tensor(new Float32Array(n).fill(0.5), [n]);
  const optimizer = tf.train.adam(0.001);
  return () => optimizer.applyGradients({ [x.name]: g });
}

/** The gradient of the network's mean squared error. */
function gradient({ sizes, w, x, y }: Network): () => void {
  const last = sizes.length - 1;
  const count = x.length / sizes[0];
  const inputs = tf.tensor(Float32Array.from(x), [count, sizes[0]]);
  const targets = tf.tensor(Float32Array.from(y), [count, sizes[last]]);
  let at = 0;
  const take = (...shape: number[]) => {
    const size = shape.reduce((product, side) => product * side);
    return tf.tensor(Float32Array.from(w.slice(at, (at += size))), shape);
  };
  // The weights lie transposed to ours, which does not matter to the time.
  const parameters = sizes.slice(1).flatMap((outputs, l) => [take(sizes[l], outputs), take(outputs)]);
  const grads = tf.grads((...parts) => {
    let h = inputs;
    for (let l = 0; l < last; l++) {
      const z = tf.add(tf.matMul(h, parts[2 * l]), parts[2 * l + 1]);
      h = l < last - 1 ? tf.tanh(z) : z;
    }
    return tf.mean(tf.squaredDifference(h, targets));
  });
  return () => void grads(parameters);
}

/** Nanoseconds of one call: the fastest of as many as fit in a second. */
function fastest(go: () => void): number {
  let least = Infinity;
  for (const end = performance.now() + 1000; performance.now() < end;) {
    const start = performance.now();
    tf.tidy(go);
    least = Math.min(least, performance.now() - start);
  }
  return least * 1e6;
}
