/**
 * How each primitive is printed: its result and its local derivatives, as TeX in whatever stands for its inputs a and b
 * and its result y: symbols for the rule, numbers for the rule "with numbers".
 */
import type { PrimitiveName } from "./primitives.ts";

type Rule = (a: string, b: string, y: string) => string;

/** A primitive as TeX, in whatever stands for its inputs a and b and its result y: symbols, or numbers. */
export interface PrimitiveTex {
  /** The result, y. */
  readonly value: (a: string, b: string) => string;
  /** ∂y/∂a, and ∂y/∂b for primitives of two inputs. */
  readonly rules: readonly Rule[];
}

// A negative number or a sum inside a product or under a power needs brackets; a symbol or a plain number does not.
const bracket = (a: string) =>
  /^\\?[A-Za-z]+(_(\w|\{\w+\}))?$|^[\d.]+$/.test(a) ? a : `\\left(${a}\\right)`;
const times = (a: string, b: string) => `${bracket(a)} \\cdot ${bracket(b)}`;
const square = (a: string) => `${bracket(a)}^{2}`;
const call = (name: string) => (a: string) => `${name}\\left(${a}\\right)`;
const one: Rule = () => "1";

function powerRule(a: string, b: string): string {
  if (b === "2") return `2\\,${bracket(a)}`;
  const exponent = Number(b);
  const lowered = Number.isFinite(exponent) && b !== "" ? String(exponent - 1) : `${b} - 1`;
  return `${bracket(b)}\\,${bracket(a)}^{${lowered}}`;
}

const operator = (name: string) => `\\operatorname{${name}}`;
const indicator = (a: string, relation: string, b: string) => `\\left[${a} ${relation} ${b}\\right]`;

/**
 * How each primitive and its local derivatives are printed: `primitiveTex.sin.rules[0]("x", "", "y")` is the TeX of cos(x).
 * For max and min the rule is 1 or 0 by the larger or smaller input; that equals share the slope, it leaves out.
 */
export const primitiveTex: Readonly<Record<PrimitiveName, PrimitiveTex>> = {
  negate: { value: (a) => `-${bracket(a)}`, rules: [() => "-1"] },
  sin: { value: call("\\sin"), rules: [call("\\cos")] },
  cos: { value: call("\\cos"), rules: [(a) => `-\\sin\\left(${a}\\right)`] },
  tan: { value: call("\\tan"), rules: [(_a, _b, y) => `1 + ${square(y)}`] },
  asin: { value: call("\\arcsin"), rules: [(a) => `\\frac{1}{\\sqrt{1 - ${square(a)}}}`] },
  acos: { value: call("\\arccos"), rules: [(a) => `-\\frac{1}{\\sqrt{1 - ${square(a)}}}`] },
  atan: { value: call("\\arctan"), rules: [(a) => `\\frac{1}{1 + ${square(a)}}`] },
  sinh: { value: call("\\sinh"), rules: [call("\\cosh")] },
  cosh: { value: call("\\cosh"), rules: [call("\\sinh")] },
  tanh: { value: call("\\tanh"), rules: [(_a, _b, y) => `1 - ${square(y)}`] },
  exp: { value: (a) => `e^{${a}}`, rules: [(_a, _b, y) => y] },
  log: { value: call("\\log"), rules: [(a) => `\\frac{1}{${a}}`] },
  sqrt: { value: (a) => `\\sqrt{${a}}`, rules: [(_a, _b, y) => `\\frac{1}{2\\,${bracket(y)}}`] },
  abs: { value: (a) => `\\left|${a}\\right|`, rules: [call(operator("sign"))] },
  sign: { value: call(operator("sign")), rules: [() => "0"] },
  relu: { value: call(operator("relu")), rules: [(a) => indicator(a, ">", "0")] },
  sigmoid: { value: call("\\sigma"), rules: [(_a, _b, y) => `${bracket(y)}\\left(1 - ${y}\\right)`] },
  softplus: { value: call(operator("softplus")), rules: [call("\\sigma")] },
  add: { value: (a, b) => `${a} + ${bracket(b)}`, rules: [one, one] },
  subtract: { value: (a, b) => `${a} - ${bracket(b)}`, rules: [one, () => "-1"] },
  multiply: { value: times, rules: [(_, b) => b, (a) => a] },
  divide: {
    value: (a, b) => `\\frac{${a}}{${b}}`,
    rules: [(_, b) => `\\frac{1}{${b}}`, (a, b) => `-\\frac{${a}}{${square(b)}}`],
  },
  power: {
    value: (a, b) => `${bracket(a)}^{${b}}`,
    rules: [powerRule, (a, _, y) => `${bracket(y)}\\,\\log\\left(${a}\\right)`],
  },
  max: {
    value: (a, b) => `\\max\\left(${a}, ${b}\\right)`,
    rules: [(a, b) => indicator(a, ">", b), (a, b) => indicator(b, ">", a)],
  },
  min: {
    value: (a, b) => `\\min\\left(${a}, ${b}\\right)`,
    rules: [(a, b) => indicator(a, "<", b), (a, b) => indicator(b, "<", a)],
  },
};
