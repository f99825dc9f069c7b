export type { Loss, PointwiseLoss, Reduction } from "./loss.ts";
export { absolute } from "./absolute.ts";
export { crossEntropy } from "./cross-entropy.ts";
export { hinge } from "./hinge.ts";
export { huber } from "./huber.ts";
export { softmaxCrossEntropy } from "./softmax-cross-entropy.ts";
export { squared } from "./squared.ts";
