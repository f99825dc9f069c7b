/** Takes off what Plot says for itself to assistive technology: the figure's own text alternative says it better. */
export function quiet(svg: Element): void {
  for (const labelled of svg.querySelectorAll("[aria-label], [aria-description]")) {
    labelled.removeAttribute("aria-label");
    labelled.removeAttribute("aria-description");
  }
  svg.setAttribute("aria-hidden", "true");
}
