import { describe, expect, test } from "vitest";
import { layOut } from "../../src/authoring/page-grid.ts";
import { jsx, type Jsx, type Node, type Tree } from "../../src/authoring/syntax.ts";

/** A chapter in letters: p a paragraph, h a heading, n a note, s a slip, f a figure, e an export. */
function laidOut(letters: string): string {
  const tree = { type: "root", children: Array.from(letters, nodeOf) } as Tree;
  layOut(tree);
  return tree.children.map((node) => blockOf(node as Jsx)).join(" ");
}

function nodeOf(letter: string): Node {
  const made = { n: "Note", s: "Slip", f: "Figure" }[letter];
  if (made) return named(letter, jsx("mdxJsxFlowElement", made, {}));
  if (letter === "h") return named(letter, { type: "heading", depth: 2, children: [] });
  return named(letter, { type: letter === "e" ? "mdxjsEsm" : "paragraph" });
}

const named = (letter: string, node: object) => ({ ...node, letter }) as unknown as Node;

function blockOf({ attributes, children, ...node }: Jsx): string {
  if ("letter" in node) return String(node.letter);
  const [kind, style] = attributes.map(({ value }) => value);
  const inside = children.map((child) => (child as unknown as { letter: string }).letter).join("");
  return kind === "margin" ? `[${inside} ${String(style)}]` : `(${inside})`;
}

describe("a chapter is laid out in blocks", () => {
  test.each([
    ["a passage is what stands together", "ppp", "(ppp)"],
    ["a section begins one", "pphpp", "(pp) (hpp)"],
    ["a figure stands for itself", "pffp", "(p) f f (p)"],
    ["what a file exports is left where it is", "eppe", "e (pp) e"],
    ["and so is all that it exports", "eepe", "e e (p) e"],
  ])("%s", (_, text, blocks) => expect(laidOut(text)).toBe(blocks));

  test.each([
    ["a note stands beside what comes before it", "ppnpp", "(p) (p) [n --rows: 2] (pp)"],
    ["it reaches down to the next note's row", "pnphpns", "(p) [n --rows: 3] (p) (h) (p) [ns --rows: 1]"],
    ["or to a figure", "pnhpf", "(p) [n --rows: 2] (hp) f"],
    ["notes that follow each other are one", "hnsnp", "(h) [nsn --rows: 2] (p)"],
  ])("%s", (_, text, blocks) => expect(laidOut(text)).toBe(blocks));
});
