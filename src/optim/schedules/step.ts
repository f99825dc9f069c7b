import { noOther, nonNegative, whole } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * A staircase: \alpha_t = \alpha \gamma^{\lfloor t / s \rfloor}, multiplied by `factor` γ every `every` s steps.
 * Source: torch.optim.lr_scheduler.StepLR. @throws RangeError naming the option that is out of range.
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
  noOther("step", rest, arguments[0]);
  nonNegative("step", "rate", rate);
  whole("step", "every", every, 1, 1e9);
  nonNegative("step", "factor", factor);
  return (t) => rate * factor ** Math.floor(t / every);
}
