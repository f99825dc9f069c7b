import type { Descent, Evaluations } from "./descent.ts";
import type { OptimizerState } from "./optimizer.ts";

/** How many numbers a Recorder reserves room for at once; a longer run grows into more as it goes. */
const ROOM = 1 << 20;

/** Columns that take one row for each step of a descent and are read back as views. Rows count from step `from`. */
export class Recorder {
  readonly #n: number;
  readonly #sign: number;
  readonly #from: number;
  #rows: number;
  #positions: Float64Array;
  #gradients: Float64Array;
  #values: Float64Array;
  #rates: Float64Array;
  #asked: Float64Array;
  readonly #names: readonly string[];
  readonly #sources: readonly Float64Array[];
  readonly #states: Float64Array[];

  /** `sign` is −1 when what is descended is minus what is reported. */
  constructor({ position, state, settings, t }: Descent, sign: 1 | -1) {
    const n = position.length;
    this.#n = n;
    this.#sign = sign;
    this.#from = t;
    this.#names = Object.keys(state);
    this.#sources = Object.values(state);
    const width = this.#sources.reduce((sum, { length }) => sum + length, 2 * n + 5);
    const rows = Math.min(Math.max(settings.steps - t, 0) + 1, Math.ceil(ROOM / width));
    this.#rows = rows;
    this.#positions = new Float64Array(rows * n);
    this.#gradients = new Float64Array(rows * n);
    this.#values = new Float64Array(rows);
    this.#rates = new Float64Array(rows);
    this.#asked = new Float64Array(rows * 3);
    this.#states = this.#sources.map(({ length }) => new Float64Array(rows * length));
  }

  /** Writes down where a descent is. */
  write({ t, position, gradient, value, rate, asked }: Descent): void {
    const row = t - this.#from;
    if (row === this.#rows) this.#grow(2 * row);
    const n = this.#n;
    const sign = this.#sign;
    const positions = this.#positions;
    const gradients = this.#gradients;
    for (let i = 0, at = row * n; i < n; i++, at++) {
      positions[at] = position[i];
      gradients[at] = sign * gradient[i];
    }
    this.#values[row] = sign * value;
    this.#rates[row] = rate;
    this.#asked[3 * row] = asked.values;
    this.#asked[3 * row + 1] = asked.gradients;
    this.#asked[3 * row + 2] = asked.examples;
    for (let k = 0; k < this.#sources.length; k++) {
      const source = this.#sources[k];
      const column = this.#states[k];
      for (let i = 0, at = row * source.length; i < source.length; i++, at++) column[at] = source[i];
    }
  }

  position = (t: number): Float64Array => this.#row(this.#positions, this.#n, t);
  gradient = (t: number): Float64Array => this.#row(this.#gradients, this.#n, t);
  value = (t: number): number => this.#values[t - this.#from];
  rate = (t: number): number => this.#rates[t - this.#from];

  evaluations = (t: number): Evaluations => {
    const [values, gradients, examples] = this.#row(this.#asked, 3, t);
    return { values, gradients, examples };
  };

  /** The optimizer's state after t steps. */
  state = (t: number): OptimizerState =>
    Object.fromEntries(
      this.#names.map((name, k) => [name, this.#row(this.#states[k], this.#sources[k].length, t)]),
    );

  /** The values and positions of the steps up to t, after those of the steps before the first of this recorder. */
  values(t: number, before: Float64Array = new Float64Array(0)): Float64Array {
    return join(before, this.#from, this.#values.subarray(0, t - this.#from + 1));
  }
  positions(t: number, before: Float64Array = new Float64Array(0)): Float64Array {
    const n = this.#n;
    return join(before, this.#from * n, this.#positions.subarray(0, (t - this.#from + 1) * n));
  }

  #row(column: Float64Array, width: number, t: number): Float64Array {
    const at = (t - this.#from) * width;
    return column.subarray(at, at + width);
  }

  #grow(rows: number): void {
    const widen = (column: Float64Array) => {
      const wider = new Float64Array((column.length / this.#rows) * rows);
      wider.set(column);
      return wider;
    };
    this.#positions = widen(this.#positions);
    this.#gradients = widen(this.#gradients);
    this.#values = widen(this.#values);
    this.#rates = widen(this.#rates);
    this.#asked = widen(this.#asked);
    this.#states.forEach((column, k) => (this.#states[k] = widen(column)));
    this.#rows = rows;
  }
}

/** The first `count` numbers of one column, then another. */
function join(before: Float64Array, count: number, after: Float64Array): Float64Array {
  if (count === 0) return after;
  const joined = new Float64Array(count + after.length);
  joined.set(before.subarray(0, count));
  joined.set(after, count);
  return joined;
}
