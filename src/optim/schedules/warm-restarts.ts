import { rejectUnknown, nonNegative, whole } from "../check.ts";
import { alongCosine, type Schedule } from "./schedule.ts";

/**
 * Half a cosine from α down to `low`, begun again from α as soon as it is over; each is `growth` times as long as the
 * one before it, the first `steps` steps.
 * Source: torch.optim.lr_scheduler.CosineAnnealingWarmRestarts; Loshchilov & Hutter, "SGDR: stochastic gradient
 * descent with warm restarts", 2017. @throws RangeError naming the option that is out of range.
 */
export function warmRestarts({
  rate,
  steps,
  growth = 1,
  low = 0,
  ...rest
}: {
  rate: number;
  steps: number;
  growth?: number;
  low?: number;
}): Schedule {
  rejectUnknown("warmRestarts", rest, arguments[0]);
  nonNegative("warmRestarts", "rate", rate);
  whole("warmRestarts", "steps", steps, 1, 1e9);
  whole("warmRestarts", "growth", growth, 1, 1e9);
  nonNegative("warmRestarts", "low", low);
  return (t) => {
    if (growth === 1) return alongCosine(rate, low, (t % steps) / steps);
    let since = t;
    let length = steps;
    for (; since >= length; length *= growth) since -= length;
    return alongCosine(rate, low, since / length);
  };
}
