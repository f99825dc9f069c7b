import { rejectUnknown, nonNegative } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Divided by a number that grows evenly with the steps, by `decay` δ a step.
 *
 *     \alpha_t = \frac{\alpha}{1 + \delta t}
 *
 * Where δ is above 0 the rates add up beyond any bound and their squares do not, which are the conditions under which
 * steps along noisy gradients converge.
 * Source: Robbins & Monro, "A stochastic approximation method", 1951.
 * @throws RangeError unless `rate` (α) and `decay` are finite numbers, 0 or more.
 */
export function inverseTime({ rate, decay, ...rest }: { rate: number; decay: number }): Schedule {
  rejectUnknown("inverseTime", rest, arguments[0]);
  nonNegative("inverseTime", "rate", rate);
  nonNegative("inverseTime", "decay", decay);
  return (t) => rate / (1 + decay * t);
}
