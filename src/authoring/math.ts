import type { Paragraph } from "mdast";
import type { InlineMath, Math } from "mdast-util-math";
import type { VFile } from "vfile";
import { advance, AuthoringError, type Place } from "./place.ts";
import type { Labels } from "./references.ts";
import { attribute, attributes, jsx, placeOf, sourceOf, type Jsx, type Node } from "./syntax.ts";
import { renderTex } from "./tex.ts";

/** `$…$` inside a sentence. */
export function inlineMath(node: InlineMath, at: Place): Node {
  return jsx("mdxJsxTextElement", "span", {
    class: "math",
    "set:html": renderTex(node.value, advance(at, "$", 1)),
  });
}

/**
 * `$$` on lines of their own: an equation. Inside `<Equation>` it gives that its TeX; by itself it becomes one.
 * The TeX is set when the page is built, since its terms belong to the page's widgets.
 */
export function equation(node: Math | Jsx, file: VFile, labels?: Labels): Node {
  if (node.type === "math") return jsx("mdxJsxFlowElement", "Equation", texOf(node, file));
  const math = node.children.filter((child) => child.type === "math");
  if (math.length !== 1 || node.children.length !== 1) {
    throw new AuthoringError(
      placeOf(file, node),
      "<Equation> holds one formula, between $$ on lines of their own",
    );
  }
  const id = attributes(file, node).get("id")?.value;
  const number = typeof id === "string" ? labels?.get(id)?.number : undefined;
  if (number) node.attributes.push(attribute("number", number));
  node.attributes.push(
    ...Object.entries(texOf(math[0] as Math, file)).map(([name, value]) => attribute(name, value)),
  );
  node.children = [];
  return node;
}

/** `$$x$$` on a line of its own is an equation too, though Markdown takes it for a sentence. */
export function aloneInDollars(paragraph: Paragraph, file: VFile): Node | undefined {
  const [math, ...others] = paragraph.children;
  if (others.length > 0 || math?.type !== "inlineMath" || !sourceOf(file, math).startsWith("$$"))
    return undefined;
  const texAt = advance(placeOf(file, math), "$$", 2);
  paragraph.children = []; // it is not read as a sentence any more
  return jsx("mdxJsxFlowElement", "Equation", { tex: math.value, texAt });
}

function texOf(node: Math, file: VFile): { tex: string; texAt: Place } {
  return { tex: node.value, texAt: advance(placeOf(file, node), "$$\n", 3) };
}
