import type { Entry, State } from "../../state/index.ts";

/** Sets the open widget of an exercise to a run, as one change, and takes the reader to its figure. */
export function showRun(entry: Entry, { dataset }: HTMLElement, run: State): void {
  entry.setAll(run, { alone: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const figure = document.getElementById(dataset.shownAt!)!;
  figure.scrollIntoView({ behavior: calm ? "instant" : "smooth" });
  const widget = document.querySelector<HTMLElement>(`[data-widget][id="${entry.id}"] > .widget`)!;
  widget.tabIndex = -1;
  widget.addEventListener("blur", () => widget.removeAttribute("tabindex"), { once: true });
  widget.focus({ preventScroll: true });
}
