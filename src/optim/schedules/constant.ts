import { rejectUnknown, nonNegative } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * The same rate at every step.
 *
 *     \alpha_t = \alpha
 *
 * @throws RangeError unless `rate` (α) is a finite number, 0 or more.
 */
export function constant({ rate, ...rest }: { rate: number }): Schedule {
  rejectUnknown("constant", rest, arguments[0]);
  nonNegative("constant", "rate", rate);
  return () => rate;
}
