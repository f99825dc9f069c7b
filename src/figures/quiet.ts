const titles: Record<string, string> = { "x-axis label": "x-title", "y-axis label": "y-title" };

/**
 * Takes off what Plot says for itself to assistive technology: the figure's own text alternative says it better. Its ids,
 * which Plot counts from 1 both here and there, are told apart by `where` it drew. The titles of its axes keep names, for
 * the style sheet to place them.
 */
export function quiet(svg: Element, where: "built" | "redrawn"): void {
  for (const labelled of svg.querySelectorAll("[aria-label], [aria-description]")) {
    const title = titles[labelled.getAttribute("aria-label") ?? ""];
    if (title) labelled.classList.add(title);
    labelled.removeAttribute("aria-label");
    labelled.removeAttribute("aria-description");
  }
  svg.setAttribute("aria-hidden", "true");
  for (const one of svg.querySelectorAll("[id]")) one.id = `${where}-${one.id}`;
  for (const one of svg.querySelectorAll("[clip-path]"))
    one.setAttribute("clip-path", one.getAttribute("clip-path")!.replace("#", `#${where}-`));
}
