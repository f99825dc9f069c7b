/**
 * From what a reader types to a program. mathjs parses and prints the TeX; it is imported when the first expression is
 * parsed and not before. Running a program needs none of this.
 */
import type { FunctionNode, MathNode, OperatorNode } from "mathjs";
import { isBinary, isUnary } from "./primitives.ts";
import { checkCommas } from "./commas.ts";
import { ExpressionError } from "./expression-error.ts";
import type { Program } from "./program.ts";
import { texOf } from "./parse-tex.ts";
import { isFraction } from "./pieces.ts";
import { sourceOf } from "./source.ts";
import { tokens } from "./tokens.ts";
import { constants, functions, operators } from "./words.ts";

type Code = { code: (number | string)[]; spans: [number, number][] };

/** Operations within operations, before the stack would overflow. */
const DEEPEST = 1000;

/**
 * Parses an expression in the named parameters, with + − * / ^, brackets and the functions of words.ts, or as it is
 * written by hand, with x², √x, |x|, ½ and π (see source.ts); at most `longest` characters of it.
 * @throws ExpressionError (a promise's rejection) naming the column, for a syntax error, an unknown symbol or function,
 * or a wrong number of arguments; RangeError, likewise, for a name that cannot be a parameter's.
 */
export async function parseExpression(
  text: string,
  names: readonly string[],
  { longest = 2000 }: { longest?: number } = {},
): Promise<Program> {
  const { parse } = await import("./mathjs-parse.ts");
  checkNames(names);
  if (text.trim() === "") throw new ExpressionError(text, 1, "there is nothing to compute");
  if (text.length > longest) throw new ExpressionError(text, longest, `longer than ${longest} characters`);
  const source = sourceOf(text, names);
  const place = (start: number) => source.span(start, start + 1)[0] + 1;
  const leaves = tokens(source, names).values();
  checkCommas(source);
  let root: MathNode;
  try {
    root = parse(source.text);
  } catch (error) {
    const { message, char } = error as Error & { char?: number };
    throw new ExpressionError(
      text,
      place((char ?? 1) - 1),
      message.replace(/ \(char \d+\)$/, "").toLowerCase(),
    );
  }

  // The names and numbers of the text meet the leaves of the tree in the same order: so each part knows its place.
  const fractions = new Map<MathNode, string>();
  let depth = 0;
  function compile(node: MathNode): Code {
    if (++depth > DEEPEST) throw new ExpressionError(text, 1, `nested more than ${DEEPEST} deep`);
    const code = compileNode(node);
    depth--;
    return code;
  }

  function compileNode(node: MathNode): Code {
    switch (node.type) {
      case "ParenthesisNode":
        return compile((node as MathNode & { content: MathNode }).content);
      case "ConstantNode": {
        const { text: digits, start, end } = leaves.next().value!;
        const typed = text.slice(...source.span(start, end));
        if (isFraction(typed)) fractions.set(node, typed);
        return { code: [Number(digits)], spans: [[start, end]] };
      }
      case "SymbolNode": {
        const { text: name, start, end } = leaves.next().value!;
        const word = names.includes(name) ? name : constants[name];
        return { code: [word], spans: [[start, end]] };
      }
      case "FunctionNode":
        return compileCall(node as FunctionNode);
      case "OperatorNode":
        return compileOperator(node as OperatorNode);
      default:
        throw new ExpressionError(text, 1, "only sums, products, powers and functions are understood");
    }
  }

  function compileOperator({ fn, args }: OperatorNode): Code {
    const parts = args.map(compile);
    if (String(fn) === "unaryPlus") return parts[0];
    const primitive = operators[String(fn)];
    const spans = parts.flatMap((part) => part.spans);
    const first = Math.min(...spans.map(([start]) => start));
    const end = Math.max(...spans.map((span) => span[1]));
    const start = primitive === "negate" ? source.text.lastIndexOf("-", first) : first;
    return join(parts, [primitive], balanced(source.text, start, end));
  }

  function compileCall({ args }: FunctionNode): Code {
    const { text: name, start, end } = leaves.next().value!;
    const parts = args.map(compile);
    const span: [number, number] = [start, closing(source.text, end)];
    if ((name === "max" || name === "min") && parts.length > 2) {
      return parts.reduce((a, b) => join([a, b], [name], span));
    }
    const template = functions[name][parts.length];
    if (!template) {
      const counts = Object.keys(functions[name]).join(" or ");
      const noun = counts === "1" ? "argument" : "arguments";
      const [, whole, places] = /(\d+),(\d+)/.exec(source.text.slice(...span)) ?? [];
      const advice =
        places && (parts.length === 2 || whole === "0") ? `; for a decimal, write ${whole}.${places}` : "";
      throw new ExpressionError(
        text,
        place(start),
        `${name} takes ${counts} ${noun}, got ${parts.length}${advice}`,
      );
    }
    const out: Code = { code: [], spans: [] };
    for (const word of template) {
      if (word === "a" || word === "b") append(out, parts[word === "a" ? 0 : 1]);
      else append(out, { code: [word], spans: [span] });
    }
    return out;
  }

  const { code, spans } = compile(root);
  return {
    text,
    tex: texOf(root, fractions),
    names: [...names],
    code,
    spans: spans.map(([start, end]) => source.span(start, end)),
  };
}

function append(to: Code, { code, spans }: Code): void {
  to.code.push(...code);
  to.spans.push(...spans);
}

function join(parts: Code[], words: string[], span: [number, number]): Code {
  const out: Code = { code: [], spans: [] };
  for (const part of parts) append(out, part);
  append(out, { code: words, spans: [span] });
  return out;
}

/** The part of the text, made as much longer as it takes for its brackets to match. */
function balanced(text: string, start: number, end: number): [number, number] {
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")" && --depth < 0) {
      start = text.lastIndexOf("(", start - 1);
      depth = 0;
    }
  }
  return [start, depth > 0 ? closing(text, end, depth) : end];
}

/** The place just after the bracket that closes the last of `depth` open ones, or after the next to open. */
function closing(text: string, from: number, depth = 0): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === "(") depth++;
    if (text[i] === ")" && --depth === 0) return i + 1;
  }
  return text.length;
}

function checkNames(names: readonly string[]): void {
  names.forEach((name, i) => {
    const taken =
      isUnary(name) || isBinary(name) || Object.hasOwn(constants, name) || Object.hasOwn(functions, name);
    if (!/^\p{L}[\p{L}\p{N}_]*$/u.test(name) || taken || names.indexOf(name) !== i) {
      throw new RangeError(
        "expression: a parameter's name must be letters, digits and _, its own and not a function's or constant's, " +
          `got ${JSON.stringify(name)}`,
      );
    }
  });
}
