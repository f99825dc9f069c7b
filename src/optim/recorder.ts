import type { Evaluations } from "./counted.ts";
import type { Descent } from "./descent.ts";
import type { OptimizerState } from "./optimizer.ts";

/** About how many numbers one page holds. */
const PAGE = 1 << 18;

/** Up to this many numbers, a loop copies them faster than a call does. */
const FEW = 32;

/**
 * A table with one row for each step of a descent: value, position, gradient, state, and where they are not plain
 * functions of the step, the rate and the evaluations. It is kept in pages of memory and read back as views of them.
 */
export class Recorder {
  /** The step of the first row. */
  readonly from: number;
  readonly #descent: Descent;
  /** Numbers in a row, and rows in a page. */
  readonly #width: number;
  readonly #rows: number;
  readonly #pages: Float64Array[] = [];
  /** The page that is being written, and where in it the next row begins. */
  #page = new Float64Array(0);
  #next = 0;
  /** Where in a row the rate and the evaluations stand; 0 where they have no place in it. */
  readonly #rate: number = 0;
  readonly #asked: number = 0;

  constructor(descent: Descent) {
    const { settings, row, t, optimizer } = descent;
    let width = row.length;
    if (settings.schedule) this.#rate = width++;
    if (settings.batch || optimizer.searches) {
      this.#asked = width;
      width += 3;
    }
    this.from = t;
    this.#descent = descent;
    this.#width = width;
    this.#rows = Math.min(Math.max(settings.steps - t, 0) + 1, Math.ceil(PAGE / width));
  }

  /** Writes down where the descent is. */
  write(): void {
    if (this.#next === this.#page.length) this.#turnPage();
    const { row } = this.#descent;
    const page = this.#page;
    const start = this.#next;
    const length = row.length;
    if (length > FEW) page.set(row, start);
    else for (let i = 0; i < length; i++) page[start + i] = row[i];
    if (this.#width > length) this.#writeMore(page, start);
    this.#next = start + this.#width;
  }

  #turnPage(): void {
    this.#page = new Float64Array(this.#rows * this.#width);
    this.#pages.push(this.#page);
    this.#next = 0;
  }

  #writeMore(page: Float64Array, start: number): void {
    const { rate, asked } = this.#descent;
    if (this.#rate) page[start + this.#rate] = rate;
    if (this.#asked) {
      page[start + this.#asked] = asked.values;
      page[start + this.#asked + 1] = asked.gradients;
      page[start + this.#asked + 2] = asked.examples;
    }
  }

  value(t: number): number {
    return this.#number(t, 0);
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
    return this.#rate ? this.#number(t, this.#rate) : this.#descent.rate;
  }

  evaluations(t: number): Evaluations {
    if (this.#asked) {
      const [values, gradients, examples] = this.#part(t, this.#asked, 3);
      return { values, gradients, examples };
    }
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
    for (let t = this.from; t <= this.#descent.t; t++) {
      const [value, gradient] = [this.#part(t, 0, 1), this.gradient(t)];
      value[0] = -value[0];
      for (let i = 0; i < gradient.length; i++) gradient[i] = -gradient[i];
    }
  }

  #part(t: number, start: number, length: number): Float64Array {
    const at = this.#placeOf(t) + start;
    return this.#pageOf(t).subarray(at, at + length);
  }

  #number(t: number, start: number): number {
    return this.#pageOf(t)[this.#placeOf(t) + start];
  }

  #pageOf(t: number): Float64Array {
    return this.#pages[Math.floor((t - this.from) / this.#rows)];
  }

  /** Where in its page the row of step t begins. */
  #placeOf(t: number): number {
    return ((t - this.from) % this.#rows) * this.#width;
  }
}
