import type { Parents } from "mdast";
import type { VFile } from "vfile";
import { visit } from "unist-util-visit";
import type { ChapterPage } from "./chapter-page.ts";
import { readExercise, readSlip, readWidget } from "./entries.ts";
import { checkLink, type Site } from "./links.ts";
import { checkMarkdown } from "./check-markdown.ts";
import { checkIds } from "./ids.ts";
import { aloneInDollars, equation, inlineMath } from "./math.ts";
import { layOut } from "./page-grid.ts";
import { AuthoringError, listed, nearest, together } from "./place.ts";
import { chapterNumber, noteFigures, number, refer, wrapCaption, type Labels } from "./references.ts";
import { attribute, attributes, isComponent, placeOf, type Node, type Tree } from "./syntax.ts";
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
    const mistakes: AuthoringError[] = [];
    const attempt = (act: () => void) => {
      try {
        act();
      } catch (error) {
        if (!(error instanceof AuthoringError)) throw error;
        mistakes.push(error);
      }
    };
    let labels: Labels = new Map();
    attempt(() => (labels = number(tree, file)));

    visit(tree, (node, index, parent) => attempt(() => read(node, index, parent)));
    attempt(() => checkIds(tree, file, page.placed));
    if (mistakes.length > 0) throw together(mistakes);
    noteFigures(tree, file, page.placed, labels);
    layOut(tree);
    file.data.astro!.frontmatter!.page = page;

    function read(node: Node | Tree, index?: number, parent?: Parents): void {
      if (node.type === "root") return;
      const at = placeOf(file, node);
      const siblings = (parent?.children ?? []) as Node[];
      if (node.position)
        checkMarkdown(node, file, { before: siblings[index! - 1], after: siblings[index! + 1] });
      if (node.type === "heading") forbidMath(node, file);
      if (node.type === "paragraph") parent!.children[index!] = (aloneInDollars(node, file) ?? node) as never;
      if (node.type === "text") node.value = keepUnits(node.value);
      if (node.type === "link" || node.type === "definition")
        node.url = checkLink(node.url, file, at, options, tree);
      if (node.type === "inlineMath") parent!.children[index!] = inlineMath(node, at) as never;
      if (node.type === "math") parent!.children[index!] = equation(node, file) as never;
      if (!isComponent(node)) return;

      const known = options.widgets.includes(node.name) || options.components.includes(node.name);
      if (!known) {
        const near = nearest(node.name, [...options.widgets, ...options.components]);
        if (near) throw new AuthoringError(at, `there is no <${node.name}>; did you mean <${near}>?`);
        const allowed = `widgets: ${listed(options.widgets)}; components: ${listed(options.components)}`;
        throw new AuthoringError(at, `there is no <${node.name}>; ${allowed}`);
      }
      if (options.widgets.includes(node.name)) return void page.placed.push(readWidget(node, file));

      if (node.name === "Ref") return void (parent!.children[index!] = refer(node, labels, file) as never);
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
    }
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
