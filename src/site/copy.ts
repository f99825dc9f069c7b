import { texNumber } from "../authoring/tex-number.ts";
import { dataOf, marked } from "../state/protocol.ts";

/**
 * What is copied of the page holds each formula once, as TeX between dollars: else it would come twice, as MathML and as
 * what is drawn. All other text is what the browser makes of the selection, so that nothing hidden is copied; KaTeX's own
 * copy-tex would copy the solutions of exercises that are not yet shown, and run paragraphs together.
 */
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  takeWhole(range);
  const formulas = Array.from(document.querySelectorAll<HTMLElement>(".katex")).filter((one) =>
    range.intersectsNode(one),
  );
  if (formulas.length === 0) return;
  const [left, top] = [scrollX, scrollY];
  const sources = formulas.map(texOf);
  const putBack = formulas.map((formula, i) => replaceBy(sources[i], formula));
  event.clipboardData.setData("text/plain", withoutEmptyLines(selection.toString()));
  for (const restore of putBack) restore();
  scrollTo({ left, top, behavior: "instant" });
  event.preventDefault();
});

/** Moves the ends of a selection out of formulas. */
function takeWhole(range: Range): void {
  const formulaOf = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(".katex");
  const [first, last] = [formulaOf(range.startContainer), formulaOf(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
}

/** Puts TeX in its formula's place, until what it returns is called. It is done before anything is drawn. */
function replaceBy(source: string, formula: HTMLElement): () => void {
  const display = formula.closest(".katex-display");
  const tex = document.createElement("span");
  tex.style.fontSize = "0";
  tex.textContent = display ? `$$${source}$$` : `$${source}$`;
  formula.before(tex);
  // A displayed formula keeps its room, so that what scrolls stays where it is.
  const hiding = display ? "userSelect" : "display";
  formula.style[hiding] = "none";
  return () => {
    tex.remove();
    formula.style[hiding] = "";
  };
}

/** Displayed formulas leave lines behind of what they are drawn with. */
const withoutEmptyLines = (text: string) => text.replace(/\n(?:[^\S\n\t]*\n){2,}/g, "\n\n");

/** The TeX of a formula; where it shows numbers, with those that it shows now. */
function texOf(formula: HTMLElement): string {
  const host = formula.closest<HTMLElement>(marked("tex"));
  if (!host) return formula.querySelector("annotation")!.textContent;
  return dataOf(host).tex!.replace(
    /\\value(\[alone\])?\{(\w+)\}/g,
    (_, alone: string | undefined, name: string) => {
      const slot = host.querySelector(
        marked("value", name) + (alone ? marked("alone") : `:not(${marked("alone")})`),
      )!;
      return texNumber(slot.textContent);
    },
  );
}
