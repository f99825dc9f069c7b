import { resolve } from "node:path";
import ts from "typescript";

/** One thing that the library exports, as its own docstring describes it. */
export interface Documented {
  name: string;
  /** How it is called, or its type. */
  signature: string;
  /** Paragraphs; an indented one is a formula or an example. */
  doc: string[];
  /** What it throws, in words. */
  throws: string[];
}

export interface Section {
  /** The name under which its things are reached, as in `objectives.rosenbrock`; empty for those at the top. */
  name: string;
  things: Documented[];
}

/** Reads what a module exports from its source: each namespace a section, and before them all that is at the top. */
export function readExports(entry: string): Section[] {
  const program = ts.createProgram([resolve(entry)], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(resolve(entry))!;
  const exported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .map((symbol) => follow(symbol, checker));
  const isNamespace = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.ValueModule) !== 0;
  const spaces = exported.filter(({ symbol }) => isNamespace(symbol));
  const sections = spaces.map(({ name, symbol }) => ({
    name,
    things: checker.getExportsOfModule(symbol).map((one) => describe(follow(one, checker), checker)),
  }));
  const inSections = new Set(sections.flatMap(({ things }) => things.map(({ name }) => name)));
  const top = exported.filter(({ name, symbol }) => !isNamespace(symbol) && !inSections.has(name));
  return [{ name: "", things: top.map((one) => describe(one, checker)) }, ...sections];
}

interface Named {
  name: string;
  symbol: ts.Symbol;
}

/** The thing itself behind an `export … from`. */
function follow(symbol: ts.Symbol, checker: ts.TypeChecker): Named {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return { name: symbol.name, symbol: isAlias ? checker.getAliasedSymbol(symbol) : symbol };
}

function describe({ name, symbol }: Named, checker: ts.TypeChecker): Documented {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const throws = symbol.getJsDocTags(checker).filter((tag) => tag.name === "throws");
  return {
    name,
    signature: signatureOf(symbol, checker),
    doc: text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ""),
    throws: throws.map((tag) => ts.displayPartsToString(tag.text)),
  };
}

function signatureOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const declaration = symbol.declarations!.at(-1)!;
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration))
    return sourceOf(declaration);
  if (ts.isFunctionDeclaration(declaration)) return sourceOf(declaration, declaration.body);
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return `const ${symbol.name}: ${checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation)}`;
}

/** A declaration as it stands in the source, up to its body: with its defaults, and the comments of its members. */
function sourceOf(declaration: ts.Declaration, body?: ts.Node): string {
  const text = declaration.getSourceFile().text;
  return text
    .slice(declaration.getStart(), body?.getStart() ?? declaration.end)
    .replace(/^export /, "")
    .trim();
}
