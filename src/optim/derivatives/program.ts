/**
 * A formula as data: a flat postfix program, plain JSON, that needs no parser to run. A page parses what it prints when
 * it is built (see parse.ts) and ships only this; any arithmetic can run it, so every kind of derivative is had from it.
 */
import type { Objective } from "../objective.ts";
import { numbers, type Arithmetic, type Formula } from "./arithmetic.ts";
import { isBinary, isUnary } from "./primitives.ts";
import { reverseMode } from "./reverse.ts";

/**
 * An expression as data: a flat program in postfix order, plain JSON, that needs no parser to run.
 *
 *     x^2 + 3*y^2   has the code   ["x", 2, "power", 3, "y", 2, "power", "multiply", "add"]
 */
export interface Program {
  /** What was typed, and the same as TeX. */
  readonly text: string;
  readonly tex: string;
  /** The names of the parameters, in order. None is the name of a primitive. */
  readonly names: readonly string[];
  /** In postfix order: a number, a parameter's name, or a primitive's name, which takes its inputs off the stack. */
  readonly code: readonly (number | string)[];
  /** For each entry of `code`, the part of `text` that it comes from: [start, end), counted from 0. */
  readonly spans: readonly (readonly [number, number])[];
}

/** A typed expression as an objective: gradient by reverse mode. Its value is NaN or infinite where it is not a real number. */
export interface Expression extends Objective {
  readonly program: Program;
  /** The same for any arithmetic: dual numbers, a tape, a graph, trees. */
  readonly formula: Formula;
  readonly tex: string;
}

type Visit<T> = (value: T, entry: number, inputs: readonly T[]) => void;

function run<T>({ code, names }: Program, o: Arithmetic<T>, x: readonly T[], visit?: Visit<T>): T {
  const stack: T[] = [];
  code.forEach((word, entry) => {
    let inputs: T[] = [];
    let value: T;
    if (typeof word === "number") value = o.constant(word);
    else if (isUnary(word)) {
      inputs = stack.splice(-1);
      value = o[word](inputs[0]);
    } else if (isBinary(word)) {
      inputs = stack.splice(-2);
      value = o[word](inputs[0], inputs[1]);
    } else {
      const i = names.indexOf(word);
      if (i < 0) throw new RangeError(`program: unknown word ${JSON.stringify(word)} at entry ${entry}`);
      value = x[i];
    }
    stack.push(value);
    visit?.(value, entry, inputs);
  });
  if (stack.length !== 1)
    throw new RangeError(`program: ${stack.length} values are left at the end instead of one`);
  return stack[0];
}

/**
 * The program as a formula, for any arithmetic. Nothing is checked before it is run.
 * @throws RangeError when the formula is run and the program holds an unknown word or does not leave exactly one value.
 */
export function formulaOf(program: Program): Formula {
  return (o, x) => run(program, o, x);
}

/**
 * The program as an objective of its parameters, in the order of `program.names`.
 * @throws RangeError when the program holds an unknown word or does not leave exactly one value.
 */
export function compiled(program: Program): Expression {
  const formula = formulaOf(program);
  // One run in plain numbers, for its complaints.
  formula(
    numbers,
    program.names.map(() => 0),
  );
  return { program, formula, tex: program.tex, ...reverseMode(formula, program.names.length) };
}

/** Where an expression stops being a real number. */
export interface NotReal {
  /** The part of the text whose value is not a finite number though its inputs are, and its first column, from 1. */
  readonly part: string;
  readonly column: number;
  /** A sentence for people. */
  readonly message: string;
}

/**
 * The first part of the expression, in the order of computation, that is not a finite number at x though its inputs
 * are; undefined where all are.
 */
export function notReal(program: Program, x: ArrayLike<number>): NotReal | undefined {
  let found: NotReal | undefined;
  run(program, numbers, Array.from(x), (value, entry, inputs) => {
    if (found || Number.isFinite(value) || !inputs.every(Number.isFinite)) return;
    const [start, end] = program.spans[entry];
    const part = program.text.slice(start, end);
    const where = program.names.map((name, i) => `${name} = ${x[i]}`).join(", ");
    const what = Number.isNaN(value) ? "not a real number" : "infinite";
    found = { part, column: start + 1, message: `${part} is ${what} at ${where} (column ${start + 1})` };
  });
  return found;
}
