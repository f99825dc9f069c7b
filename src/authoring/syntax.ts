import { relative } from "node:path";
import type { Root, RootContent } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { VFile } from "vfile";
import { AuthoringError, type Place } from "./place.ts";

/** Small readers and makers of a chapter's syntax tree. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
export type Tree = Root;
export type Node = RootContent | Jsx;

export const isJsx = (node: { type: string }): node is Jsx =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** A component's name, as against an HTML element's. */
export const isComponent = (node: { type: string }): node is Jsx & { name: string } =>
  isJsx(node) && /^[A-Z]/.test(node.name ?? "");

/** Where a node or an attribute stands, from the root of the project. */
export function placeOf(
  file: VFile,
  node: { position?: { start: { line: number; column: number } } },
): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return `${relative(file.cwd, file.path)}:${line}:${column}`;
}

/** A node as its author wrote it. */
export function sourceOf(file: VFile, { position }: Node): string {
  return String(file.value).slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The attributes of an element by name. @throws AuthoringError for a spread, which could hide anything, and for a second of a name. */
export function attributes(file: VFile, node: Jsx): Map<string, MdxJsxAttribute> {
  const found = new Map<string, MdxJsxAttribute>();
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") {
      throw new AuthoringError(
        placeOf(file, node),
        `<${node.name}> takes its props one by one, not as {...something}`,
      );
    }
    if (found.has(attribute.name))
      throw new AuthoringError(placeOf(file, attribute), `${attribute.name} is given twice`);
    found.set(attribute.name, attribute);
  }
  return found;
}

/** A text attribute to add to an element. */
export function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: "mdxJsxAttribute", name, value };
}

/** An element with text attributes. */
export function jsx(
  type: Jsx["type"],
  name: string,
  props: Record<string, string>,
  children: Node[] = [],
): Jsx {
  return { type, name, attributes: Object.entries(props).map(([k, v]) => attribute(k, v)), children } as Jsx;
}
