/**
 * The primitives: the elementary operations that every formula here is built from, each with its value and its
 * local derivatives. Plain numbers, dual numbers, the tape and the graph all compute with this table.
 *
 * Where a function has a corner, the derivative is this subgradient, the one PyTorch takes:
 * |a| has slope 0 at 0; relu has slope 0 at 0; max and min of equal numbers give half to each.
 */

/** A primitive of one input, y = f(a), with its derivative. */
export interface Unary {
  readonly value: (a: number) => number;
  /** ∂y/∂a; it may use the value y that the forward pass left behind. */
  readonly slope: (a: number, y: number) => number;
}

/** A primitive of two inputs, y = f(a, b), with its derivatives. */
export interface Binary {
  readonly value: (a: number, b: number) => number;
  /** ∂y/∂a and ∂y/∂b. */
  readonly slopes: readonly [PartialDerivative, PartialDerivative];
}
/** A partial derivative of a primitive of two inputs, by them and by the value y that the forward pass left behind. */
export type PartialDerivative = (a: number, b: number, y: number) => number;

/** σ(a) = 1/(1 + e⁻ᵃ), written so that neither end overflows. */
export function sigmoid(a: number): number {
  if (a >= 0) return 1 / (1 + Math.exp(-a));
  const e = Math.exp(a);
  return e / (1 + e);
}

/** log(1 + eᵃ), written so that neither end overflows. */
export function softplus(a: number): number {
  return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
}

/** aᵇ; the square, by far the most frequent, as a product. */
export function power(a: number, b: number): number {
  return b === 2 ? a * a : a ** b;
}

const ofOne = {
  negate: { value: (a) => -a, slope: () => -1 },
  sin: { value: Math.sin, slope: (a) => Math.cos(a) },
  cos: { value: Math.cos, slope: (a) => -Math.sin(a) },
  tan: { value: Math.tan, slope: (_, y) => 1 + y * y },
  asin: { value: Math.asin, slope: (a) => 1 / Math.sqrt(1 - a * a) },
  acos: { value: Math.acos, slope: (a) => -1 / Math.sqrt(1 - a * a) },
  atan: { value: Math.atan, slope: (a) => 1 / (1 + a * a) },
  sinh: { value: Math.sinh, slope: (a) => Math.cosh(a) },
  cosh: { value: Math.cosh, slope: (a) => Math.sinh(a) },
  tanh: { value: Math.tanh, slope: (_, y) => 1 - y * y },
  exp: { value: Math.exp, slope: (_, y) => y },
  log: { value: Math.log, slope: (a) => 1 / a },
  sqrt: { value: Math.sqrt, slope: (_, y) => 0.5 / y },
  abs: { value: Math.abs, slope: (a) => Math.sign(a) },
  sign: { value: Math.sign, slope: () => 0 },
  relu: { value: (a) => Math.max(a, 0), slope: (a) => (a > 0 ? 1 : 0) },
  sigmoid: { value: sigmoid, slope: (_, y) => y * (1 - y) },
  softplus: { value: softplus, slope: (a) => sigmoid(a) },
} satisfies Record<string, Unary>;

const ofTwo = {
  add: { value: (a, b) => a + b, slopes: [() => 1, () => 1] },
  subtract: { value: (a, b) => a - b, slopes: [() => 1, () => -1] },
  multiply: { value: (a, b) => a * b, slopes: [(_, b) => b, (a) => a] },
  divide: { value: (a, b) => a / b, slopes: [(_, b) => 1 / b, (_, b, y) => -y / b] },
  power: {
    value: power,
    slopes: [
      (a, b) => (b === 0 ? 0 : b * power(a, b - 1)),
      // 0ᵇ = 0 for every b > 0: flat in b, though log 0 is −∞.
      (a, b, y) => (a === 0 && b > 0 ? 0 : y * Math.log(a)),
    ],
  },
  max: {
    value: (a, b) => Math.max(a, b),
    slopes: [(a, b) => (a > b ? 1 : a === b ? 0.5 : 0), (a, b) => (b > a ? 1 : a === b ? 0.5 : 0)],
  },
  min: {
    value: (a, b) => Math.min(a, b),
    slopes: [(a, b) => (a < b ? 1 : a === b ? 0.5 : 0), (a, b) => (b < a ? 1 : a === b ? 0.5 : 0)],
  },
} satisfies Record<string, Binary>;

/** The names of the primitives of one input, from "negate" to "softplus". */
export type UnaryName = keyof typeof ofOne;
/** The names of the primitives of two inputs: the four operations, "power", "max" and "min". */
export type BinaryName = keyof typeof ofTwo;
/** The names of the elementary operations that every formula is built from. */
export type PrimitiveName = UnaryName | BinaryName;

/**
 * The primitives of one input by name, each with its `value(a)` and its `slope(a, y)` = ∂y/∂a, where y is the value.
 * At a corner the slope is the subgradient that PyTorch takes: 0 for abs and relu at 0.
 */
export const unary: Readonly<Record<UnaryName, Unary>> = ofOne;
/**
 * The primitives of two inputs by name, each with its `value(a, b)` and its two `slopes`, ∂y/∂a and ∂y/∂b as functions of
 * a, b and the value y. Where max and min meet equals, each of the two has the slope ½, as in PyTorch.
 */
export const binary: Readonly<Record<BinaryName, Binary>> = ofTwo;

/** The names of the primitives of one input, in the order of the table. */
export const unaryNames = Object.keys(unary) as UnaryName[];
/** The names of the primitives of two inputs, in the order of the table. */
export const binaryNames = Object.keys(binary) as BinaryName[];
/** The name of every primitive, one-input primitives first. */
export const primitiveNames: readonly PrimitiveName[] = [...unaryNames, ...binaryNames];

/** Whether a name is that of a primitive of one input. */
export const isUnary = (name: string): name is UnaryName => Object.hasOwn(unary, name);
/** Whether a name is that of a primitive of two inputs. */
export const isBinary = (name: string): name is BinaryName => Object.hasOwn(binary, name);
