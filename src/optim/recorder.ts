import type { Evaluations } from "./counted.ts";
import type { Descent } from "./descent.ts";
import type { OptimizerState } from "./optimizer.ts";

/** How many numbers a Recorder reserves room for at once; a longer run grows into more as it goes. */
const ROOM = 1 << 20;

/** Up to this many numbers, a loop copies them faster than a call does. */
const FEW = 32;

/**
 * A table with one row for each step of a descent: value, position, gradient, state, in one block of memory, read back
 * as views. Rates and evaluations have columns only where they are not plain functions of the step.
 */
export class Recorder {
  /** The step of the first row. */
  readonly from: number;
  readonly #descent: Descent;
  readonly #width: number;
  #rows: number;
  #block: Float64Array;
  #rates: Float64Array | undefined;
  #asked: Float64Array | undefined;
  /** Whether there are any of these two. */
  readonly #more: boolean;

  constructor(descent: Descent) {
    const { settings, row, t } = descent;
    const rows = Math.min(Math.max(settings.steps - t, 0) + 1, Math.ceil(ROOM / row.length));
    this.from = t;
    this.#descent = descent;
    this.#width = row.length;
    this.#rows = rows;
    this.#block = new Float64Array(rows * row.length);
    if (settings.schedule) this.#rates = new Float64Array(rows);
    if (settings.batch || descent.optimizer.searches) this.#asked = new Float64Array(rows * 3);
    this.#more = this.#rates !== undefined || this.#asked !== undefined;
  }

  /** Writes down where the descent is. */
  write(): void {
    const { row, t } = this.#descent;
    const r = t - this.from;
    if (r === this.#rows) this.#grow(2 * r);
    const width = this.#width;
    const block = this.#block;
    if (width > FEW) block.set(row, r * width);
    else for (let i = 0, at = r * width; i < width; i++, at++) block[at] = row[i];
    if (this.#more) this.#writeMore(r);
  }

  #writeMore(r: number): void {
    const { rate, asked } = this.#descent;
    if (this.#rates) this.#rates[r] = rate;
    if (this.#asked) {
      this.#asked[3 * r] = asked.values;
      this.#asked[3 * r + 1] = asked.gradients;
      this.#asked[3 * r + 2] = asked.examples;
    }
  }

  value(t: number): number {
    return this.#block[(t - this.from) * this.#width];
  }

  position(t: number): Float64Array {
    return this.#part(t, 1, this.#descent.position.length);
  }

  gradient(t: number): Float64Array {
    const n = this.#descent.position.length;
    return this.#part(t, 1 + n, n);
  }

  /** The optimizer's state after t steps. */
  state(t: number): OptimizerState {
    const { state, position } = this.#descent;
    let at = 1 + 2 * position.length;
    const part = ({ length }: Float64Array) => this.#part(t, (at += length) - length, length);
    return Object.fromEntries(Object.entries(state).map(([name, array]) => [name, part(array)]));
  }

  rate(t: number): number {
    return this.#rates ? this.#rates[t - this.from] : this.#descent.rate;
  }

  evaluations(t: number): Evaluations {
    const asked = this.#asked;
    const r = 3 * (t - this.from);
    if (asked) return { values: asked[r], gradients: asked[r + 1], examples: asked[r + 2] };
    const { asked: last, t: end, objective } = this.#descent;
    const back = end - t;
    return {
      values: last.values,
      gradients: last.gradients - back,
      examples: last.examples - back * (objective.examples ?? 0),
    };
  }

  /** Turns values and gradients round: what was descended is minus what is reported. */
  negate(): void {
    const n = this.#descent.position.length;
    const width = this.#width;
    for (let row = 0; row < this.#rows; row++) {
      const at = row * width;
      this.#block[at] = -this.#block[at];
      for (let i = 1 + n; i <= 2 * n; i++) this.#block[at + i] = -this.#block[at + i];
    }
  }

  #part(t: number, start: number, length: number): Float64Array {
    const at = (t - this.from) * this.#width + start;
    return this.#block.subarray(at, at + length);
  }

  #grow(rows: number): void {
    const widen = (column: Float64Array) => {
      const wider = new Float64Array((column.length / this.#rows) * rows);
      wider.set(column);
      return wider;
    };
    this.#block = widen(this.#block);
    this.#rates &&= widen(this.#rates);
    this.#asked &&= widen(this.#asked);
    this.#rows = rows;
  }
}
