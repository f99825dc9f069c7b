import { dataOf, marked, type Entry, type State } from "../../state/index.ts";

/** Sets the open widget of an exercise to a run, as one change, and takes the reader to its figure. */
export function showRun(entry: Entry, exercise: HTMLElement, run: State): void {
  entry.setAll(run, { alone: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const figure = document.getElementById(dataOf(exercise).shownAt!)!;
  figure.scrollIntoView({ behavior: calm ? "instant" : "smooth" });
  const widget = document.querySelector<HTMLElement>(`${marked("widget")}[id="${entry.id}"] > .widget`)!;
  widget.tabIndex = -1;
  widget.addEventListener("blur", () => widget.removeAttribute("tabindex"), { once: true });
  widget.focus({ preventScroll: true });
}
