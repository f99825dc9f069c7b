/**
 * Symbolic differentiation in the course's own blocks: a formula computed with trees in place of numbers is its
 * expression, and rules make of it the expression of a derivative. It needs no text and no parser; but what decides a
 * branch or a loop by a value, `read`, it cannot follow, for a symbol has none.
 */
import { arithmetic, numbers, type Arithmetic } from "./arithmetic.ts";
import { isUnary, type BinaryName, type BlockName, type UnaryName } from "./blocks.ts";

/** An expression. Equal parts of a forest's trees are one and the same object. */
export interface Tree {
  /** Its number in the forest, in the order of growth. */
  readonly id: number;
  /** The block that it computes, or what it is if it computes nothing. */
  readonly operation: BlockName | "variable" | "constant";
  /** The block's one or two inputs; none for a variable or a constant. */
  readonly inputs: readonly Tree[];
  /** Of a constant, and of a variable. */
  readonly value?: number;
  readonly name?: string;
  /** How many nodes it has when it is written out, every part as often as it occurs. */
  readonly size: number;
}

/** Trees that share their equal parts, with the blocks to grow them and the rules to differentiate them. */
export interface Forest {
  /** The blocks over trees. @throws TypeError when a formula reads a value, to branch or to loop by. */
  readonly trees: Arithmetic<Tree>;
  /** The variable of that name, the same tree every time. */
  variable(name: string): Tree;
  /** ∂tree/∂by as a tree, where `by` is a variable. Every distinct part is differentiated once. */
  derivative(tree: Tree, by: Tree): Tree;
}

/**
 * A place for trees to grow: formulas computed with trees in place of numbers become expressions, and rules make of
 * them the expressions of their derivatives. With `tidy`, a block of constants alone is computed at once, and sums
 * with 0, products with 0 and 1, quotients and powers by 1 are shortened.
 *
 *     const { trees, variable, derivative } = forest();
 *     const x = variable("x");
 *     derivative(trees.multiply(x, trees.sin(x)), x); // the tree of sin x · 1 + x · (cos x · 1)
 *
 * On how such expressions swell: Baydin, Pearlmutter, Radul and Siskind, "Automatic differentiation in machine
 * learning: a survey", 2018, section 2.2.
 */
export function forest({ tidy = false }: { tidy?: boolean } = {}): Forest {
  const known = new Map<string, Tree>();

  function plant(key: string, tree: Omit<Tree, "id" | "size">): Tree {
    const before = known.get(key);
    if (before) return before;
    const size = tree.inputs.reduce((sum, input) => sum + input.size, 1);
    const made = { id: known.size, size, ...tree };
    known.set(key, made);
    return made;
  }

  const constant = (value: number) => plant(`= ${value}`, { operation: "constant", inputs: [], value });
  const variable = (name: string) => plant(`: ${name}`, { operation: "variable", inputs: [], name });
  const is = (tree: Tree, value: number) => tree.operation === "constant" && tree.value === value;

  function apply(operation: BlockName, a: Tree, b?: Tree): Tree {
    const short = tidy ? tidied(operation, a, b) : undefined;
    if (short) return short;
    const inputs = b ? [a, b] : [a];
    return plant(`${operation} ${inputs.map(({ id }) => id).join(" ")}`, { operation, inputs });
  }

  function tidied(operation: BlockName, a: Tree, b?: Tree): Tree | undefined {
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

  const trees = arithmetic<Tree>({
    constant,
    apply,
    read() {
      throw new TypeError("a symbol has no value to decide by");
    },
  });

  function derivative(tree: Tree, by: Tree): Tree {
    const done = new Map<Tree, Tree>();
    const of = (one: Tree): Tree => {
      const before = done.get(one);
      if (before) return before;
      const made = chain(one);
      done.set(one, made);
      return made;
    };
    /** The sum over the inputs of the local slope times the input's own derivative. */
    function chain(one: Tree): Tree {
      if (one === by) return constant(1);
      if (one.inputs.length === 0) return constant(0);
      const [a, b] = one.inputs;
      if (isUnary(one.operation)) return trees.multiply(slopes[one.operation](trees, a), of(a));
      const [first, second] = bothSlopes[one.operation as BinaryName];
      // A constant exponent has no slope, and log of what may be negative is no number.
      if (b.operation === "constant") return trees.multiply(first(trees, a, b), of(a));
      return trees.add(trees.multiply(first(trees, a, b), of(a)), trees.multiply(second(trees, a, b), of(b)));
    }
    return of(tree);
  }

  return { trees, variable, derivative };
}

type Trees = Arithmetic<Tree>;
const one = (o: Trees) => o.constant(1);
const two = (o: Trees) => o.constant(2);
const square = (o: Trees, a: Tree) => o.power(a, two(o));

/** The rule of each block: its slope as an expression. */
const slopes: Readonly<Record<UnaryName, (o: Trees, a: Tree) => Tree>> = {
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

type Rule = (o: Trees, a: Tree, b: Tree) => Tree;
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
export function valueOfTree(tree: Tree, at: Readonly<Record<string, number>>): number {
  const done = new Map<Tree, number>();
  const of = (part: Tree): number => {
    const before = done.get(part);
    if (before !== undefined) return before;
    const made = compute(part);
    done.set(part, made);
    return made;
  };
  function compute({ operation, inputs: [a, b], value, name }: Tree): number {
    if (operation === "constant") return value!;
    if (operation === "variable") return at[name!];
    return isUnary(operation) ? numbers[operation](of(a)) : numbers[operation](of(a), of(b));
  }
  return of(tree);
}

/** How many different parts a tree has: the nodes that are left when equal parts are written once. */
export function partsOf(tree: Tree): number {
  const seen = new Set<Tree>();
  const visit = (part: Tree) => {
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
export function textOfTree(tree: Tree, longest = Infinity): string {
  let text = "";
  const write = (part: string) => {
    if (text.length <= longest) text += part;
  };
  function visit({ operation, inputs: [a, b], value, name }: Tree, around: number, right = false): void {
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
