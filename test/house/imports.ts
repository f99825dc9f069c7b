import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** Who imports whom in src/ and content/: read from the files themselves, not from a bundler's view of them. */
export interface Import {
  from: string;
  to: string;
  /** Erased before anything runs. */
  typeOnly: boolean;
}

/** All source files of the project, by their paths from its root. */
export const files: readonly string[] = globSync(["src/**/*.{ts,tsx,astro}", "content/**/*.mdx"])
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

/** The imports of a file from files of our own: static, dynamic, re-exports and `import.meta.glob`. */
export function importsOf(file: string): Import[] {
  return importsIn(file, readFileSync(file, "utf8"));
}

/** The same of a text that stands in for the file. */
export function importsIn(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    if (specifier.startsWith(".")) found.push({ from: file, to: resolved(file, specifier), typeOnly });
  };
  for (const code of codeOf(file, text)) {
    const source = ts.createSourceFile("code.tsx", code, ts.ScriptTarget.Latest, false);
    visit(source, add, (pattern) => {
      const paths = globSync(resolved(file, pattern)).map((path) => path.replaceAll("\\", "/"));
      found.push(...paths.map((to) => ({ from: file, to, typeOnly: false })));
    });
  }
  return found.filter(({ to }) => to !== file);
}

function resolved(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier.replace(/\?.*$/, ""))).replaceAll("\\", "/");
}

/** The parts of a file that are TypeScript: all of it, or an Astro file's frontmatter and scripts, or a chapter's imports. */
function codeOf(file: string, text: string): string[] {
  if (file.endsWith(".mdx")) return [text.match(/^(?:import|export)\b.*$/gm)?.join("\n") ?? ""];
  if (!file.endsWith(".astro")) return [text];
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  return [
    frontmatter,
    ...Array.from(text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g), ([, code]) => code),
  ];
}

function visit(
  node: ts.Node,
  add: (specifier: string, typeOnly: boolean) => void,
  glob: (pattern: string) => void,
): void {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const typeOnly = ts.isImportDeclaration(node)
      ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : node.isTypeOnly;
    if (node.moduleSpecifier) add((node.moduleSpecifier as ts.StringLiteral).text, typeOnly);
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    add((node.argument.literal as ts.StringLiteral).text, true);
  } else if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    if (first && ts.isStringLiteralLike(first)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(first.text, false);
      if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "glob")
        glob(first.text);
    }
  }
  ts.forEachChild(node, (child) => visit(child, add, glob));
}

/** A cycle among the nodes of a graph, as the path that closes it; undefined when there is none. */
export function cycle(edges: Iterable<readonly [from: string, to: string]>): string[] | undefined {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const search = (node: string, path: string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const other of next.get(node) ?? []) {
      const found = search(other, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of next.keys()) {
    const found = search(node, []);
    if (found) return found;
  }
  return undefined;
}
