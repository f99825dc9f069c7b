/**
 * Symbolic differentiation, by mathjs: rules rewrite the expression into another expression, whose size is the price.
 * Unlike the other modes its result can be read; unlike them it swells as functions nest, and it needs an expression:
 * a loop or a branch it cannot read.
 */
import type { MathNode } from "mathjs";
import { ExpressionError } from "./expression-error.ts";
import { compiled, type Expression } from "./program.ts";
import { parseExpression } from "./parse.ts";
import { sourceOf } from "./source.ts";

/** An expression with its partial derivatives as expressions. */
export interface Symbolic {
  readonly expression: Expression;
  /** ∂f/∂xᵢ, in the order of the parameters; each has its text, TeX and value. */
  readonly partials: readonly Expression[];
  /** Nodes of the expression's tree, and of all its partial derivatives' together. */
  readonly size: number;
  readonly partialsSize: number;
  /** Writes ∇f(x) into out. NaN at a corner: mathjs' |a|′ is a/|a|. */
  gradient(x: Float64Array, out: Float64Array): void;
}

// What mathjs has no rule for, in functions for which it has one; u and v stand for the arguments.
const rewritten: Readonly<Record<string, string>> = {
  sigmoid: "1 / (1 + exp(-u))",
  softplus: "log(1 + exp(u))",
  relu: "(u + abs(u)) / 2",
  max: "(u + v + abs(u - v)) / 2",
  min: "(u + v - abs(u - v)) / 2",
  ln: "log(u)",
  log2: "log(u) / log(2)",
};

/**
 * The symbolic gradient of a typed expression, by mathjs: each partial derivative is an expression of its own.
 * `simplify: false` leaves the rules' results as they come.
 * @throws ExpressionError (a promise's rejection) as `expression` does, and for a function without a symbolic rule, as
 * sign; RangeError, likewise, for a name that cannot be a parameter's.
 */
export async function symbolic(
  text: string,
  names: readonly string[],
  { simplify = true }: { simplify?: boolean } = {},
): Promise<Symbolic> {
  const { parse, derivative } = await import("./mathjs-derivative.ts");
  const program = await parseExpression(text, names);
  const root = rewrite(parse(sourceOf(text, names).text), parse);
  const derived = (make: () => string) => {
    try {
      return make();
    } catch (error) {
      const [, unknown] = /function "(\w+)"/.exec((error as Error).message) ?? [];
      throw new ExpressionError(
        text,
        text.indexOf(unknown ?? "") + 1,
        `there is no symbolic rule for ${unknown ?? "this"}`,
      );
    }
  };
  const partials = await Promise.all(
    names.map(async (name) => {
      const partial = derived(() => derivative(root, name, { simplify }).toString());
      return compiled(await parseExpression(partial, names, { longest: Infinity }));
    }),
  );
  return {
    expression: compiled(program),
    partials,
    size: sizeOf(program),
    partialsSize: partials.reduce((total, partial) => total + sizeOf(partial.program), 0),
    gradient: (x, out) => partials.forEach((partial, i) => (out[i] = partial.value(x))),
  };
}

/** The number of nodes of a program's tree: numbers, names and primitives, each as often as it occurs; 9 for x^2 + 3*y^2. */
export function sizeOf({ code }: { code: readonly unknown[] }): number {
  return code.length;
}

function rewrite(root: MathNode, parse: (text: string) => MathNode): MathNode {
  return root.transform((node) => {
    if (node.type !== "FunctionNode") return node;
    const { fn, args } = node as MathNode & { fn: { name: string }; args: MathNode[] };
    const template = Object.hasOwn(rewritten, fn.name) ? rewritten[fn.name] : undefined;
    if (template === undefined) return node;
    const [first, ...others] = args.map((arg) => rewrite(arg, parse));
    // max and min of many are taken two by two; of one, they are it.
    if (fn.name === "max" || fn.name === "min")
      return others.reduce((u, v) => fill(parse(template), { u, v }), first);
    return fill(parse(template), { u: first });
  });
}

/** Puts expressions in the place of the symbols that a template names. */
function fill(template: MathNode, by: Readonly<Record<string, MathNode>>): MathNode {
  return template.transform((node) => {
    const name = node.type === "SymbolNode" ? (node as MathNode & { name: string }).name : "";
    return Object.hasOwn(by, name) ? by[name] : node;
  });
}
