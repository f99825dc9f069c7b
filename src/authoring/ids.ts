import GithubSlugger from "github-slugger";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { PlacedEntry } from "./chapter-page.ts";
import { AuthoringError } from "./place.ts";
import { attributes, isComponent, placeOf, type Tree } from "./syntax.ts";

/** What the page around a chapter is called; reference lists begin theirs with "ref-", slips with "slip-". */
const ofPage = new Map(["main", "notices", "placed", "references"].map((id) => [id, "the page itself"]));

/** Every id of a page is one thing's: a figure's, an equation's, a widget's, an exercise's or a heading's. */
export function checkIds(tree: Tree, file: VFile, placed: readonly PlacedEntry[]): void {
  const taken = new Map(ofPage);
  const take = (id: string, at: string, what: string) => {
    const by = taken.get(id) ?? (/^(ref|slip)-/.test(id) ? "the page itself" : undefined);
    if (by) throw new AuthoringError(at, `the id ${id} is taken by ${by}; give this ${what} another`);
    taken.set(id, `the ${what} at ${at.replace(/^.*?(?=:)/, "line ").replace(/:(\d+):\d+$/, "$1")}`);
  };
  for (const { id, at, runs } of placed) take(id, at, runs === undefined ? "widget" : "exercise");
  const slugger = new GithubSlugger();
  visit(tree, (node) => {
    if (node.type === "heading") take(slugger.slug(toString(node)), placeOf(file, node), "heading");
    if (!isComponent(node) || (node.name !== "Figure" && node.name !== "Equation")) return;
    const id = attributes(file, node).get("id")?.value;
    if (typeof id === "string") take(id, placeOf(file, node), node.name.toLowerCase());
  });
}
