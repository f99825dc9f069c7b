/** The optimizer library: objectives, optimizers and the loop that runs one on the other. */
export { minimize, maximize, type MinimizeOptions } from "./minimize.ts";
export type { Run, Status } from "./run.ts";
export type { Landmark, NamedObjective, Objective } from "./objective.ts";
export { negate } from "./objective.ts";
export type { Optimizer, OptimizerState } from "./optimizer.ts";
export * from "./optimizers/index.ts";
export * as objectives from "./objectives/index.ts";
