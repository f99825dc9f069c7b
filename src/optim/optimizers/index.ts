/** Every optimizer, one line each. */
export { adadelta } from "./adadelta.ts";
export { adagrad } from "./adagrad.ts";
export { adam } from "./adam.ts";
export { adamax } from "./adamax.ts";
export { adamw } from "./adamw.ts";
export { amsgrad } from "./amsgrad.ts";
export { backtracking } from "./backtracking.ts";
export { bfgs } from "./bfgs.ts";
export { gradientDescent } from "./gradient-descent.ts";
export { heavyBall } from "./heavy-ball.ts";
export { lion } from "./lion.ts";
export { momentum } from "./momentum.ts";
export { nadam } from "./nadam.ts";
export { nesterov } from "./nesterov.ts";
export { newton } from "./newton.ts";
export { radam } from "./radam.ts";
export { rmsprop } from "./rmsprop.ts";
