import { nonNegative } from "./check.ts";
import { clip } from "./clip.ts";
import { counted, type Evaluations } from "./counted.ts";
import type { Batch, Objective } from "./objective.ts";
import { settle, type MinimizeOptions, type Settings } from "./options.ts";
import type { Optimizer, OptimizerState } from "./optimizer.ts";
import { reason, type Account, type Status } from "./reason.ts";
import { farthest, layRow } from "./row.ts";

export type { Status };

/** A run that spends its whole budget is still called converged when its last gradient is this small. */
const AT_REST = 1e-8;

/** A run of at least this many steps has diverged when its last value is its highest, */
const LONG_ENOUGH = 10;
/** and exceeds the first by more than this many times max(1, |the first|). */
const GROWTH = 100;

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
  get value(): number {
    return this.row[0];
  }
  /** The learning rate of the step that leaves this position. */
  rate: number;
  status: Status | "running" = "running";
  /** The stop rule that applied, as its option is called. */
  rule = "";
  /** The largest |∂f/∂xᵢ| here, and at the start. */
  slope = 0;
  firstSlope = 0;
  /** The first, the lowest and the highest value so far, and the step of the lowest. */
  first = 0;
  lowest = Infinity;
  highest = -Infinity;
  lowestAt = 0;
  /** The largest |xᵢ| that is not yet called divergence. */
  readonly limit: number;
  readonly #previous: Float64Array;
  /** The point and the gradient of a step, where they are not those that `look` saw. */
  readonly #ahead: Float64Array;
  readonly #used: Float64Array;
  readonly #counted: Objective;
  readonly #examples: number;
  readonly #steps: number;
  /** Whether rate and batch are the same at every step, */
  readonly #steady: boolean;
  /** whether value and gradient come from one call, */
  readonly #together: boolean;
  /** whether a step uses the gradient that `look` saw and nothing else, */
  readonly #plain: boolean;
  /** and whether the number of steps is the only budget and rule. */
  readonly #free: boolean;
  #batch: Batch | undefined;

  constructor(owner: string, objective: Objective, options?: MinimizeOptions) {
    const settings = settle(owner, objective, options);
    const n = objective.dimension;
    this.owner = owner;
    this.objective = objective;
    this.settings = settings;
    this.optimizer = settings.optimizer;
    this.state = this.optimizer.init(n);
    const { row, position, gradient } = layRow(n, this.state);
    position.set(settings.start);
    this.row = row;
    this.position = position;
    this.gradient = gradient;
    this.rate = this.optimizer.hyperparameters.rate;
    this.limit = settings.bound * Math.max(1, ...settings.start.map(Math.abs));
    this.#previous = new Float64Array(n);
    this.#ahead = new Float64Array(n);
    this.#used = new Float64Array(n);
    this.#counted = counted(objective, this.asked, () => this.#batch);
    this.#steady = !settings.schedule && !settings.batch;
    this.#together = objective.valueAndGradient !== undefined;
    this.#steps = settings.steps;
    this.#examples = objective.examples ?? 0;
    const { gradientTolerance, stepTolerance, patience, evaluations, batch, clip, clipEach } = settings;
    this.#free =
      gradientTolerance < 0 && stepTolerance < 0 && patience === Infinity && evaluations === Infinity;
    this.#plain = !(
      stepTolerance >= 0 ||
      this.optimizer.lookahead ||
      batch ||
      clip < Infinity ||
      clipEach < Infinity
    );
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

  /** Sets this step's rate and batch; returns the batch to look at, if it is not to be the whole. */
  #turn(): Batch | undefined {
    const { schedule, batch, observe } = this.settings;
    if (schedule) this.rate = this.#scheduled(schedule);
    if (batch) this.#batch = batch(this.t);
    return observe === "batch" ? this.#batch : undefined;
  }

  /** One step of the method. */
  move(): void {
    const { optimizer, asked } = this;
    const g = this.#plain ? this.gradient : this.#prepared();
    asked.gradients++;
    asked.examples += this.#batch ? this.#batch.length : this.#examples;
    optimizer.step(this.position, g, this.state, this.rate, this.#counted);
    this.t++;
  }

  /** The gradient of a step that is not simply the one that `look` saw; keeps the position where it is needed. */
  #prepared(): Float64Array {
    const { objective, optimizer, settings, position: x, state } = this;
    let g = this.gradient;
    if (settings.stepTolerance >= 0) this.#previous.set(x);
    if (optimizer.lookahead) {
      optimizer.lookahead(x, state, this.#ahead);
      objective.gradient(this.#ahead, (g = this.#used), this.#batch);
    } else if (settings.batch && settings.observe === "all") {
      objective.gradient(x, (g = this.#used), this.#batch);
    }
    const { clip: longest, clipEach: largest } = settings;
    return longest < Infinity || largest < Infinity ? clip(g, this.#used, longest, largest) : g;
  }

  /** Why the descent stopped, as a sentence for people. */
  get reason(): string {
    return reason(this);
  }

  /** The largest change of a parameter in the last step. */
  get moved(): number {
    return farthest(this.#previous, this.position);
  }

  /** Goes on from where another descent was after t steps; `before` is its position one step earlier. */
  restore(
    t: number,
    from: { position: Float64Array; before: Float64Array; state: OptimizerState } & Evaluations,
  ): void {
    this.t = t;
    this.position.set(from.position);
    this.#previous.set(from.before);
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

  #judge(): boolean {
    const { position: x, gradient: g, t } = this;
    const value = this.row[0];
    let size = 0;
    let slope = 0;
    for (let i = 0; i < x.length; i++) {
      size = Math.max(size, Math.abs(x[i]));
      slope = Math.max(slope, Math.abs(g[i]));
    }
    this.slope = slope;
    if (size > this.limit) return this.#stop("diverged", "bound");
    if (!(Math.abs(value) + size + slope < Infinity)) return this.#stop("non-finite", "");
    if (t === 0) {
      this.first = value;
      this.firstSlope = slope;
    }
    this.note(t, value);
    return (this.#free && t < this.#steps) || this.#rules();
  }

  /** The stop rules that an option turns on, and the budget. */
  #rules(): boolean {
    const { settings, slope, t, asked } = this;
    if (slope <= settings.gradientTolerance) return this.#stop("converged", "gradientTolerance");
    if (settings.stepTolerance >= 0 && t > 0 && this.moved <= settings.stepTolerance)
      return this.#stop("converged", "stepTolerance");
    if (t - this.lowestAt >= settings.patience) return this.#stop("stalled", "patience");
    if (t >= settings.steps) return this.#spent("steps");
    if (asked.values + settings.gradientCost * asked.gradients >= settings.evaluations)
      return this.#spent("evaluations");
    return true;
  }

  #spent(rule: string): false {
    const { t, value, first, highest, slope } = this;
    if (slope <= AT_REST) return this.#stop("converged", rule);
    const grown =
      t >= LONG_ENOUGH && value === highest && value - first > GROWTH * Math.max(1, Math.abs(first));
    return this.#stop(grown ? "diverged" : "max-steps", rule);
  }

  #stop(status: Status, rule: string): false {
    this.status = status;
    this.rule = rule;
    return false;
  }

  #scheduled(schedule: (t: number) => number): number {
    const rate = schedule(this.t);
    return rate >= 0 && rate < Infinity ? rate : nonNegative(this.owner, `schedule(${this.t})`, rate);
  }
}
