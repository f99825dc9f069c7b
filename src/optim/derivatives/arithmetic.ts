/**
 * One way of writing a formula for every way of differentiating it. A formula is a function of an arithmetic, the
 * primitives over some kind of number T; given plain numbers it computes, given dual numbers it differentiates forward,
 * given a tape or a graph it records itself for reverse mode.
 *
 *     const rosenbrock: Formula = (o, [x, y]) =>
 *       o.add(square(o.subtract(o.constant(1), x)), …)
 */
import {
  binary,
  binaryNames,
  isUnary,
  unary,
  unaryNames,
  type BinaryName,
  type PrimitiveName,
  type UnaryName,
} from "./primitives.ts";

/** The primitives over numbers of kind T, each a function of one or two of them: `o.add(o.multiply(x, x), o.sin(y))`. */
export type Arithmetic<T> = { readonly [name in UnaryName]: (a: T) => T } & {
  readonly [name in BinaryName]: (a: T, b: T) => T;
} & {
  /** A number that no derivative is taken by. */
  constant(c: number): T;
  /** Σ aᵢ bᵢ of two lists of one length, from left to right: products and sums, or one operation where there is one. */
  dot(a: readonly T[], b: readonly T[]): T;
  /** The plain value of `a`, to decide a branch or a loop by; the derivative is then that of the branch taken. */
  read(a: T): number;
};

/**
 * A real function of x₁ … xₙ written in primitives, for any kind of number T: plain numbers compute it, dual numbers
 * differentiate it forward, a tape or a graph records it for reverse mode, trees write it out.
 *
 *     const f: Formula = (o, [x, y]) => o.add(o.multiply(x, x), o.sin(y)); // x² + sin y
 */
export type Formula = <T>(o: Arithmetic<T>, x: readonly T[]) => T;

/** What makes an arithmetic of a kind of number. */
export interface Parts<T> {
  /** A number that no derivative is taken by. */
  constant(c: number): T;
  /** The plain value of `a`. */
  read(a: T): number;
  /** The primitive called `name`; `b` is given for primitives of two inputs only. */
  apply(name: PrimitiveName, a: T, b?: T): T;
  /** Σ aᵢ bᵢ at once; made of products and sums when left out. */
  dot?(a: readonly T[], b: readonly T[]): T;
}

/**
 * An arithmetic over a kind of number T of one's own: all the primitives from one `apply(name, a, b)`. `dot` is made of
 * products and sums when left out.
 */
export function arithmetic<T>({ constant, read, apply, dot }: Parts<T>): Arithmetic<T> {
  const byOperations = (a: readonly T[], b: readonly T[]) =>
    a.length === 0
      ? constant(0)
      : a.map((ai, i) => apply("multiply", ai, b[i])).reduce((x, y) => apply("add", x, y));
  const operations: Record<string, unknown> = { constant, read, dot: dot ?? byOperations };
  for (const name of unaryNames) operations[name] = (a: T) => apply(name, a);
  for (const name of binaryNames) operations[name] = (a: T, b: T) => apply(name, a, b);
  return operations as Arithmetic<T>;
}

/** The arithmetic of plain numbers: no derivatives. */
export const numbers: Arithmetic<number> = arithmetic<number>({
  constant: (c) => c,
  read: (a) => a,
  apply: (name, a, b) =>
    isUnary(name) ? unary[name].value(a) : binary[name as BinaryName].value(a, b as number),
});

/** The sum of the terms, from left to right; 0 when there are none. */
export function sum<T>(o: Arithmetic<T>, terms: readonly T[]): T {
  return terms.length === 0 ? o.constant(0) : terms.reduce((total, term) => o.add(total, term));
}
