/** The optimizer library: objectives, optimizers and the loop that runs one on the other. */
export { descend, maximize, minimize, walk } from "./minimize.ts";
export type { Descent, Evaluations, Status } from "./descent.ts";
export type { MinimizeOptions } from "./options.ts";
export type { ResumeOptions, Run } from "./run.ts";
export { negate } from "./objective.ts";
export type { Batch, Landmark, NamedObjective, Objective } from "./objective.ts";
export type { Optimizer, OptimizerState, StateView } from "./optimizer.ts";
export * from "./optimizers/index.ts";
export * as optimizers from "./optimizers/index.ts";
export * as objectives from "./objectives/index.ts";
