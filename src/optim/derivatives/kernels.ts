/**
 * What the tape does at one entry: compute a primitive over a column of numbers, and send the column's adjoints back to the
 * primitive's inputs. The commonest primitives have loops of their own; every other one runs through its table.
 */
import { binary, isUnary, unary, type PrimitiveName, type PartialDerivative } from "./primitives.ts";

/** One recorded operation: where its result and inputs lie in the flat array of values (and of adjoints). */
export interface Entry {
  readonly kernel: Kernel;
  /** Where the result begins, and how many numbers it has: 1, or the tape's batch size. */
  readonly y: number;
  readonly batchSize: number;
  /** Where input a begins; its stride (0 when one number serves every example); whether its adjoint is wanted. */
  readonly a: number;
  readonly s: number;
  readonly wantsA: boolean;
  /** The same for input b; a primitive of one input repeats a, not wanted. */
  readonly b: number;
  readonly t: number;
  readonly wantsB: boolean;
}

/** What an entry does in each pass. v holds values, d adjoints (∂output/∂v); both are flat and as long as the tape. */
export interface Kernel {
  /** Computes the entry's numbers from its inputs'. */
  forward(v: Float64Array, entry: Entry): void;
  /** Adds the entry's adjoints, times the local derivatives, to its inputs' where they are wanted. */
  backward(v: Float64Array, d: Float64Array, entry: Entry): void;
}

/** d[to] += c · d[from], example by example; a stride of 0 adds all of them into one number. */
function pass(d: Float64Array, from: number, batchSize: number, to: number, stride: number, c: number): void {
  if (stride === 0) {
    let total = 0;
    for (let k = 0; k < batchSize; k++) total += d[from + k];
    d[to] += c * total;
  } else for (let k = 0; k < batchSize; k++) d[to + k] += c * d[from + k];
}

const add: Kernel = {
  forward(v, { y, batchSize, a, s, b, t }) {
    for (let k = 0; k < batchSize; k++) v[y + k] = v[a + k * s] + v[b + k * t];
  },
  backward(_, d, { y, batchSize, a, s, wantsA, b, t, wantsB }) {
    if (wantsA) pass(d, y, batchSize, a, s, 1);
    if (wantsB) pass(d, y, batchSize, b, t, 1);
  },
};

const subtract: Kernel = {
  forward(v, { y, batchSize, a, s, b, t }) {
    for (let k = 0; k < batchSize; k++) v[y + k] = v[a + k * s] - v[b + k * t];
  },
  backward(_, d, { y, batchSize, a, s, wantsA, b, t, wantsB }) {
    if (wantsA) pass(d, y, batchSize, a, s, 1);
    if (wantsB) pass(d, y, batchSize, b, t, -1);
  },
};

/** d[to] += d[y] · v[other], example by example. */
function passTimes(
  v: Float64Array,
  d: Float64Array,
  y: number,
  batchSize: number,
  to: number,
  stride: number,
  other: number,
  otherStride: number,
): void {
  if (stride === 0) {
    let total = 0;
    for (let k = 0; k < batchSize; k++) total += d[y + k] * v[other + k * otherStride];
    d[to] += total;
  } else if (otherStride === 0) pass(d, y, batchSize, to, 1, v[other]);
  else for (let k = 0; k < batchSize; k++) d[to + k] += d[y + k] * v[other + k];
}

const multiply: Kernel = {
  forward(v, { y, batchSize, a, s, b, t }) {
    for (let k = 0; k < batchSize; k++) v[y + k] = v[a + k * s] * v[b + k * t];
  },
  backward(v, d, { y, batchSize, a, s, wantsA, b, t, wantsB }) {
    if (wantsA) passTimes(v, d, y, batchSize, a, s, b, t);
    if (wantsB) passTimes(v, d, y, batchSize, b, t, a, s);
  },
};

const tanh: Kernel = {
  forward(v, { y, batchSize, a, s }) {
    for (let k = 0; k < batchSize; k++) v[y + k] = Math.tanh(v[a + k * s]);
  },
  backward(v, d, { y, batchSize, a, s, wantsA }) {
    if (wantsA) for (let k = 0; k < batchSize; k++) d[a + k * s] += d[y + k] * (1 - v[y + k] * v[y + k]);
  },
};

