import { basename } from "node:path";
import type { Paragraph } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { PlacedEntry } from "./chapter-page.ts";
import { AuthoringError, listed } from "./place.ts";
import {
  attribute,
  attributes,
  isComponent,
  jsx,
  placeOf,
  type Jsx,
  type Node,
  type Tree,
} from "./syntax.ts";

/** What a reference may point to, by id: "4.2" of an equation or a figure. */
export type Labels = ReadonlyMap<string, { kind: "equation" | "figure"; number: string }>;

/** The number that a chapter's file name begins with. */
export function chapterNumber(path: string): number {
  return Number.parseInt(basename(path), 10);
}

/** Numbers the equations and figures that have an id, in the order of the text. */
export function number(tree: Tree, file: VFile): Labels {
  const chapter = chapterNumber(file.path);
  const counts = { equation: 0, figure: 0 };
  const labels = new Map<string, { kind: "equation" | "figure"; number: string }>();
  visit(tree, (node) => {
    if (!isComponent(node) || (node.name !== "Equation" && node.name !== "Figure")) return;
    const id = attributes(file, node).get("id")?.value;
    if (typeof id !== "string") return;
    if (labels.has(id)) throw new AuthoringError(placeOf(file, node), `the id ${id} is taken`);
    const kind = node.name === "Equation" ? "equation" : "figure";
    labels.set(id, { kind, number: `${chapter}.${++counts[kind]}` });
  });
  return labels;
}

/** `<Ref to="update" />` becomes a link, "equation 4.1". */
export function refer(node: Jsx, labels: Labels, file: VFile): Node {
  const to = attributes(file, node).get("to")?.value;
  const label = typeof to === "string" ? labels.get(to) : undefined;
  if (!label) {
    throw new AuthoringError(
      placeOf(file, node),
      `<Ref to="${String(to)}"> points to nothing; it may point to: ${listed(labels.keys(), String(to))}`,
    );
  }
  const text = label.kind === "equation" ? `equation (${label.number})` : `figure ${label.number}`;
  return { type: "link", url: `#${String(to)}`, children: [{ type: "text", value: text }] };
}

/** A figure holds what it shows first, then its caption; the caption begins with the figure's number. */
export function wrapCaption(node: Jsx, labels: Labels, file: VFile): void {
  const id = attributes(file, node).get("id")?.value;
  const label = typeof id === "string" ? labels.get(id) : undefined;
  const [shown, ...caption] = node.children;
  if (!label || !shown || caption.length === 0) {
    throw new AuthoringError(
      placeOf(file, node),
      '<Figure id="…"> holds what it shows, then a caption that says what to see',
    );
  }
  if (shown.type === "paragraph" && !shown.children.some(({ type }) => type === "image")) {
    throw new AuthoringError(
      placeOf(file, shown),
      "a figure begins with what it shows; its caption stands below that",
    );
  }
  const first = caption.find((child): child is Paragraph => child.type === "paragraph");
  first?.children.unshift(
    jsx("mdxJsxTextElement", "b", {}, [
      { type: "text", value: `Figure ${label.number}.` },
    ]) as Paragraph["children"][number],
    { type: "text", value: " " },
  );
  node.attributes.push(attribute("number", label.number));
  node.children = [shown, jsx("mdxJsxFlowElement", "figcaption", {}, caption as Node[])] as Jsx["children"];
}

/** Notes of each widget that stands in a figure which one, once the widgets have been read. */
export function noteFigures(tree: Tree, file: VFile, placed: readonly PlacedEntry[], labels: Labels): void {
  visit(tree, (figure) => {
    if (!isComponent(figure) || figure.name !== "Figure") return;
    const id = attributes(file, figure).get("id")!.value as string;
    visit(figure as unknown as Tree, (node) => {
      if (!isComponent(node) || node.name !== "Widget") return;
      const widget = attributes(file, node).get("id")!.value;
      placed.find((one) => one.id === widget)!.figure = { id, number: labels.get(id)!.number };
    });
  });
}
