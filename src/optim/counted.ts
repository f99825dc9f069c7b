import type { Batch, Objective } from "./objective.ts";

/** What a method has asked for so far. What is looked at only to be reported is not counted. */
export interface Evaluations {
  /** Values of the objective. */
  readonly values: number;
  /** Gradients; a Hessian counts as n of them. */
  readonly gradients: number;
  /** The examples that those gradients looked at, where the objective is made of examples. */
  readonly examples: number;
}

/** The objective as a line search sees it: on the step's batch, and with every evaluation counted in `asked`. */
export function counted(
  objective: Objective,
  asked: { -readonly [K in keyof Evaluations]: number },
  batch: () => Batch | undefined,
): Objective {
  const n = objective.dimension;
  const gradients = (count: number) => {
    asked.gradients += count;
    asked.examples += count * (batch()?.length ?? objective.examples ?? 0);
  };
  return {
    dimension: n,
    value(x) {
      asked.values++;
      return objective.value(x, batch());
    },
    gradient(x, out) {
      gradients(1);
      objective.gradient(x, out, batch());
    },
    hessian:
      objective.hessian &&
      ((x, out) => {
        gradients(n);
        objective.hessian!(x, out);
      }),
  };
}
