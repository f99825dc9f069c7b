import { rejectUnknown, nonNegative, positive, whole } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Down to 0 in T steps, and 0 from there on, with `steps` T and `power` p.
 *
 *     \alpha_t = \alpha \left(1 - \frac{\min(t, T)}{T}\right)^p
 *
 * Source: torch.optim.lr_scheduler.PolynomialLR.
 * @throws RangeError unless `rate` (α) is 0 or more, `steps` a whole number from 1 to 10⁹ and `power` above 0.
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
  rejectUnknown("polynomial", rest, arguments[0]);
  nonNegative("polynomial", "rate", rate);
  whole("polynomial", "steps", steps, 1, 1e9);
  positive("polynomial", "power", power);
  return (t) => rate * (1 - Math.min(t, steps) / steps) ** power;
}
