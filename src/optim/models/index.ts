export type { ActivationName } from "./activations.ts";
export { fit, type Fit, type Ingredients } from "./fit.ts";
export { fitFormula, fitOnTape } from "./fit-in-blocks.ts";
export { he, uniform, xavier, zeros, type InitializeOptions } from "./initialize.ts";
export { linear, type LinearOptions } from "./linear.ts";
export { logistic } from "./logistic.ts";
export { predict, type Layer, type Model, type Pass } from "./model.ts";
export { multilayerPerceptron } from "./multilayer-perceptron.ts";
export { polynomial } from "./polynomial.ts";