// An adjoint of 0 sends nothing back, even through an infinite slope: √a at a = 0 times 0 stays 0.
function unaryKernel({
  value,
  slope,
}: {
  value: (a: number) => number;
  slope: (a: number, y: number) => number;
}): Kernel {
  return {
    forward(v, { y, batchSize, a, s }) {
      for (let k = 0; k < batchSize; k++) v[y + k] = value(v[a + k * s]);
    },
    backward(v, d, { y, batchSize, a, s, wantsA }) {
      if (!wantsA) return;
      for (let k = 0; k < batchSize; k++) {
        if (d[y + k] !== 0) d[a + k * s] += d[y + k] * slope(v[a + k * s], v[y + k]);
      }
    },
  };
}

function binaryKernel(
  value: (a: number, b: number) => number,
  [da, db]: readonly [PartialDerivative, PartialDerivative],
): Kernel {
  return {
    forward(v, { y, batchSize, a, s, b, t }) {
      for (let k = 0; k < batchSize; k++) v[y + k] = value(v[a + k * s], v[b + k * t]);
    },
    backward(v, d, { y, batchSize, a, s, wantsA, b, t, wantsB }) {
      for (let k = 0; k < batchSize; k++) {
        const g = d[y + k];
        if (g === 0) continue;
        const va = v[a + k * s];
        const vb = v[b + k * t];
        const vy = v[y + k];
        if (wantsA) d[a + k * s] += g * da(va, vb, vy);
        if (wantsB) d[b + k * t] += g * db(va, vb, vy);
      }
    },
  };
}

/** A factor a times a factor b: where each lies, its stride, and whether its adjoint is wanted, as in an Entry. */
export type Pair = Pick<Entry, "a" | "s" | "wantsA" | "b" | "t" | "wantsB">;

/** Σ aᵢ bᵢ in one entry: no column is kept for the products. */
export function dot(pairs: readonly Pair[]): Kernel {
  return {
    forward(v, { y, batchSize }) {
      v.fill(0, y, y + batchSize);
      for (const { a, s, b, t } of pairs) {
        if (s === 0 && t === 1) {
          const c = v[a];
          for (let k = 0; k < batchSize; k++) v[y + k] += c * v[b + k];
        } else for (let k = 0; k < batchSize; k++) v[y + k] += v[a + k * s] * v[b + k * t];
      }
    },
    backward(v, d, { y, batchSize }) {
      for (const { a, s, wantsA, b, t, wantsB } of pairs) {
        if (s === 0 && t === 1 && wantsB) {
          // A weight and a column, by far the most frequent: both in one walk along the column.
          const c = v[a];
          let total = 0;
          for (let k = 0; k < batchSize; k++) {
            const g = d[y + k];
            total += g * v[b + k];
            d[b + k] += g * c;
          }
          if (wantsA) d[a] += total;
        } else {
          if (wantsA) passTimes(v, d, y, batchSize, a, s, b, t);
          if (wantsB) passTimes(v, d, y, batchSize, b, t, a, s);
        }
      }
    },
  };
}

/** The sum over the numbers of a (as many as t says), a single number. */
export const total: Kernel = {
  forward(v, { y, a, t }) {
    let sum = 0;
    for (let k = 0; k < t; k++) sum += v[a + k];
    v[y] = sum;
  },
  backward(_, d, { y, a, t }) {
    for (let k = 0; k < t; k++) d[a + k] += d[y];
  },
};

const own: Partial<Record<PrimitiveName, Kernel>> = { add, subtract, multiply, tanh };
const made = new Map<PrimitiveName, Kernel>(Object.entries(own) as [PrimitiveName, Kernel][]);

/** The kernel of a primitive, by its name; made from its table where it has no loops of its own. */
export function kernel(name: PrimitiveName): Kernel {
  let found = made.get(name);
  if (!found) {
    found = isUnary(name) ? unaryKernel(unary[name]) : binaryKernel(binary[name].value, binary[name].slopes);
    made.set(name, found);
  }
  return found;
}
