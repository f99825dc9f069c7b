/**
 * Reverse mode, the fast way: a tape of operations over flat typed arrays. It is recorded once and replayed for any
 * new inputs: one pass forward for the value, one pass backward for every derivative, nothing allocated.
 *
 * An entry holds one number, or a column of N numbers, one for each example of a batch, so that a loss over a whole data
 * set is as short a tape as the loss of one example.
 */
import { reject, whole } from "../check.ts";
import { arithmetic, type Arithmetic } from "./arithmetic.ts";
import { isUnary, type PrimitiveName } from "./primitives.ts";
import { dot, kernel, total, type Entry, type Kernel, type Pair } from "./kernels.ts";

/** An entry of a tape: what its primitives take and give. */
export interface Ref {
  /** Where its values begin in the tape's flat array, and how many there are: 1, or one for each example. */
  readonly at: number;
  readonly batchSize: number;
  /** Whether it depends on an input. */
  readonly live: boolean;
}

/** Where two inputs lie, and whether their adjoints are wanted. */
const pair = (a: Ref, b: Ref): Pair => ({
  a: a.at,
  s: a.batchSize === 1 ? 0 : 1,
  wantsA: a.live,
  b: b.at,
  t: b.batchSize === 1 ? 0 : 1,
  wantsB: b.live,
});

/**
 * A tape for reverse mode: primitives record themselves once, and are replayed for any new inputs. An entry holds one
 * number, or a column of `batchSize` numbers, one for each example of a data set.
 *
 *     const tape = new Tape();
 *     const x = tape.input(3), y = tape.input(4);
 *     const f = tape.operations.add(tape.operations.multiply(x, x), y);
 *     tape.forward();       // every value; tape.value(f)[0] is 13
 *     tape.backward(f);     // every derivative of f; tape.adjoint(x)[0] is 6
 *
 * Data enter by `column(values)`, and `sum` and `mean` go over the batch. `branched` says whether recording read a
 * value to decide by: such a tape holds the branch of its first point only.
 *
 * Source: Griewank and Walther, Evaluating Derivatives, 2nd ed., 2008, chapters 3 and 4.
 * @throws RangeError unless `batchSize` is a whole number from 1 to 10,000,000, and for a column of another length.
 */
export class Tape {
  /** The numbers in a column. */
  readonly batchSize: number;
  /** The primitives, recording themselves. */
  readonly operations: Arithmetic<Ref>;
  #entries: Entry[] = [];
  #length = 0;
  #values = new Float64Array(16);
  #adjoints = new Float64Array(16);
  #branched = false;

  /** @throws RangeError unless `batchSize`, the number of examples in a column, is a whole number from 1 to 10,000,000. */
  constructor({ batchSize = 1 }: { batchSize?: number } = {}) {
    this.batchSize = whole("Tape", "batchSize", batchSize, 1, 10_000_000);
    this.operations = arithmetic<Ref>({
      constant: (c) => this.#write(this.#reserve(1, false), c),
      apply: (name, a, b) => this.#record(name, a, b),
      dot: (a, b) => this.#dot(a, b),
      read: (a) => {
        this.#branched = true;
        this.forward();
        return this.#values[a.at];
      },
    });
  }

  /** Whether recording read a value: replaying for inputs that would decide otherwise then gives the old branch. */
  get branched(): boolean {
    return this.#branched;
  }

  /** The number of recorded operations; inputs, columns and constants are none. */
  get size(): number {
    return this.#entries.length;
  }

  /** A parameter: one number, by which derivatives are taken. */
  input(value = 0): Ref {
    return this.#write(this.#reserve(1, true), value);
  }

  /** A column of data; no derivatives are taken by it. @throws RangeError unless it has one number for each example. */
  column(values: ArrayLike<number>): Ref {
    if (values.length !== this.batchSize)
      reject("Tape", "a column's length", values.length, String(this.batchSize));
    const ref = this.#reserve(this.batchSize, false);
    this.#values.set(values, ref.at);
    return ref;
  }

  /** The sum over the batch; of one number, as many times that number. */
  sum(a: Ref): Ref {
    if (a.batchSize < this.batchSize)
      return this.operations.multiply(a, this.operations.constant(this.batchSize));
    const y = this.#reserve(1, a.live);
    this.#push(total, y, { a: a.at, s: 1, wantsA: a.live, b: a.at, t: a.batchSize, wantsB: false });
    return y;
  }

  /** The mean over the batch; of one number, that number. */
  mean(a: Ref): Ref {
    if (a.batchSize < this.batchSize) return a;
    return this.operations.multiply(this.sum(a), this.operations.constant(1 / this.batchSize));
  }

  /**
   * The value(s) of an entry: a view, to be written to before a replay where an input or a column changes.
   * Take views when everything is recorded: recording more may move what they look at.
   */
  value(ref: Ref): Float64Array {
    return this.#values.subarray(ref.at, ref.at + ref.batchSize);
  }

  /** ∂output/∂entry, after `backward(output)`: a view. */
  adjoint(ref: Ref): Float64Array {
    return this.#adjoints.subarray(ref.at, ref.at + ref.batchSize);
  }

  /** Computes every entry from the inputs, columns and constants as they stand. */
  forward(): void {
    const v = this.#values;
    for (let i = 0; i < this.#entries.length; i++) this.#entries[i].kernel.forward(v, this.#entries[i]);
  }

  /** Computes the derivative of `output` (the sum over its batch) by every entry; `forward` must have run. */
  backward(output: Ref): void {
    const v = this.#values;
    const d = this.#adjoints.fill(0, 0, this.#length);
    d.fill(1, output.at, output.at + output.batchSize);
    for (let i = this.#entries.length - 1; i >= 0; i--)
      this.#entries[i].kernel.backward(v, d, this.#entries[i]);
  }

  #record(name: PrimitiveName, a: Ref, b: Ref = a): Ref {
    const y = this.#reserve(Math.max(a.batchSize, b.batchSize), a.live || b.live);
    const wantsB = b.live && !isUnary(name);
    this.#push(kernel(name), y, { ...pair(a, b), wantsB });
    return y;
  }

  #dot(a: readonly Ref[], b: readonly Ref[]): Ref {
    const factors = [...a, ...b];
    const batchSize = factors.some((factor) => factor.batchSize > 1) ? this.batchSize : 1;
    const live = factors.some((factor) => factor.live);
    const pairs = a.map((ai, i) => pair(ai, b[i]));
    const y = this.#reserve(batchSize, live);
    this.#push(dot(pairs), y, pair(y, y));
    return y;
  }

  #push(kernel: Kernel, { at, batchSize }: Ref, inputs: Omit<Entry, "kernel" | "y" | "batchSize">): void {
    this.#entries.push({ kernel, y: at, batchSize, ...inputs });
  }

  #reserve(batchSize: number, live: boolean): Ref {
    const at = this.#length;
    this.#length += batchSize;
    if (this.#length > this.#values.length) {
      const room = Math.max(this.#length, 2 * this.#values.length);
      const values = new Float64Array(room);
      values.set(this.#values);
      this.#values = values;
      this.#adjoints = new Float64Array(room);
    }
    return { at, batchSize, live };
  }

  #write(ref: Ref, value: number): Ref {
    this.#values[ref.at] = value;
    return ref;
  }
}
