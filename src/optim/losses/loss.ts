/** What a loss is: how far a model's outputs are from the targets, with its derivative by every output. */
import { reject } from "../check.ts";
import { sum, type Arithmetic } from "../derivatives/arithmetic.ts";

/** Whether the terms are added or averaged. A sum grows with the number of examples, and with it every step; a mean does not. */
export type Reduction = "mean" | "sum";

/** How far a model's outputs are from the targets, as one number, with its derivative by every output. */
export interface Loss {
  readonly name: string;
  readonly reduction: Reduction;
  /** One term, as TeX in the output \hat y (or the logit z) and the target y. */
  readonly tex: string;
  /** Whether targets are labels or probabilities, from 0 to 1; otherwise they are any finite numbers. */
  readonly labels: boolean;
  /** The loss of the first `count` outputs against as many targets. */
  value(outputs: Float64Array, targets: Float64Array, count: number): number;
  /** Writes ∂loss/∂output into `out`, for the first `count` outputs. */
  gradient(outputs: Float64Array, targets: Float64Array, count: number, out: Float64Array): void;
  /** One example's loss in primitives: added up (or averaged) over the examples, the loss of them all. */
  formula<T>(o: Arithmetic<T>, outputs: readonly T[], targets: readonly T[]): T;
}

/** A loss whose terms each look at one output and its target, with the term and its slope to draw. */
export interface PointwiseLoss extends Loss {
  /** One output's part of the loss, before it is added up or averaged. */
  term(output: number, target: number): number;
  /** ∂term/∂output; at a corner, the subgradient that the loss's docstring states. */
  slope(output: number, target: number): number;
}

interface Parts {
  name: string;
  tex: string;
  labels?: boolean;
  reduction: Reduction;
  term(output: number, target: number): number;
  slope(output: number, target: number): number;
  formula<T>(o: Arithmetic<T>, output: T, target: T): T;
}

/** The reduction, checked to be one of the two. @throws RangeError unless the reduction is "mean" or "sum". */
export function checkReduction(owner: string, reduction: unknown): Reduction {
  return reduction === "mean" || reduction === "sum"
    ? reduction
    : reject(owner, "reduction", reduction, '"mean" or "sum"');
}

/** A loss from its term: added or averaged over all outputs. */
export function pointwise({
  name,
  tex,
  labels = false,
  reduction,
  term,
  slope,
  formula: primitive,
}: Parts): PointwiseLoss {
  const weight = (count: number) => (reduction === "mean" ? 1 / count : 1);
  return {
    name,
    tex,
    labels,
    reduction,
    term,
    slope,
    value(outputs, targets, count) {
      let total = 0;
      for (let i = 0; i < count; i++) total += term(outputs[i], targets[i]);
      return total * weight(count);
    },
    gradient(outputs, targets, count, out) {
      const share = weight(count);
      for (let i = 0; i < count; i++) out[i] = share * slope(outputs[i], targets[i]);
    },
    formula<T>(o: Arithmetic<T>, outputs: readonly T[], targets: readonly T[]) {
      const total = sum(
        o,
        outputs.map((output, k) => primitive(o, output, targets[k])),
      );
      return reduction === "mean" && outputs.length > 1
        ? o.multiply(total, o.constant(1 / outputs.length))
        : total;
    },
  };
}
