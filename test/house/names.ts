import { globSync, readFileSync } from "node:fs";
import ts from "typescript";

/** The names by which a view ties its ink to its model and to the styles: as rendered, and as its source writes them. */
export interface Names {
  terms: string[];
  tones: string[];
  /** The parameters that it asks controls for; in markup they are terms. */
  controls?: string[];
}

/** The names in rendered markup. A tone is a color of the styles, by its custom property or its class. */
export function namesInMarkup(markup: string): Names {
  return {
    terms: all(markup, /\bdata-term="([^"]*)"/g),
    tones: [...all(markup, /\bvar\(--([\w-]+)/g), ...all(markup, /\btone-([\w-]+)/g)],
  };
}

/** The names that the views of a folder write out, whether or not any state shows them. */
export function namedIn(folder: string): Names {
  const names = { terms: [] as string[], tones: [] as string[], controls: [] as string[] };
  const lists: Record<string, string[]> = { term: names.terms, "data-term": names.terms, tone: names.tones };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && node.initializer) {
      lists[(node.name as ts.Identifier).text]?.push(...literals(node.initializer));
    } else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      lists[node.name.text]?.push(...literals(node.initializer));
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      if (node.expression.text === "control") names.controls.push(...node.arguments.flatMap(literals));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of globSync(`${folder}/*.tsx`)) {
    visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, false));
  }
  return names;
}

/** The texts that an expression may be: `"rate"`, or either of `late ? "rate" : "loss"`; none of one that is computed. */
function literals(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(literals);
  if (ts.isJsxExpression(node) && node.expression) return literals(node.expression);
  return [];
}

/** The tones that the styles declare. */
export function declared(): { tones: ReadonlySet<string> } {
  const css = globSync("src/**/*.css").map((file) => readFileSync(file, "utf8")).join("\n"); // prettier-ignore
  return { tones: new Set([...all(css, /^\s*--([\w-]+):/gm), ...all(css, /^\.tone-([\w-]+)/gm)]) };
}

function all(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name]) => name);
}
