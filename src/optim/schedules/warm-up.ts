import { rejectUnknown, nonNegative, whole } from "../check.ts";
import { alongLine, type Schedule } from "./schedule.ts";

/**
 * A line from `from` times the rate to `to` times the rate in T steps, and level from there on:
 *
 *     \alpha_t = \alpha \left( a + (b - a) \frac{\min(t, T)}{T} \right)
 *
 * Source: torch.optim.lr_scheduler.LinearLR, with its defaults. @throws RangeError naming the option.
 */
export function warmUp({
  rate,
  steps = 5,
  from = 1 / 3,
  to = 1,
  ...rest
}: {
  rate: number;
  steps?: number;
  from?: number;
  to?: number;
}): Schedule {
  rejectUnknown("warmUp", rest, arguments[0]);
  nonNegative("warmUp", "rate", rate);
  whole("warmUp", "steps", steps, 1, 1e9);
  nonNegative("warmUp", "from", from);
  nonNegative("warmUp", "to", to);
  return (t) => rate * alongLine(from, to, Math.min(t, steps) / steps);
}
