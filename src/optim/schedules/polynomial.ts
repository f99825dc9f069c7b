import { noOther, nonNegative, positive, whole } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Down to 0 in T steps, and 0 from there on: \alpha_t = \alpha (1 - \min(t, T) / T)^p, with `steps` T and `power` p.
 * Source: torch.optim.lr_scheduler.PolynomialLR. @throws RangeError naming the option that is out of range.
 */
export function polynomial({
  rate,
  steps,
  power = 1,
  ...rest
}: {
  rate: number;
  steps: number;
  power?: number;
}): Schedule {
  noOther("polynomial", rest, arguments[0]);
  nonNegative("polynomial", "rate", rate);
  whole("polynomial", "steps", steps, 1, 1e9);
  positive("polynomial", "power", power);
  return (t) => rate * (1 - Math.min(t, steps) / steps) ** power;
}
