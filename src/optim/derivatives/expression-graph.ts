/**
 * Symbolic differentiation in the course's own primitives: a formula computed with expressions in place of numbers is its
 * expression, and rules make of it the expression of a derivative. It needs no text and no parser; but what decides a
 * branch or a loop by a value, `read`, it cannot follow, for a symbol has none.
 */
import { arithmetic, numbers, type Arithmetic } from "./arithmetic.ts";
import { isUnary, type BinaryName, type PrimitiveName, type UnaryName } from "./primitives.ts";

/** An expression. Equal parts of the expressions of a graph are one and the same node. */
export interface ExpressionNode {
  /** Its number in the graph, in the order in which nodes were made. */
  readonly id: number;
  /** The primitive that it computes, or what it is if it computes nothing. */
  readonly operation: PrimitiveName | "variable" | "constant";
  /** The primitive's one or two inputs; none for a variable or a constant. */
  readonly inputs: readonly ExpressionNode[];
  /** Of a constant, and of a variable. */
  readonly value?: number;
  readonly name?: string;
  /** How many nodes it has when it is written out, every part as often as it occurs. */
  readonly size: number;
}

/** Expressions that share their equal parts, the operations that make them, and the rules that differentiate them. */
export interface ExpressionGraph {
  /** The primitives over expressions. @throws TypeError when a formula reads a value, to branch or to loop by. */
  readonly operations: Arithmetic<ExpressionNode>;
  /** The variable of that name, the same node every time. */
  variable(name: string): ExpressionNode;
  /** ∂of/∂by as an expression, where `by` is a variable. Every distinct part is differentiated once. */
  derivative(of: ExpressionNode, by: ExpressionNode): ExpressionNode;
}

/**
 * A graph of expressions: formulas computed with expressions in place of numbers become expressions, and rules make of
 * them the expressions of their derivatives. With `tidy`, a primitive of constants alone is computed at once, and sums
 * with 0, products with 0 and 1, quotients and powers by 1 are shortened.
 *
 *     const { operations, variable, derivative } = expressionGraph();
 *     const x = variable("x");
 *     derivative(operations.multiply(x, operations.sin(x)), x); // sin x · 1 + x · (cos x · 1)
 *
 * On how such expressions swell: Baydin, Pearlmutter, Radul and Siskind, "Automatic differentiation in machine
 * learning: a survey", 2018, section 2.2.
 */
export function expressionGraph({ tidy = false }: { tidy?: boolean } = {}): ExpressionGraph {
  const known = new Map<string, ExpressionNode>();

  function interned(key: string, tree: Omit<ExpressionNode, "id" | "size">): ExpressionNode {
    const before = known.get(key);
    if (before) return before;
    const size = tree.inputs.reduce((sum, input) => sum + input.size, 1);
    const made = { id: known.size, size, ...tree };
    known.set(key, made);
    return made;
  }

  const constant = (value: number) => interned(`= ${value}`, { operation: "constant", inputs: [], value });
  const variable = (name: string) => interned(`: ${name}`, { operation: "variable", inputs: [], name });
  const is = (tree: ExpressionNode, value: number) => tree.operation === "constant" && tree.value === value;

  function apply(operation: PrimitiveName, a: ExpressionNode, b?: ExpressionNode): ExpressionNode {
    const short = tidy ? tidied(operation, a, b) : undefined;
    if (short) return short;
    const inputs = b ? [a, b] : [a];
    return interned(`${operation} ${inputs.map(({ id }) => id).join(" ")}`, { operation, inputs });
  }

  function tidied(
    operation: PrimitiveName,
    a: ExpressionNode,
    b?: ExpressionNode,
  ): ExpressionNode | undefined {
    if (a.operation === "constant" && (!b || b.operation === "constant")) {
      const value = isUnary(operation)
        ? numbers[operation](a.value!)
        : numbers[operation](a.value!, b!.value!);
      return constant(value);
    }
    if (!b) return undefined;
    if (operation === "add") return is(a, 0) ? b : is(b, 0) ? a : undefined;
    if (operation === "subtract") return is(b, 0) ? a : is(a, 0) ? apply("negate", b) : undefined;
    if (operation === "multiply" && (is(a, 0) || is(b, 0))) return constant(0);
    if (operation === "multiply") return is(a, 1) ? b : is(b, 1) ? a : undefined;
    if (operation === "divide" || operation === "power") return is(b, 1) ? a : undefined;
    return undefined;
  }

  const operations = arithmetic<ExpressionNode>({
    constant,
    apply,
    read() {
      throw new TypeError("a symbol has no value to decide by");
    },
  });

  function derivative(tree: ExpressionNode, by: ExpressionNode): ExpressionNode {
    const done = new Map<ExpressionNode, ExpressionNode>();
    const of = (one: ExpressionNode): ExpressionNode => {
      const before = done.get(one);
      if (before) return before;
      const made = chain(one);
      done.set(one, made);
      return made;
    };
    /** The sum over the inputs of the local slope times the input's own derivative. */
    function chain(one: ExpressionNode): ExpressionNode {
      if (one === by) return constant(1);
      if (one.inputs.length === 0) return constant(0);
      const [a, b] = one.inputs;
      if (isUnary(one.operation)) return operations.multiply(slopes[one.operation](operations, a), of(a));
      const [first, second] = bothSlopes[one.operation as BinaryName];
      // A constant exponent has no slope, and log of what may be negative is no number.
      if (b.operation === "constant") return operations.multiply(first(operations, a, b), of(a));
      return operations.add(
        operations.multiply(first(operations, a, b), of(a)),
        operations.multiply(second(operations, a, b), of(b)),
      );
    }
    return of(tree);
  }

  return { operations, variable, derivative };
}

