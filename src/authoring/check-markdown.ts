import type { Heading, Image, Table } from "mdast";
import type { InlineMath, Math } from "mdast-util-math";
import type { Program } from "estree-jsx";
import { toString } from "mdast-util-to-string";
import type { VFile } from "vfile";
import { checkImage } from "./links.ts";
import { advance, AuthoringError } from "./place.ts";
import { attributes, isComponent, isJsx, placeOf, sourceOf, type Jsx, type Node } from "./syntax.ts";

/**
 * What Markdown and MDX take without a word and then change or drop: a formula in the wrong fence, a table cell too many,
 * braces, elements that no page carries. Each is refused with the way to write it, so that all that an author wrote is on
 * the page.
 */
export function checkMarkdown(node: Node, file: VFile, { before, after }: Neighbors): void {
  switch (node.type as string) {
    case "math":
      return checkFence(node as Math, file);
    case "inlineMath":
      return checkDollars(node as InlineMath, file);
    case "text":
      return checkBackslashes(node, file);
    case "table":
      return checkCells(node as Table, file);
    case "heading":
      return checkHeading(node as Heading, file);
    case "image":
      return checkPicture(node as Image, file);
    case "code":
      if ("lang" in node && node.lang === "mermaid")
        refuse(
          node,
          file,
          "a diagram in text is not drawn; place a picture beside the chapter and write ![what it shows](./name.svg)",
        );
      return;
    case "blockquote":
      if (/^>\s*\[!\w+\]/.test(sourceOf(file, node)))
        refuse(node, file, "a call-out is written <Note>…</Note>, its text on lines of its own");
      return;
    case "mdxjsEsm":
      return refuse(
        node,
        file,
        "a chapter imports and exports nothing: widgets and components are there by their names",
      );
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return checkBraces(node as unknown as Braces, file);
    default:
      if (isJsx(node)) checkElement(node, file, before, after);
  }
}

/** What stands just before and after a node. */
export interface Neighbors {
  before?: Node;
  after?: Node;
}

function refuse(node: Node, file: VFile, message: string): never {
  throw new AuthoringError(placeOf(file, node), message);
}

function checkFence(math: Math, file: VFile): void {
  if (math.meta)
    refuse(
      math,
      file,
      `“${math.meta}” after the opening $$ would be lost; the formula stands on the lines below it`,
    );
}

/** As Pandoc has it: no space inside the dollars, and no digit after them. */
function checkDollars(math: InlineMath, file: VFile): void {
  const source = sourceOf(file, math);
  const [, fence, inner] = /^(\$+)([\s\S]*?)\$+$/.exec(source) ?? [];
  if (fence === undefined) return;
  if (fence !== "$") {
    if (!inner.includes("$"))
      refuse(math, file, "$$ within a sentence is no equation; write $…$, or $$ on lines of their own");
    return;
  }
  if (inner.endsWith("\\"))
    refuse(math, file, "a dollar inside a formula ends it; write \\text{\\textdollar} there");
  const next = String(file.value)[math.position!.end.offset!] ?? "";
  if (/^\s|\s$/.test(inner) || /\d/.test(next))
    refuse(
      math,
      file,
      `${JSON.stringify(source)} would be set as a formula; write \\$ for a dollar, or the formula without spaces inside its dollars`,
    );
}

function checkBackslashes(text: Node, file: VFile): void {
  const source = sourceOf(file, text);
  const found = /\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]/.exec(source);
  if (found)
    throw new AuthoringError(
      advance(placeOf(file, text), source, found.index),
      `${found[0]} is not read as a formula; write $…$, or $$ on lines of their own`,
    );
}

function checkCells({ children: [head, ...rows] }: Table, file: VFile): void {
  for (const row of rows)
    if (row.children.length > head.children.length)
      refuse(
        row as unknown as Node,
        file,
        `this row has ${row.children.length} cells and the table’s head ${head.children.length}; write \\| for a bar in a cell, and \\lvert x \\rvert in a formula`,
      );
}

function checkHeading(heading: Heading, file: VFile): void {
  if (heading.depth === 1)
    refuse(heading, file, "the title stands in the frontmatter; sections begin with ##");
  if (heading.depth > 4) refuse(heading, file, "headings go from ## to ####");
  if (toString(heading).trim() === "") refuse(heading, file, "this heading is empty");
}

function checkPicture(image: Image, file: VFile): void {
  if (!image.alt)
    refuse(image, file, "a picture needs words for those who do not see it: ![what it shows](./name.png)");
  checkImage(image.url, file, placeOf(file, image));
}

interface Braces {
  value: string;
  data?: { estree?: Program | null };
}

/** Braces hold a remark, or a text such as a space. */
function checkBraces(braces: Braces, file: VFile): void {
  const program = braces.data?.estree;
  const [statement] = program?.body ?? [];
  const remark = statement === undefined && (program?.comments?.length ?? 0) > 0;
  const text =
    statement?.type === "ExpressionStatement" &&
    statement.expression.type === "Literal" &&
    typeof statement.expression.value === "string";
  if (!remark && !text)
    refuse(
      braces as unknown as Node,
      file,
      `{${braces.value}} would be run as code; write \\{ for a brace, and {/* … */} for a remark`,
    );
}

/** The HTML elements that a chapter may hold; others are written in Markdown or by a component, or have no place in a page. */
const elements = new Set(
  "abbr b br cite code dd del details div dl dt em i ins kbd mark p q s samp small span strong sub summary sup time u var wbr".split(
    " ",
  ),
);
const inSentences = ["Live", "Value", "Cite", "Ref"];

function checkElement(node: Jsx, file: VFile, before?: Node, after?: Node): void {
  const { name } = node;
  if (name === null) refuse(node, file, "<> holds nothing of its own; write its contents");
  if (name === "a") refuse(node, file, "write links as [text](address), so that they are checked");
  if (name === "img")
    refuse(node, file, "write pictures as ![what they show](./name.png), so that they are checked");
  for (const prop of attributes(file, node).keys()) {
    if (/^on[a-z]/i.test(prop) && !isComponent(node))
      refuse(node, file, `a chapter runs no script: ${prop} on <${name}>`);
  }
  if (!isComponent(node)) {
    if (!elements.has(name!))
      refuse(
        node,
        file,
        `<${name}> is no element of a chapter; there are: ${[...elements].join(", ")}; components begin with a capital`,
      );
    return;
  }
  if (inSentences.includes(name!) && node.children.length > 0)
    refuse(node, file, `<${name}> holds nothing; write <${name} … />`);
  // On a line of its own within a paragraph, MDX takes it for a block and splits the paragraph there.
  if (inSentences.includes(name!) && node.type === "mdxJsxFlowElement") {
    const [top, bottom] = [node.position!.start.line, node.position!.end.line];
    if (before?.position?.end.line === top - 1 || after?.position?.start.line === bottom + 1)
      refuse(node, file, `<${name}> on a line of its own splits the paragraph; put it on the line before`);
  }
}
