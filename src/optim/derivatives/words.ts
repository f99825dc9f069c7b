/** The words that a typed expression may use, and what each stands for in primitives. */
import type { PrimitiveName } from "./primitives.ts";

/** The numbers that have a name; no parameter may have it too. */
export const constants: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI, tau: 2 * Math.PI };

/** A postfix template: numbers and primitive names, with "a" and "b" for the arguments. */
type Template = readonly (number | "a" | "b" | PrimitiveName)[];

const one = (name: PrimitiveName): Template => ["a", name];
const over = (name: PrimitiveName): Template => [1, "a", name, "divide"];

/** Functions by the number of their arguments, 1 or 2. max and min also take more: see parse.ts. */
export const functions: Readonly<Record<string, { readonly [count: number]: Template }>> = {
  sin: { 1: one("sin") },
  cos: { 1: one("cos") },
  tan: { 1: one("tan") },
  sec: { 1: over("cos") },
  csc: { 1: over("sin") },
  cot: { 1: over("tan") },
  asin: { 1: one("asin") },
  acos: { 1: one("acos") },
  atan: { 1: one("atan") },
  sinh: { 1: one("sinh") },
  cosh: { 1: one("cosh") },
  tanh: { 1: one("tanh") },
  sech: { 1: over("cosh") },
  exp: { 1: one("exp") },
  log: { 1: one("log"), 2: ["a", "log", "b", "log", "divide"] },
  ln: { 1: one("log") },
  log2: { 1: ["a", "log", Math.LN2, "divide"] },
  log10: { 1: ["a", "log", Math.LN10, "divide"] },
  sqrt: { 1: one("sqrt") },
  cbrt: { 1: ["a", "sign", "a", "abs", 1 / 3, "power", "multiply"] },
  pow: { 2: ["a", "b", "power"] },
  abs: { 1: one("abs") },
  sign: { 1: one("sign") },
  max: { 1: ["a"], 2: ["a", "b", "max"] },
  min: { 1: ["a"], 2: ["a", "b", "min"] },
  relu: { 1: one("relu") },
  sigmoid: { 1: one("sigmoid") },
  softplus: { 1: one("softplus") },
};

/** mathjs' names of the operators, and their primitives. */
export const operators: Readonly<Record<string, PrimitiveName>> = {
  add: "add",
  subtract: "subtract",
  multiply: "multiply",
  divide: "divide",
  pow: "power",
  unaryMinus: "negate",
};
