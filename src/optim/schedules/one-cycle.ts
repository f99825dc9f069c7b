import { flag, rejectUnknown, positive, reject, whole, within } from "../check.ts";
import { alongCosine, alongLine, type Schedule } from "./schedule.ts";

/** The heights and the times of one cycle of the learning rate. */
export interface OneCycleOptions {
  /** The highest rate. */
  rate: number;
  /** T, the steps of the whole cycle; from step T − 1 on the rate is the last one. */
  steps: number;
  /** The part of the steps that goes upward. */
  rise?: number;
  /** The first rate is the highest divided by this, */
  divide?: number;
  /** and the last rate is the first divided by this. */
  divideLast?: number;
  shape?: "cosine" | "line";
  /** Down to the first rate as fast as it rose, and only then to the last. */
  threePhase?: boolean;
}

/**
 * One cycle: up from a low rate to a high one, then down to almost nothing.
 * Source: torch.optim.lr_scheduler.OneCycleLR, with its defaults; Smith & Topin, "Super-convergence: very fast
 * training of neural networks using large learning rates", 2018. @throws RangeError naming the option.
 */
export function oneCycle({
  rate,
  steps,
  rise = 0.3,
  divide = 25,
  divideLast = 1e4,
  shape = "cosine",
  threePhase = false,
  ...rest
}: OneCycleOptions): Schedule {
  const name = "oneCycle";
  rejectUnknown(name, rest, arguments[0]);
  positive(name, "rate", rate);
  whole(name, "steps", steps, 2, 1e9);
  within(name, "rise", rise, 1 / steps, flag(name, "threePhase", threePhase) ? 0.5 + 0.5 / steps : 1);
  positive(name, "divide", divide);
  positive(name, "divideLast", divideLast);
  if (shape !== "cosine" && shape !== "line") reject(name, "shape", shape, '"cosine" or "line"');
  const along = shape === "cosine" ? alongCosine : alongLine;
  const first = rate / divide;
  const last = first / divideLast;
  const top = rise * steps - 1;
  const bottom = threePhase ? 2 * top : steps - 1;
  return (t) => {
    if (t <= top) return along(first, rate, t / top);
    if (t <= bottom) return along(rate, threePhase ? first : last, (t - top) / (bottom - top));
    return threePhase ? along(first, last, Math.min(1, (t - bottom) / (steps - 1 - bottom))) : last;
  };
}
