import { rejectUnknown, nonNegative, whole } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * A staircase: multiplied by `factor` γ once every s steps, the option `every`.
 *
 *     \alpha_t = \alpha \gamma^{\lfloor t / s \rfloor}
 *
 * Source: torch.optim.lr_scheduler.StepLR.
 * @throws RangeError unless `rate` (α) and `factor` are 0 or more and `every` is a whole number from 1 to 10⁹.
 */
export function step({
  rate,
  every,
  factor = 0.1,
  ...rest
}: {
  rate: number;
  every: number;
  factor?: number;
}): Schedule {
  rejectUnknown("step", rest, arguments[0]);
  nonNegative("step", "rate", rate);
  whole("step", "every", every, 1, 1e9);
  nonNegative("step", "factor", factor);
  return (t) => rate * factor ** Math.floor(t / every);
}
