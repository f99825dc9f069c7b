import type { Account, Status } from "./reason.ts";

/** A run that spends its whole budget is still called converged when its last gradient is this small. */
const AT_REST = 1e-8;

/** A run of at least this many steps has diverged when its last value is its highest, */
const LONG_ENOUGH = 10;
/** and exceeds the first by more than this many times max(1, |the first|). */
const GROWTH = 100;

/** How a descent ended: its status, and the stop rule that applied, as its option is called. */
export type Ending = readonly [status: Status, rule: string];

/** How a descent ends where it is, by the rules that its options turn on and by its budget; undefined when it goes on. */
export function ending(descent: Account): Ending | undefined {
  const { settings, slope, t, asked } = descent;
  const { gradientTolerance, stepTolerance, patience, steps, gradientCost, evaluations } = settings;
  if (slope <= gradientTolerance) return ["converged", "gradientTolerance"];
  if (t > 0 && descent.moved <= stepTolerance) return ["converged", "stepTolerance"];
  if (t - descent.lowestAt >= patience) return ["stalled", "patience"];
  if (t >= steps) return spent(descent, "steps");
  const cost = asked.values + gradientCost * asked.gradients;
  return cost >= evaluations ? spent(descent, "evaluations") : undefined;
}

function spent({ t, value, first, highest, slope }: Account, rule: string): Ending {
  if (slope <= AT_REST) return ["converged", rule];
  const grown = value === highest && value - first > GROWTH * Math.max(1, Math.abs(first));
  return [grown && t >= LONG_ENOUGH ? "diverged" : "max-steps", rule];
}
