import { isComponent, jsx, type Node, type Tree } from "./syntax.ts";

/**
 * Lays a chapter out in blocks, one to a row of the page: passages of text, figures, and beside the text in the
 * margin notes. A change in one passage does not lay out the others, and those out of sight cost nothing.
 */
export function layOut(tree: Tree): void {
  const kinds = tree.children.map(kindOf);
  const blocks: Block[] = [];
  let row = 0;
  tree.children.forEach((node, i) => {
    const kind = kinds[i];
    const last = blocks.at(-1);
    // A note stands beside what comes just before it, so that begins a block of its own.
    const begins = startsSection(node) || kinds[i + 1] === "note";
    const goesOn = kind === "note" || (kind === "text" && !begins);
    if (goesOn && last?.kind === kind) last.nodes.push(node);
    else blocks.push({ kind, nodes: [node], row: kind === "note" || kind === "code" ? row : ++row });
  });
  tree.children = blocks.map((block, i) => wrapped(block, blocks.slice(i + 1), row)) as Tree["children"];
}

type Kind = "text" | "note" | "figure" | "code";

interface Block {
  kind: Kind;
  nodes: Node[];
  /** Its row on the page; a note's is that of the text before it. */
  row: number;
}

function kindOf(node: Node): Kind {
  if ((node.type as string) === "mdxjsEsm") return "code";
  if (!isComponent(node)) return "text";
  if (node.name === "Note" || node.name === "Slip") return "note";
  return node.name === "Figure" ? "figure" : "text";
}

const startsSection = (node: Node) => node.type === "heading" && node.depth === 2;

function wrapped({ kind, nodes, row }: Block, after: readonly Block[], last: number): Node {
  if (kind === "text") return jsx("mdxJsxFlowElement", "div", { class: "text-block" }, nodes);
  if (kind !== "note") return nodes[0];
  // Notes reach down to where the margin is taken again.
  const next = after.find((one) => one.kind === "note" || one.kind === "figure")?.row ?? last + 1;
  const rows = Math.max(1, next - row);
  return jsx("mdxJsxFlowElement", "div", { class: "margin", style: `--rows: ${rows}` }, nodes);
}
