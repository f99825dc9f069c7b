import { Descent, type Status } from "./descent.ts";
import { negate, type Objective } from "./objective.ts";
import type { MinimizeOptions } from "./options.ts";
import { Recorder } from "./recorder.ts";
import type { Run } from "./run.ts";

/**
 * Runs an optimizer downhill from a start and records every step.
 * Never throws for what the run meets on its way (that is its status), only for options out of range.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function minimize(objective: Objective, options: MinimizeOptions = {}): Run {
  return record(new Descent("minimize", objective, options), options, objective);
}

/**
 * As `minimize`, uphill: the steps are those of descending −f; values and gradients are reported for f.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function maximize(objective: Objective, options: MinimizeOptions = {}): Run {
  const start = options.start ?? (objective as { start?: ArrayLike<number> } | undefined)?.start;
  const descended = typeof objective?.value === "function" ? negate(objective) : objective;
  return record(new Descent("maximize", descended, { ...options, start }), options, objective);
}

/**
 * The same descent one step at a time: yields itself where it starts and after each step, the last time with its
 * status. What it yields is changed in place by the next step: copy what is to be kept.
 * @throws RangeError naming the option, its value and what is allowed, once the first step is
 * asked for.
 */
export function* walk(objective: Objective, options: MinimizeOptions = {}): Generator<Descent, void, void> {
  const descent = new Descent("walk", objective, options);
  while (descent.look()) {
    yield descent;
    descent.move();
  }
  yield descent;
}

/**
 * The same descent run to its end without a record: where it ended, its lowest value, its status.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function descend(objective: Objective, options: MinimizeOptions = {}): Descent {
  return new Descent("descend", objective, options).finish();
}

/** Runs a descent to its end; the steps before its first, if any, are those of `past`. */
function record(descent: Descent, options: MinimizeOptions, objective: Objective, past?: Run): Run {
  const from = descent.t;
  const sign = descent.objective === objective ? 1 : -1;
  const recorder = new Recorder(descent);
  for (;;) {
    const goesOn = descent.look();
    recorder.write();
    if (!goesOn) break;
    descent.move();
  }
  if (sign < 0) recorder.negate();
  const { t: steps, reason, optimizer, owner } = descent;
  const status = descent.status as Status;

  const step = (t: number) => {
    if (Number.isInteger(t) && t >= 0 && t <= steps) return t;
    throw new RangeError(`run: step must be a whole number from 0 to ${steps}, got ${String(t)}`);
  };
  const at = (t: number) => (step(t) < from ? past! : recorder);

  const run: Run = {
    objective,
    optimizer,
    status,
    reason,
    steps,
    best: descent.lowestAt,
    get values() {
      return Float64Array.from({ length: steps + 1 }, (_, t) => run.value(t));
    },
    get positions() {
      const n = objective.dimension;
      const all = new Float64Array((steps + 1) * n);
      for (let t = 0; t <= steps; t++) all.set(run.position(t), t * n);
      return all;
    },
    position: (t) => at(t).position(t),
    gradient: (t) => at(t).gradient(t),
    value: (t) => at(t).value(t),
    rate: (t) => at(t).rate(t),
    evaluations: (t) => at(t).evaluations(t),
    state(t) {
      if (step(t) < from) return past!.state(t);
      const state = recorder.state(t);
      const revealed = optimizer.derivedState?.(state, run.rate(Math.max(0, t - 1))) ?? {};
      // Before the first step the averages weigh nothing yet, and what is divided by their weight is not a number.
      if (t === 0) for (const value of Object.values(revealed)) if (typeof value !== "number") value.fill(0);
      return { ...state, ...revealed };
    },
    resume({ from: t = steps, ...changes }) {
      const { start: _start, ...merged } = { ...options, ...changes };
      if (step(t) < from) return past!.resume({ ...merged, from: t });
      const next = new Descent(owner, descent.objective, { ...merged, start: run.position(0) });
      next.restore(t, {
        position: run.position(t),
        before: run.position(Math.max(0, t - 1)),
        state: next.optimizer.name === optimizer.name ? recorder.state(t) : {},
        ...run.evaluations(t),
      });
      next.first = sign * run.value(0);
      next.firstSlope = Math.max(...run.gradient(0).map(Math.abs));
      for (let s = 0; s < t; s++) next.note(s, sign * run.value(s));
      return record(next, merged, objective, run);
    },
  };
  return run;
}
