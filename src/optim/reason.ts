import type { Evaluations } from "./counted.ts";
import type { Objective } from "./objective.ts";
import type { Settings } from "./options.ts";
import type { Optimizer } from "./optimizer.ts";

/**
 * How a run ended. "converged": a tolerance was met, or no slope exceeded 1e-8 when the budget was spent. "max-steps":
 * the budget was spent before. "stalled": `patience` ran out. "diverged": a parameter left the `bound`, or the last
 * value was the highest and far above the first. "non-finite": a parameter, the value or a slope was no finite number.
 */
export type Status = "converged" | "max-steps" | "stalled" | "diverged" | "non-finite";

/** Whether it ended where no loss is worth the name: out of bounds, or at a value that is no number. */
export const failed = ({ status }: { readonly status: Status | "running" }): boolean =>
  status === "diverged" || status === "non-finite";

/** What there is to say of a descent after t steps. */
export interface Account {
  readonly owner: string;
  readonly objective: Objective;
  readonly optimizer: Optimizer;
  readonly settings: Settings;
  readonly t: number;
  readonly status: Status | "running";
  /** The stop rule that applied, as its option is called. */
  readonly rule: string;
  readonly rate: number;
  readonly position: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
  /** The first value, the lowest and the highest, and the step of the lowest. */
  readonly first: number;
  readonly lowest: number;
  readonly highest: number;
  readonly lowestAt: number;
  /** The largest |∂f/∂xᵢ| now, and at the start. */
  readonly slope: number;
  readonly firstSlope: number;
  /** The largest |xᵢ| that is not yet called divergence. */
  readonly limit: number;
  /** The largest change of a parameter in the last step, where `stepTolerance` is on. */
  readonly moved: number;
  /** What the method asked for so far. */
  readonly asked: Evaluations;
}

/** Three significant digits: 0.0123, 2450, 4.5e7. */
const short = (x: number) => {
  const size = Math.abs(x);
  const plain = size === 0 || (size >= 1e-4 && size < 1e6);
  return plain ? String(Number(x.toPrecision(3))) : x.toExponential(2).replace(/\.?0*e\+?/, "e");
};

/**
 * Why a descent stopped: at which step, why, and what to try, in sentences for people.
 * Values are those of the function that was asked for, also when it was climbed.
 */
export function reason(descent: Account): string {
  const { t, rule, status, settings, slope, owner, optimizer, objective } = descent;
  const up = owner === "maximize";
  const f = (value: number) => short(up ? -value : value);
  const steps = t === 1 ? "1 step" : `${t} steps`;
  const budget = rule === "steps" ? steps : `${settings.evaluations} evaluations, or ${steps},`;
  switch (status) {
    case "running":
      return `After ${steps} the descent goes on.`;
    case "converged":
      if (rule === "gradientTolerance")
        return `Converged at step ${t}: no slope is larger than ${settings.gradientTolerance}.`;
      if (rule === "stepTolerance")
        return `Converged at step ${t}: the last step moved no parameter by more than ${settings.stepTolerance}.`;
      return `Converged: after ${steps} the largest slope is ${short(slope)}.`;
    case "stalled":
      return (
        `Stalled at step ${t}: the last ${t - descent.lowestAt} steps did not improve on ${f(descent.lowest)}. ` +
        `Try a smaller learning rate, or a schedule that lowers it.`
      );
    case "max-steps":
      return slope > descent.firstSlope
        ? `The budget of ${budget} is spent; the largest slope has grown from ${short(descent.firstSlope)} to ${short(slope)}.`
        : `The budget of ${budget} is spent; the largest slope is still ${short(slope)}.`;
    case "diverged":
      return rule === "bound"
        ? `Diverged at step ${t}: ${whereItLeft(descent)}. ${advice()}`
        : `Diverged: in ${steps} the value went ${up ? "down" : "up"} from ${f(descent.first)} to ${f(descent.value)}, and on. ${advice()}`;
    case "non-finite":
      return t === 0
        ? `The start will not do: ${culprit(descent)} there. Try another start.`
        : `Stopped at step ${t}: ${culprit(descent)}. ${advice()}`;
  }

  function advice(): string {
    if (optimizer.hyperparameters.epsilon === 0 && descent.position.some(Number.isNaN))
      return "With epsilon 0 a slope of 0 is divided by 0: try a positive one.";
    const known = optimizer.name === "gradientDescent" && objective.smoothness;
    const try_ = `Try a learning rate below ${short(descent.rate)}.`;
    return known && descent.rate * known >= 2
      ? `Gradient descent is stable here only below the rate ${short(2 / known)}; this one is ${short(descent.rate)}.`
      : try_;
  }
}

/** Which parameter went too far, and how far. */
function whereItLeft({ position, limit }: Account): string {
  const i = position.findIndex((xi) => Math.abs(xi) > limit);
  return `parameter ${i + 1} reached ${short(position[i])}, beyond ${short(limit)}`;
}

/** What is not a finite number. */
function culprit({ position, gradient, value }: Account): string {
  const i = position.findIndex((xi) => !Number.isFinite(xi));
  if (i >= 0) return `parameter ${i + 1} is ${position[i]}`;
  if (!Number.isFinite(value)) return `the value is ${value}`;
  const j = gradient.findIndex((gi) => !Number.isFinite(gi));
  const unwritten = gradient.every(Number.isNaN) ? " (does gradient(x, out) write into out?)" : "";
  return `slope ${j + 1} is ${gradient[j]}${unwritten}`;
}
