import type { Objective } from "./objective.ts";

/** How a run ended. */
export type Status = "converged" | "max-steps" | "diverged" | "non-finite";

/** A finished run: where it went, step by step, and why it stopped. Step 0 is the start. */
export interface Run {
  readonly objective: Objective;
  readonly status: Status;
  /** Why it stopped, as a sentence for people. */
  readonly reason: string;
  /** The number of steps taken; every t below runs from 0 to this. */
  readonly steps: number;
  /** The parameters after t steps. A view: copy it to keep it apart. */
  position(t: number): Float64Array;
  /** The objective at `position(t)`. */
  value(t: number): number;
  /** The objective's gradient at `position(t)`. A view. */
  gradient(t: number): Float64Array;
  /** The learning rate of the step that leaves `position(t)`. */
  rate(t: number): number;
}

/** Columns that grow by one row for each step and are read back as a Run. */
export class Recorder {
  readonly #n: number;
  readonly #positions: Float64Array;
  readonly #gradients: Float64Array;
  readonly #values: Float64Array;
  readonly #rates: Float64Array;

  constructor(dimension: number, steps: number) {
    this.#n = dimension;
    this.#positions = new Float64Array((steps + 1) * dimension);
    this.#gradients = new Float64Array((steps + 1) * dimension);
    this.#values = new Float64Array(steps + 1);
    this.#rates = new Float64Array(steps + 1);
  }

  write(t: number, x: Float64Array, value: number, g: Float64Array, rate: number): void {
    this.#positions.set(x, t * this.#n);
    this.#gradients.set(g, t * this.#n);
    this.#values[t] = value;
    this.#rates[t] = rate;
  }

  finish(objective: Objective, steps: number, status: Status, reason: string): Run {
    const row = (column: Float64Array, t: number) => {
      const at = index(t);
      return column.subarray(at * this.#n, (at + 1) * this.#n);
    };
    const index = (t: number) => {
      if (Number.isInteger(t) && t >= 0 && t <= steps) return t;
      throw new RangeError(`run: step must be a whole number from 0 to ${steps}, got ${String(t)}`);
    };
    return {
      objective,
      status,
      reason,
      steps,
      position: (t) => row(this.#positions, t),
      gradient: (t) => row(this.#gradients, t),
      value: (t) => this.#values[index(t)],
      rate: (t) => this.#rates[index(t)],
    };
  }
}
