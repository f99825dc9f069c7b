import { noOther, nonNegative } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Multiplied by the same factor at every step: \alpha_t = \alpha \gamma^t.
 * The rates then add up to \alpha / (1 - \gamma) at most, so a start too far away is never made good.
 * Source: torch.optim.lr_scheduler.ExponentialLR. @throws RangeError naming the option that is out of range.
 */
export function exponential({ rate, factor, ...rest }: { rate: number; factor: number }): Schedule {
  noOther("exponential", rest, arguments[0]);
  nonNegative("exponential", "rate", rate);
  nonNegative("exponential", "factor", factor);
  return (t) => rate * factor ** t;
}
