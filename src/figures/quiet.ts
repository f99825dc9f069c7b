/**
 * Takes off what Plot says for itself to assistive technology: the figure's own text alternative says it better. Its ids,
 * which Plot counts from 1 both here and there, are told apart by `where` it drew. The title of its x axis keeps a name, for
 * the style sheet to place it.
 */
export function quiet(svg: Element, where: "built" | "redrawn"): void {
  for (const labelled of svg.querySelectorAll("[aria-label], [aria-description]")) {
    if (labelled.getAttribute("aria-label") === "x-axis label") labelled.classList.add("x-title");
    labelled.removeAttribute("aria-label");
    labelled.removeAttribute("aria-description");
  }
  svg.setAttribute("aria-hidden", "true");
  for (const one of svg.querySelectorAll("[id]")) one.id = `${where}-${one.id}`;
  for (const one of svg.querySelectorAll("[clip-path]"))
    one.setAttribute("clip-path", one.getAttribute("clip-path")!.replace("#", `#${where}-`));
}
