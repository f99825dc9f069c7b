/**
 * Forward mode: dual numbers a + ȧ ε with ε² = 0. Computing with a + 1ε in place of a carries the derivative along:
 * f(a + ε) = f(a) + f′(a) ε. One pass gives the derivative along one direction, so a gradient takes n passes.
 * Source: Baydin, Pearlmutter, Radul and Siskind, "Automatic differentiation in machine learning: a survey", 2018, section 3.1.
 */
import type { Objective } from "../objective.ts";
import { arithmetic, numbers, type Arithmetic, type Formula } from "./arithmetic.ts";
import { binary, isUnary, unary, type BinaryName } from "./primitives.ts";

/** A dual number a + ȧ ε, ε² = 0: a `value`, and its derivative along the direction that was seeded, the `tangent`. */
export interface Dual {
  readonly value: number;
  readonly tangent: number;
}

/** The dual number value + tangent · ε; a tangent of 1 seeds the parameter to differentiate by, 0 makes a constant. */
export const dual = (value: number, tangent = 0): Dual => ({ value, tangent });

// A tangent of 0 stays 0 through an infinite or undefined slope: √a at a constant 0 is a constant.
const along = (tangent: number, slope: number) => (tangent === 0 ? 0 : tangent * slope);

/**
 * The primitives over dual numbers, f(a + ȧ ε) = f(a) + f′(a) ȧ ε: values with their derivatives along one direction.
 * Source: Baydin, Pearlmutter, Radul and Siskind, "Automatic differentiation in machine learning: a survey", 2018,
 * section 3.1.
 */
export const duals: Arithmetic<Dual> = arithmetic<Dual>({
  constant: (c) => dual(c),
  read: (a) => a.value,
  apply(name, a, b) {
    if (isUnary(name)) {
      const value = unary[name].value(a.value);
      return dual(value, along(a.tangent, unary[name].slope(a.value, value)));
    }
    const primitive = binary[name as BinaryName];
    const second = b as Dual;
    const value = primitive.value(a.value, second.value);
    const [da, db] = primitive.slopes;
    return dual(
      value,
      along(a.tangent, da(a.value, second.value, value)) +
        along(second.tangent, db(a.value, second.value, value)),
    );
  },
});

/** f(x), with the derivative along v as its tangent: Σ vᵢ ∂f/∂xᵢ, not divided by ‖v‖. v has as many numbers as x. */
export function directional(formula: Formula, x: ArrayLike<number>, v: ArrayLike<number>): Dual {
  return formula(
    duals,
    Array.from(x, (xi, i) => dual(xi, v[i])),
  );
}

/** ∂f/∂xⱼ at x, j counted from 0: the derivative by one parameter, the others held still; one pass of forward mode. */
export function partial(formula: Formula, x: ArrayLike<number>, j: number): number {
  return directional(
    formula,
    x,
    Array.from(x, (_, i) => (i === j ? 1 : 0)),
  ).tangent;
}

/** A formula of n parameters as an objective, its gradient by n passes of forward mode. */
export function forwardMode(formula: Formula, dimension: number): Objective {
  return {
    dimension,
    value: (x) => formula(numbers, Array.from(x)),
    gradient(x, out) {
      for (let j = 0; j < dimension; j++) {
        const seeded = Array.from(x, (xi, i) => dual(xi, i === j ? 1 : 0));
        out[j] = formula(duals, seeded).tangent;
      }
    },
  };
}