type Trees = Arithmetic<ExpressionNode>;
const one = (o: Trees) => o.constant(1);
const two = (o: Trees) => o.constant(2);
const square = (o: Trees, a: ExpressionNode) => o.power(a, two(o));

/** The rule of each primitive: its slope as an expression. */
const slopes: Readonly<Record<UnaryName, (o: Trees, a: ExpressionNode) => ExpressionNode>> = {
  negate: (o) => o.constant(-1),
  sin: (o, a) => o.cos(a),
  cos: (o, a) => o.negate(o.sin(a)),
  tan: (o, a) => o.add(one(o), square(o, o.tan(a))),
  asin: (o, a) => o.divide(one(o), o.sqrt(o.subtract(one(o), square(o, a)))),
  acos: (o, a) => o.divide(o.constant(-1), o.sqrt(o.subtract(one(o), square(o, a)))),
  atan: (o, a) => o.divide(one(o), o.add(one(o), square(o, a))),
  sinh: (o, a) => o.cosh(a),
  cosh: (o, a) => o.sinh(a),
  tanh: (o, a) => o.subtract(one(o), square(o, o.tanh(a))),
  exp: (o, a) => o.exp(a),
  log: (o, a) => o.divide(one(o), a),
  sqrt: (o, a) => o.divide(one(o), o.multiply(two(o), o.sqrt(a))),
  abs: (o, a) => o.sign(a),
  sign: (o) => o.constant(0),
  relu: (o, a) => o.relu(o.sign(a)),
  sigmoid: (o, a) => o.multiply(o.sigmoid(a), o.subtract(one(o), o.sigmoid(a))),
  softplus: (o, a) => o.sigmoid(a),
};

type Rule = (o: Trees, a: ExpressionNode, b: ExpressionNode) => ExpressionNode;
/** ½ (1 ± sign(a − b)): 1 for the input that counts, 0 for the other, a half to each of equals. */
const chosen =
  (plus: boolean): Rule =>
  (o, a, b) => {
    const side = o.sign(o.subtract(a, b));
    return o.multiply(o.constant(0.5), plus ? o.add(one(o), side) : o.subtract(one(o), side));
  };

const bothSlopes: Readonly<Record<BinaryName, readonly [Rule, Rule]>> = {
  add: [one, one],
  subtract: [one, (o) => o.constant(-1)],
  multiply: [(_, _a, b) => b, (_, a) => a],
  divide: [(o, _, b) => o.divide(one(o), b), (o, a, b) => o.negate(o.divide(a, square(o, b)))],
  power: [
    (o, a, b) => o.multiply(b, o.power(a, o.subtract(b, one(o)))),
    (o, a, b) => o.multiply(o.power(a, b), o.log(a)),
  ],
  max: [chosen(true), chosen(false)],
  min: [chosen(false), chosen(true)],
};

/** The value of a tree where each variable has the given value; every distinct part is computed once. */
export function valueOfExpression(tree: ExpressionNode, at: Readonly<Record<string, number>>): number {
  const done = new Map<ExpressionNode, number>();
  const of = (part: ExpressionNode): number => {
    const before = done.get(part);
    if (before !== undefined) return before;
    const made = compute(part);
    done.set(part, made);
    return made;
  };
  function compute({ operation, inputs: [a, b], value, name }: ExpressionNode): number {
    if (operation === "constant") return value!;
    if (operation === "variable") return at[name!];
    return isUnary(operation) ? numbers[operation](of(a)) : numbers[operation](of(a), of(b));
  }
  return of(tree);
}

/** How many different parts a tree has: the nodes that are left when equal parts are written once. */
export function partsOf(tree: ExpressionNode): number {
  const seen = new Set<ExpressionNode>();
  const visit = (part: ExpressionNode) => {
    if (seen.has(part)) return;
    seen.add(part);
    part.inputs.forEach(visit);
  };
  visit(tree);
  return seen.size;
}

const signs = { add: " + ", subtract: " − ", multiply: " · ", divide: " / ", power: "^" } as const;
const binding = { add: 1, subtract: 1, multiply: 2, divide: 2, power: 4 } as const;

/** The tree written out, its numbers to six digits, as far as `longest` characters reach; then "…". */
export function textOfExpression(tree: ExpressionNode, longest = Infinity): string {
  let text = "";
  const write = (part: string) => {
    if (text.length <= longest) text += part;
  };
  function visit(
    { operation, inputs: [a, b], value, name }: ExpressionNode,
    around: number,
    right = false,
  ): void {
    if (text.length > longest) return;
    if (operation === "constant") {
      const digits = String(Number(value!.toPrecision(6))).replace("-", "−");
      write(value! < 0 && around > 0 ? `(${digits})` : digits);
    } else if (operation === "variable") write(name!);
    else if (operation === "negate")
      bracketed(around > 1, () => {
        write("−");
        visit(a, 3);
      });
    else if (operation in signs) {
      const sign = operation as keyof typeof signs;
      const strength = binding[sign];
      const need = around > strength || (around === strength && right);
      bracketed(need, () => {
        visit(a, strength, sign === "power");
        write(signs[sign]);
        visit(b, strength, sign !== "add" && sign !== "multiply");
      });
    } else {
      write(`${operation}(`);
      visit(a, 0);
      if (b) {
        write(", ");
        visit(b, 0);
      }
      write(")");
    }
  }
  function bracketed(need: boolean, inside: () => void): void {
    if (need) write("(");
    inside();
    if (need) write(")");
  }
  visit(tree, 0);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
