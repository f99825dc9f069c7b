/** Every schedule, one line each. */
export { product, sequence } from "./compose.ts";
export { constant } from "./constant.ts";
export { cosine } from "./cosine.ts";
export { exponential } from "./exponential.ts";
export { inverseTime } from "./inverse-time.ts";
export { oneCycle } from "./one-cycle.ts";
export { polynomial } from "./polynomial.ts";
export type { Schedule } from "./schedule.ts";
export { step } from "./step.ts";
export { warmRestarts } from "./warm-restarts.ts";
export { warmUp } from "./warm-up.ts";
