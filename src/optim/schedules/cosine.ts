import { rejectUnknown, nonNegative, whole } from "../check.ts";
import { alongCosine, type Schedule } from "./schedule.ts";

/**
 * From α down to `low` along half a cosine in T steps:
 *
 *     \alpha_t = \alpha_{low} + \tfrac12 (\alpha - \alpha_{low}) \left( 1 + \cos \tfrac{\pi t}{T} \right)
 *
 * After T steps it rises again, as PyTorch's does; `sequence` with a `constant` holds it down.
 * Source: torch.optim.lr_scheduler.CosineAnnealingLR; Loshchilov & Hutter, "SGDR", 2017.
 * @throws RangeError naming the option that is out of range.
 */
export function cosine({
  rate,
  steps,
  low = 0,
  ...rest
}: {
  rate: number;
  steps: number;
  low?: number;
}): Schedule {
  rejectUnknown("cosine", rest, arguments[0]);
  nonNegative("cosine", "rate", rate);
  whole("cosine", "steps", steps, 1, 1e9);
  nonNegative("cosine", "low", low);
  return (t) => alongCosine(rate, low, t / steps);
}
