import { positive, reject, whole } from "./check.ts";
import { Descent, type Status } from "./descent.ts";
import { failed } from "./reason.ts";
import type { Objective } from "./objective.ts";
import type { MinimizeOptions } from "./options.ts";
import type { Optimizer } from "./optimizer.ts";

/** How one learning rate did: where its run ended, and why. */
export interface Trial {
  readonly rate: number;
  readonly status: Status;
  /** Why the run stopped, in sentences for people. */
  readonly reason: string;
  /** The number of steps taken. */
  readonly steps: number;
  /** The value where the run ended, and the lowest it met on its way, with the step of that. */
  readonly value: number;
  readonly lowest: number;
  readonly lowestAt: number;
  /** The parameters where the run ended, of length n. */
  readonly position: Float64Array;
}

/**
 * The same run at each of several learning rates, from the same start and with the same budget; no step is recorded.
 * The options are those of `minimize`, with `rates`, and as `optimizer` what makes one for a rate:
 * `(rate) => adam({ rate })`. The trials come in the order of the rates.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function sweep(
  objective: Objective,
  {
    rates,
    optimizer,
    ...options
  }: Omit<MinimizeOptions, "optimizer" | "schedule"> & {
    rates: ArrayLike<number>;
    optimizer: (rate: number) => Optimizer;
  },
): Trial[] {
  if (typeof optimizer !== "function") reject("sweep", "optimizer", optimizer, "a function of the rate");
  if (!(rates?.length >= 0)) reject("sweep", "rates", rates, "a list of rates");
  if ("schedule" in options) reject("sweep", "schedule", options.schedule, "left out: each rate is constant");
  return Array.from(rates, (rate, i) => {
    positive("sweep", `rates[${i}]`, rate);
    const end = new Descent("sweep", objective, { ...options, optimizer: optimizer(rate) }).finish();
    const { reason, t: steps, value, lowest, lowestAt, position } = end;
    return { rate, status: end.status as Status, reason, steps, value, lowest, lowestAt, position };
  });
}

/**
 * The trial that ended lowest, of those that neither diverged nor met a value that is no number: the first of equals,
 * and undefined where there is none.
 */
export function bestOf(trials: readonly Trial[]): Trial | undefined {
  const sound = trials.filter((trial) => !failed(trial));
  return sound.reduce<Trial | undefined>(
    (best, trial) => (best && best.value <= trial.value ? best : trial),
    undefined,
  );
}

/**
 * `count` numbers from `low` to `high`, each the same multiple of the one before: the rates of a sweep.
 * @throws RangeError unless both are positive finite numbers and `count` is a whole number from 2 to 100,000.
 */
export function logSpaced(low: number, high: number, count: number): Float64Array {
  positive("logSpaced", "low", low);
  positive("logSpaced", "high", high);
  whole("logSpaced", "count", count, 2, 100_000);
  const last = count - 1;
  // The ends are exact, whatever the rounding between them.
  return Float64Array.from({ length: count }, (_, i) =>
    i === 0 ? low : i === last ? high : low * (high / low) ** (i / last),
  );
}
