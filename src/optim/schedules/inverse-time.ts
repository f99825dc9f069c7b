import { noOther, nonNegative } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * \alpha_t = \frac{\alpha}{1 + \delta t}, with `decay` δ. The rates add up beyond any bound and their squares do not,
 * which are the conditions under which steps along noisy gradients converge.
 * Source: Robbins & Monro, "A stochastic approximation method", 1951. @throws RangeError naming the option.
 */
export function inverseTime({ rate, decay, ...rest }: { rate: number; decay: number }): Schedule {
  noOther("inverseTime", rest, arguments[0]);
  nonNegative("inverseTime", "rate", rate);
  nonNegative("inverseTime", "decay", decay);
  return (t) => rate / (1 + decay * t);
}
