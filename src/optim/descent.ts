import { nonNegative } from "./check.ts";
import { counted, type Evaluations } from "./counted.ts";
import type { Batch, Objective } from "./objective.ts";
import { resolveOptions, type MinimizeOptions, type Settings } from "./options.ts";
import type { Optimizer, OptimizerState } from "./optimizer.ts";
import { reason, type Account, type Status } from "./reason.ts";
import { largestDistance, layRow } from "./row.ts";
import { stepGradient, type StepGradient } from "./step-gradient.ts";
import { ending } from "./stop-rules.ts";

export type { Status };

/**
 * A descent under way: where it is after t steps, what it sees there, what it remembers.
 * `look` and `move` take turns until `look` says that the descent is over. Everything is changed in place.
 */
export class Descent implements Account {
  readonly owner: string;
  readonly objective: Objective;
  readonly optimizer: Optimizer;
  readonly settings: Settings;
  /** Value, position, gradient and the state's arrays, one after the other: the next three are parts of it. */
  readonly row: Float64Array;
  readonly position: Float64Array;
  readonly gradient: Float64Array;
  readonly state: OptimizerState;
  readonly asked = { values: 0, gradients: 0, examples: 0 };
  t = 0;
  /** The learning rate of the step that leaves this position. */
  rate: number;
  status: Status | "running" = "running";
  /** The stop rule that applied, as its option is called. */
  rule = "";
  /** The largest |∂f/∂xᵢ| at the start. */
  firstSlope = 0;
  /** The first, the lowest and the highest value so far, and the step of the lowest. */
  first = 0;
  lowest = Infinity;
  highest = -Infinity;
  lowestAt = 0;
  /** The largest |xᵢ| that is not yet called divergence. */
  readonly limit: number;
  readonly #counted: Objective;
  readonly #examples: number;
  /** Whether rate and batch are the same at every step, and whether value and gradient come from one call. */
  readonly #steady: boolean;
  readonly #together: boolean;
  /** The step before which no rule but the divergence of parameters and values can apply. */
  readonly #free: number;
  /** What a step uses in place of the gradient that `look` saw, where that is not it. */
  readonly #stepGradient: StepGradient | undefined;
  /** The position one step earlier, where a rule asks how far a step led. */
  readonly #previous: Float64Array | undefined;
  #batch: Batch | undefined;

  constructor(owner: string, objective: Objective, options?: MinimizeOptions) {
    const settings = resolveOptions(owner, objective, options);
    const { start, optimizer, gradientTolerance, stepTolerance, patience, evaluations } = settings;
    const n = objective.dimension;
    this.owner = owner;
    this.objective = objective;
    this.settings = settings;
    this.optimizer = optimizer;
    this.state = optimizer.init(n);
    const { row, position, gradient } = layRow(n, this.state);
    position.set(start);
    // A gradient function that forgets to write into `out` must not pass for one that is zero.
    gradient.fill(NaN);
    this.row = row;
    this.position = position;
    this.gradient = gradient;
    this.rate = optimizer.hyperparameters.rate;
    this.limit = settings.bound * Math.max(1, largestDistance(position));
    this.#counted = counted(objective, this.asked, () => this.#batch);
    this.#examples = objective.examples ?? 0;
    this.#steady = !settings.schedule && !settings.batch;
    this.#together = objective.valueAndGradient !== undefined;
    const budgeted = patience < Infinity || evaluations < Infinity;
    this.#free = gradientTolerance >= 0 || stepTolerance >= 0 || budgeted ? 0 : settings.steps;
    this.#stepGradient = stepGradient(objective, settings);
    if (stepTolerance >= 0) this.#previous = new Float64Array(n);
  }

  get value(): number {
    return this.row[0];
  }

  /** Evaluates f and ∇f here and applies the stop rules; false when one of them ends the descent. */
  look(): boolean {
    const { objective, position: x, gradient: g } = this;
    const batch = this.#steady ? undefined : this.#turn();
    if (this.#together) this.row[0] = objective.valueAndGradient!(x, g, batch);
    else {
      objective.gradient(x, g, batch);
      this.row[0] = objective.value(x, batch);
    }
    return this.#judge();
  }

  /** One step of the method. */
  move(): void {
    const { optimizer, asked, position: x, state } = this;
    const g = this.#stepGradient ? this.#stepGradient(x, this.gradient, state, this.#batch) : this.gradient;
    this.#previous?.set(x);
    asked.gradients++;
    asked.examples += this.#batch ? this.#batch.length : this.#examples;
    optimizer.step(x, g, state, this.rate, this.#counted);
    this.t++;
  }

  /** Goes on to the end. */
  finish(): this {
    while (this.look()) this.move();
    return this;
  }

  /** Why the descent stopped, as a sentence for people. */
  get reason(): string {
    return reason(this);
  }

  /** The largest |∂f/∂xᵢ| here. */
  get slope(): number {
    return largestDistance(this.gradient);
  }

  /** The largest change of a parameter in the last step; 0 where no rule asks for it. */
  get moved(): number {
    return this.#previous ? largestDistance(this.position, this.#previous) : 0;
  }

  /** Goes on from where another descent was after t steps; `before` is its position one step earlier. */
  restore(
    t: number,
    from: { position: Float64Array; before: Float64Array; state: OptimizerState } & Evaluations,
  ): void {
    this.t = t;
    this.position.set(from.position);
    this.#previous?.set(from.before);
    for (const name in from.state) this.state[name].set(from.state[name]);
    this.asked.values = from.values;
    this.asked.gradients = from.gradients;
    this.asked.examples = from.examples;
  }

  /** Takes note of a value met at step t. */
  note(t: number, value: number): void {
    if (value > this.highest) this.highest = value;
    if (value < this.lowest) {
      this.lowest = value;
      this.lowestAt = t;
    }
  }

  /** Sets this step's rate and batch; returns the batch to look at, if it is not to be the whole. */
  #turn(): Batch | undefined {
    const { schedule, batch, observe } = this.settings;
    if (schedule) {
      const rate = schedule(this.t);
      const sound = rate >= 0 && rate < Infinity;
      this.rate = sound ? rate : nonNegative(this.owner, `schedule(${this.t})`, rate);
    }
    if (batch) this.#batch = batch(this.t);
    return observe === "batch" ? this.#batch : undefined;
  }

  #judge(): boolean {
    const { t, value } = this;
    if (!this.#sound(value)) {
      return largestDistance(this.position) > this.limit
        ? this.#stop("diverged", "bound")
        : this.#stop("non-finite", "");
    }
    if (t === 0) {
      this.first = value;
      this.firstSlope = this.slope;
    }
    this.note(t, value);
    if (t < this.#free) return true;
    const end = ending(this);
    return end ? this.#stop(...end) : true;
  }

  /** Whether every number is finite, and every parameter within the limit. */
  #sound(value: number): boolean {
    const { position: x, gradient: g, limit } = this;
    for (let i = 0; i < x.length; i++) {
      if (!(Math.abs(x[i]) <= limit && Math.abs(g[i]) < Infinity)) return false;
    }
    return Math.abs(value) < Infinity;
  }

  #stop(status: Status, rule: string): false {
    this.status = status;
    this.rule = rule;
    return false;
  }
}
