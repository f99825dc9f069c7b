/** The TeX of a parsed expression: mathjs' own, but for the functions it does not know and for 3·y² as 3 y². */
import type { ConstantNode, FunctionNode, MathNode, OperatorNode, SymbolNode } from "mathjs";

const named: Readonly<Record<string, string>> = {
  sigmoid: "\\sigma",
  log: "\\log",
  ln: "\\ln",
  asin: "\\arcsin",
  acos: "\\arccos",
  atan: "\\arctan",
};
const standard = new Set([
  "sin",
  "cos",
  "tan",
  "sec",
  "csc",
  "cot",
  "sinh",
  "cosh",
  "tanh",
  "exp",
  "max",
  "min",
]);
const greek =
  /^(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega)$/;

function symbol(name: string): string {
  const [stem, ...rest] = name.split("_");
  const [, letters, digits] = /^(\p{L}+)(\d*)$/u.exec(stem) ?? [null, stem, ""];
  const subscript = [digits, ...rest].filter((part) => part !== "").join(",");
  const head = greek.test(letters) ? `\\${letters}` : letters.length > 1 ? `\\mathrm{${letters}}` : letters;
  return subscript === "" ? head : `${head}_{${subscript}}`;
}

function call(name: string, args: readonly string[]): string {
  if (name === "sqrt") return `\\sqrt{${args[0]}}`;
  if (name === "cbrt") return `\\sqrt[3]{${args[0]}}`;
  if (name === "abs") return `\\left|${args[0]}\\right|`;
  if (name === "pow") return `\\left(${args[0]}\\right)^{${args[1]}}`;
  const subscript =
    name === "log2" ? "2" : name === "log10" ? "10" : name === "log" && args.length === 2 ? args[1] : "";
  const shown = args.length === 2 && name === "log" ? args.slice(0, 1) : args;
  const stem = subscript === "" ? name : "log";
  const head = named[stem] ?? (standard.has(stem) ? `\\${stem}` : `\\operatorname{${stem}}`);
  return `${head}${subscript === "" ? "" : `_{${subscript}}`}\\left(${shown.join(", ")}\\right)`;
}

/** A number followed by something that does not begin with a digit needs no sign between them. */
function coefficient({ fn, args }: OperatorNode): boolean {
  return String(fn) === "multiply" && args[0].type === "ConstantNode" && /^[a-z(]/i.test(args[1].toString());
}

/** Without its brackets, where a fraction bar or a raised line already groups. */
function bare(node: MathNode): MathNode {
  return node.type === "ParenthesisNode" ? bare((node as MathNode & { content: MathNode }).content) : node;
}

/** "1½" in TeX. */
function fraction(text: string): string {
  return text.normalize("NFKC").replace(/(\d)⁄(\d+)$/, "\\tfrac{$1}{$2}");
}

/** The expression as TeX; of numbers that were typed as fractions, such as ½, what was typed is given. */
export function texOf(root: MathNode, fractions: ReadonlyMap<MathNode, string>): string {
  const options = { parenthesis: "keep", handler };
  const tex = (node: MathNode) => node.toTex(options);
  function handler(node: MathNode): string | undefined {
    if (node.type === "SymbolNode") return ` ${symbol((node as SymbolNode).name)}`;
    if (fractions.has(node)) return fraction(fractions.get(node)!);
    if (node.type === "ConstantNode") return decimal(String((node as ConstantNode).value));
    if (node.type === "FunctionNode") {
      const { fn, args } = node as FunctionNode;
      return call(String(fn), args.map(tex));
    }
    if (node.type === "OperatorNode") {
      const { fn, args } = node as OperatorNode;
      if (String(fn) === "divide") return `\\frac{${tex(bare(args[0]))}}{${tex(bare(args[1]))}}`;
      if (String(fn) === "pow") return `{${tex(args[0])}}^{${tex(bare(args[1]))}}`;
      if (coefficient(node as OperatorNode)) return `${tex(args[0])}\\,${tex(args[1])}`;
    }
    return undefined;
  }
  // The space before a symbol matters after a command alone: \\cdot x, but {x}^{2}.
  return tex(root)
    .replace(/ {2,}/g, " ")
    .replace(/(?<!\\[A-Za-z]+) (?=[A-Za-z\\])/g, "")
    .trim();
}

function decimal(digits: string): string {
  const [mantissa, exponent] = digits.split("e");
  return exponent === undefined ? digits : `${mantissa} \\cdot 10^{${Number(exponent)}}`;
}
