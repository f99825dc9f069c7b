export { arithmetic, numbers, sum, type Arithmetic, type Formula } from "./arithmetic.ts";
export { binary, primitiveNames, unary, type PrimitiveName } from "./primitives.ts";
export { primitiveTex, type PrimitiveTex } from "./primitive-tex.ts";
export { checkGradient, type GradientCheck } from "./check-gradient.ts";
export {
  balancedStep,
  centralDifferences,
  centralQuotient,
  forwardDifferences,
  forwardQuotient,
  machineEpsilon,
  type DifferenceOptions,
  type Gradient,
} from "./differences.ts";
export { directional, dual, duals, forwardMode, partial, type Dual } from "./dual.ts";
export { doubleDoubles, referenceSlope, type DoubleDouble } from "./double-double.ts";
export { ExpressionError } from "./expression-error.ts";
export { expression } from "./expression.ts";
export {
  adjointsAfter,
  graph,
  type BackwardStep,
  type Graph,
  type GraphNode,
  type GraphOptions,
} from "./graph.ts";
export {
  expressionGraph,
  partsOf,
  textOfExpression,
  valueOfExpression,
  type ExpressionGraph,
  type ExpressionNode,
} from "./expression-graph.ts";
export { parseExpression } from "./parse.ts";
export { compiled, formulaOf, notReal, type Expression, type NotReal, type Program } from "./program.ts";
export { reverseMode } from "./reverse.ts";
export { sizeOf, symbolic, type Symbolic } from "./symbolic.ts";
export { Tape, type Ref } from "./tape.ts";
