import { nonNegative } from "./check.ts";
import type { Batch, Objective } from "./objective.ts";
import { settle, type MinimizeOptions, type Settings } from "./options.ts";
import type { Optimizer, OptimizerState } from "./optimizer.ts";
import { reason } from "./reason.ts";

/** How a run ended. */
export type Status = "converged" | "max-steps" | "stalled" | "diverged" | "non-finite";

/** What a method has asked for so far. What is looked at only to be reported is not counted. */
export interface Evaluations {
  readonly values: number;
  /** Gradients; a Hessian counts as n of them. */
  readonly gradients: number;
  /** The examples that those gradients looked at, where the objective is made of examples. */
  readonly examples: number;
}

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
export class Descent {
  readonly owner: string;
  readonly objective: Objective;
  readonly optimizer: Optimizer;
  readonly settings: Settings;
  readonly position: Float64Array;
  readonly gradient: Float64Array;
  readonly state: OptimizerState;
  readonly asked = { values: 0, gradients: 0, examples: 0 };
  t = 0;
  value = 0;
  /** The learning rate of the step that leaves this position. */
  rate: number;
  status: Status | "running" = "running";
  /** The stop rule that applied, as its option is called. */
  rule = "";
  /** The largest |∂f/∂xᵢ| here. */
  slope = 0;
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
  #batch: Batch | undefined;

  constructor(owner: string, objective: Objective, options?: MinimizeOptions) {
    const settings = settle(owner, objective, options);
    const n = objective.dimension;
    this.owner = owner;
    this.objective = objective;
    this.settings = settings;
    this.optimizer = settings.optimizer;
    this.position = settings.start.slice();
    this.gradient = new Float64Array(n);
    this.state = this.optimizer.init(n);
    this.rate = this.optimizer.hyperparameters.rate;
    this.limit = settings.bound * largest(settings.start);
    this.#previous = new Float64Array(n);
    this.#ahead = new Float64Array(n);
    this.#used = new Float64Array(n);
    this.#counted = this.#count();
  }

  /** Evaluates f and ∇f here and applies the stop rules; false when one of them ends the descent. */
  look(): boolean {
    const { objective, settings, position: x, gradient: g, t } = this;
    if (settings.schedule) this.rate = this.#scheduled(t);
    if (settings.batch) this.#batch = settings.batch(t);
    const batch = settings.observe === "batch" ? this.#batch : undefined;
    if (objective.valueAndGradient) this.value = objective.valueAndGradient(x, g, batch);
    else {
      this.value = objective.value(x, batch);
      objective.gradient(x, g, batch);
    }
    return this.#judge();
  }

  /** One step of the method. */
  move(): void {
    const { objective, optimizer, settings, position: x, state, asked } = this;
    let g = this.gradient;
    if (settings.stepTolerance >= 0) this.#previous.set(x);
    if (optimizer.lookahead) {
      optimizer.lookahead(x, state, this.#ahead);
      objective.gradient(this.#ahead, (g = this.#used), this.#batch);
    } else if (settings.batch && settings.observe === "all") {
      objective.gradient(x, (g = this.#used), this.#batch);
    }
    if (settings.clip < Infinity || settings.clipEach < Infinity) g = this.#clip(g);
    asked.gradients++;
    asked.examples += this.#batch?.length ?? objective.examples ?? 0;
    optimizer.step(x, g, state, this.rate, this.#counted);
    this.t++;
  }

  /** Why the descent stopped, as a sentence for people. */
  get reason(): string {
    return reason(this);
  }

  /** The largest change of a parameter in the last step. */
  get moved(): number {
    let distance = 0;
    for (let i = 0; i < this.position.length; i++) {
      distance = Math.max(distance, Math.abs(this.position[i] - this.#previous[i]));
    }
    return distance;
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
    if (t === 0) this.first = value;
    if (value > this.highest) this.highest = value;
    if (value < this.lowest) {
      this.lowest = value;
      this.lowestAt = t;
    }
  }

  #judge(): boolean {
    const { settings, position: x, gradient: g, t, value, asked } = this;
    let size = 0;
    let slope = 0;
    for (let i = 0; i < x.length; i++) {
      size = Math.max(size, Math.abs(x[i]));
      slope = Math.max(slope, Math.abs(g[i]));
    }
    this.slope = slope;
    if (size > this.limit) return this.#stop("diverged", "bound");
    if (!(Math.abs(value) + size + slope < Infinity)) return this.#stop("non-finite", "");
    this.note(t, value);
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

  #scheduled(t: number): number {
    const rate = this.settings.schedule!(t);
    return rate >= 0 && rate < Infinity ? rate : nonNegative(this.owner, `schedule(${t})`, rate);
  }

  #clip(g: Float64Array): Float64Array {
    const { clip, clipEach } = this.settings;
    const out = this.#used;
    let squares = 0;
    for (let i = 0; i < g.length; i++) {
      out[i] = Math.min(clipEach, Math.max(-clipEach, g[i]));
      squares += out[i] * out[i];
    }
    const shrink = Math.min(1, clip / Math.sqrt(squares));
    if (shrink < 1) for (let i = 0; i < g.length; i++) out[i] *= shrink;
    return out;
  }

  /** The objective as a line search sees it: on this step's batch, every evaluation counted. */
  #count(): Objective {
    const { objective, asked } = this;
    const n = objective.dimension;
    const examples = () => this.#batch?.length ?? objective.examples ?? 0;
    return {
      dimension: n,
      value: (x) => {
        asked.values++;
        return objective.value(x, this.#batch);
      },
      gradient: (x, out) => {
        asked.gradients++;
        asked.examples += examples();
        objective.gradient(x, out, this.#batch);
      },
      hessian:
        objective.hessian &&
        ((x, out) => {
          asked.gradients += n;
          asked.examples += n * examples();
          objective.hessian!(x, out);
        }),
    };
  }
}

/** max(1, the largest |xᵢ|). */
function largest(x: Float64Array): number {
  let size = 1;
  for (const xi of x) size = Math.max(size, Math.abs(xi));
  return size;
}
