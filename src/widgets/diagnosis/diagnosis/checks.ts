import { formatNumber, spaced } from "../../../state/index.ts";
import type { FaultName } from "./faults.ts";
import type { Findings } from "./findings.ts";

/**
 * For each fault, what speaks against it, found by looking at the run or by running it again; nothing where the run has
 * that very fault.
 */
export type Check = (of: Findings) => string | undefined;

const n = (value: number) => formatNumber(value);
const share = (value: number) => `${formatNumber(100 * value, { places: 0 })}%`;
const left = (part: number) => (Number.isFinite(part) ? `leaves ${n(part)}` : "breaks off");

const goesOn: Check = ({ broken, left }) =>
  broken === undefined ? `It does not break off; it ends at ${n(left)} times its first loss.` : undefined;
const ends: Check = ({ broken }) =>
  broken === undefined ? undefined : `That would not end a run; this one breaks off at step ${broken}.`;
const level: Check = ({ lastSlope }) =>
  lastSlope > 1e-3
    ? `It would stand where the slope is zero. The gradient at the end of this run is ${n(lastSlope)} long.`
    : undefined;

/** The first objection that holds. */
const first =
  (...checks: Check[]): Check =>
  (of) => {
    for (const check of checks) {
      const said = check(of);
      if (said) return said;
    }
    return undefined;
  };

export const checks: Record<FaultName, Check> = {
  crawling: first(
    ends,
    ({ slope }) =>
      slope < 1e-3
        ? `The rate is not what is small: at the very first step the gradient is ${n(slope)} long.`
        : undefined,
    ({ ups, jump }) =>
      ups > 0.05 || jump > 1.05
        ? `A crawl goes down at every step. This loss rises at ${share(ups)} of them, and by a factor of ${n(jump)} at the worst.`
        : undefined,
    ({ rate, lastRate }) =>
      lastRate < rate / 10
        ? `The rate was not small to begin with: it fell from ${n(rate)} to ${n(lastRate)}.`
        : undefined,
    ({ again, left: before }) => {
      const faster = again({ rate: 10 });
      return faster < 0.9 * before
        ? undefined
        : `Ten times the rate would carry a crawl ten times as far. Here it ${left(faster)}, where the run as it came leaves ${n(before)}.`;
    },
  ),
  thrashing: first(
    ends,
    ({ ups }) =>
      ups < 0.2
        ? `A thrashing loss goes up about as often as down. This one rises at ${share(ups)} of the steps.`
        : undefined,
    ({ again, left: before }) => {
      const whole = again({ batch: "all" });
      return whole < 0.7 * before
        ? `With all examples at every step the same rate ${left(whole)} instead of ${n(before)}: it is not the rate alone that shakes it.`
        : undefined;
    },
    ({ again, left: before }) => {
      const without = again({ momentum: "none" });
      return without < 0.5 * before
        ? `With no momentum the same rate ${left(without)} instead of ${n(before)}: the rate itself is harmless.`
        : undefined;
    },
  ),
  diverging: first(goesOn, ({ run, broken }) =>
    run.status === "non-finite"
      ? spaced(
          `The weights of a diverging run go farther and farther out.`,
          `When this one breaks off at step ${broken}, they are (${n(run.position(run.steps)[0])},`,
          `${n(run.position(run.steps)[1])}), and its loss had fallen.`,
        )
      : undefined,
  ),
  leap: first(
    ends,
    ({ jump }) =>
      jump < 10
        ? `A leap shows in the loss. The worst single step of this run multiplies it by ${n(jump)}.`
        : undefined,
    ({ ups }) =>
      ups > 0.05 ? `A leap happens once. This loss rises at ${share(ups)} of its steps.` : undefined,
  ),
  nan: first(goesOn, ({ run, broken }) =>
    run.status === "non-finite"
      ? undefined
      : `Its losses are numbers to the end, growing ones: at step ${broken} the loss is ${n(run.value(run.steps))}.`,
  ),
  local: first(ends, level, ({ bends }) =>
    bends[0] > 1e-3
      ? undefined
      : `At a minimum every direction bends upward. Here the two curvatures at the end are ${n(bends[0])} and ${n(bends[1])}.`,
  ),
  saddle: first(ends, level, ({ bends }) =>
    bends[0] < -1e-3
      ? undefined
      : `At a saddle one direction bends downward. Here the two curvatures at the end are ${n(bends[0])} and ${n(bends[1])}.`,
  ),
  plateau: first(ends, ({ slope }) => {
    if (slope === 0) return "A plateau is nearly level, not level. Here the gradient is exactly 0.";
    return slope > 1e-2
      ? `On a plateau the slope is tiny from the first step. Here it begins with a gradient ${n(slope)} long.`
      : undefined;
  }),
  dead: ({ slope }) =>
    slope > 0
      ? `With a dead start the gradient is exactly 0. Here the first one is ${n(slope)} long.`
      : undefined,
  scaled: first(ends, ({ patient, again, left: before }) => {
    const [low, high] = patient.x;
    if (Math.max(-low, high) > 4) return undefined;
    const standardized = again({ inputs: "standardized" });
    const range = `Its inputs lie between ${n(low)} and ${n(high)}: there is little to scale.`;
    return standardized < before / 2
      ? `${range} Standardizing them happens to help, as any other start does.`
      : `${range} Standardized, the run ${left(standardized)} instead of ${n(before)}.`;
  }),
  batch: first(ends, ({ patient }) =>
    patient.batch === undefined
      ? "Another order of the examples gives the same curve, to the last digit: every step sees all of them."
      : undefined,
  ),
  decayed: ({ rate, lastRate }) =>
    lastRate < rate / 10
      ? undefined
      : `The rate has not decayed: it is ${n(lastRate)} at the end, as at the start.`,
  momentum: ({ patient, again, left: before }) => {
    if (!patient.momentum) return "There is no momentum in it: set to 0, the curve stays the same.";
    const without = again({ momentum: "none" });
    return without < 0.5 * before ? undefined : `With no momentum it ${left(without)}.`;
  },
};
