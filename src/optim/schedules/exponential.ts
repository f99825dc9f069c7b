import { rejectUnknown, nonNegative } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Multiplied by the same `factor` γ at every step.
 *
 *     \alpha_t = \alpha \gamma^t
 *
 * Where γ is below 1 the rates add up to α/(1 − γ) at most, so a start too far away is never made good.
 * Source: torch.optim.lr_scheduler.ExponentialLR.
 * @throws RangeError unless `rate` (α) and `factor` are finite numbers, 0 or more.
 */
export function exponential({ rate, factor, ...rest }: { rate: number; factor: number }): Schedule {
  rejectUnknown("exponential", rest, arguments[0]);
  nonNegative("exponential", "rate", rate);
  nonNegative("exponential", "factor", factor);
  return (t) => rate * factor ** t;
}
