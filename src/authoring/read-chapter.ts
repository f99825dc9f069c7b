import type { VFile } from "vfile";
import { visit } from "unist-util-visit";
import type { ChapterPage } from "./chapter-page.ts";
import { readExercise, readSlip, readWidget } from "./entries.ts";
import { checkLink, type Site } from "./links.ts";
import { equation, inlineMath } from "./math.ts";
import { layOut } from "./page-grid.ts";
import { AuthoringError, listed } from "./place.ts";
import { chapterNumber, noteFigures, number, refer, wrapCaption } from "./references.ts";
import { attribute, attributes, isComponent, isJsx, placeOf, type Tree } from "./syntax.ts";
import { keepUnits } from "./units.ts";

export interface ReadChapterOptions extends Site {
  /** The names that a chapter may write: widgets and the components of src/mdx. */
  widgets: readonly string[];
  components: readonly string[];
}

/**
 * Reads a chapter as it is compiled: checks every name, link and formula, numbers equations and figures, and leaves the
 * list of its widgets in the frontmatter for the page. Every mistake stops the build with its file, line and column.
 */
export function readChapter(options: ReadChapterOptions) {
  return () => (tree: Tree, file: VFile) => {
    const page: ChapterPage = { placed: [], cited: [], exercises: [], slips: [] };
    const labels = number(tree, file);

    visit(tree, (node, index, parent) => {
      const at = placeOf(file, node);
      if (node.type === "heading") forbidMath(node, file);
      if (node.type === "text") node.value = keepUnits(node.value);
      if (node.type === "link" || node.type === "definition")
        node.url = checkLink(node.url, file, at, options, tree);
      if (node.type === "inlineMath") parent!.children[index!] = inlineMath(node, at);
      if (node.type === "math") parent!.children[index!] = equation(node, file);
      if (isJsx(node) && node.name === "a")
        throw new AuthoringError(at, "write links as [text](address), so that they are checked");
      if (!isComponent(node)) return;

      const known = options.widgets.includes(node.name) || options.components.includes(node.name);
      if (!known) {
        const allowed = `widgets: ${listed(options.widgets)}; components: ${listed(options.components)}`;
        throw new AuthoringError(at, `there is no <${node.name}>; ${allowed}`);
      }
      if (options.widgets.includes(node.name)) return void page.placed.push(readWidget(node, file));

      if (node.name === "Ref") return void (parent!.children[index!] = refer(node, labels, file));
      if (node.name === "Figure") wrapCaption(node, labels, file);
      if (node.name === "Equation") equation(node, file, labels);
      if (node.name === "Cite") page.cited.push({ key: String(attributes(file, node).get("of")?.value), at });
      if (node.name === "Slip") {
        const slip = readSlip(node, file, page.slips.length + 1);
        page.slips.push(slip);
        node.attributes.push(attribute("id", slip.id));
      }
      if (node.name === "Exercise") {
        const { entry, exercise } = readExercise(node, file);
        page.exercises.push(exercise);
        entry.number = `${chapterNumber(file.path)}.${page.exercises.length}`;
        page.placed.push(entry);
        node.attributes.push(attribute("number", entry.number));
      }
      node.attributes.push(attribute("at", at));
    });

    noteFigures(tree, file, page.placed, labels);
    const ids = new Set<string>();
    for (const { id, at } of page.placed) {
      if (ids.has(id)) throw new AuthoringError(at, `the id ${id} is taken; give this one another id="…"`);
      ids.add(id);
    }
    layOut(tree);
    file.data.astro!.frontmatter!.page = page;
  };
}

function forbidMath(heading: Parameters<typeof placeOf>[1], file: VFile): void {
  visit(heading as Tree, "inlineMath", (math) => {
    throw new AuthoringError(
      placeOf(file, math),
      "a heading takes no formula: it becomes an address and a menu entry",
    );
  });
}
